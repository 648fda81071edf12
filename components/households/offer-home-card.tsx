import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { OfferedHome } from '@/lib/domain/letting/offers/offer-case';
import { paths } from '@/lib/platform/paths';
import { Card } from '../ui/card';
import { DefinitionList } from '../ui/definition-list';
import { formatArea, formatDay, formatRent } from '../ui/format';

/** The home that is offered. */
export function OfferHomeCard({ home }: { home: OfferedHome }) {
  const t = useTranslations('households.home');
  const locale = useLocale();
  const size = t('roomsAndArea', { rooms: home.rooms, area: formatArea(home.areaTenths * 10, locale) });
  return (
    <Card title={t('title')} small>
      <DefinitionList
        stacked
        items={[
          {
            term: t('address'),
            value: (
              <Link href={paths.vacancy(home.vacancyId)} prefetch={false}>
                {home.address}, {home.postcode} {home.city}
              </Link>
            ),
          },
          {
            term: t('department'),
            value: `${home.organisationName}, ${home.departmentName} (${home.departmentNumber})`,
          },
          { term: t('size'), value: size },
          { term: t('rent'), value: formatRent(home.rentOre, locale) },
          ...(home.depositOre > 0
            ? [{ term: t('deposit'), value: formatRent(home.depositOre, locale) }]
            : []),
          { term: t('available'), value: formatDay(home.availableOn, locale) },
          ...(home.takeoverOn ? [{ term: t('takeover'), value: formatDay(home.takeoverOn, locale) }] : []),
        ]}
      />
    </Card>
  );
}
