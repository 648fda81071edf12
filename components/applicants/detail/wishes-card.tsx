import { useLocale, useTranslations } from 'next-intl';
import type { Applicant, HousingWishes } from '@/lib/domain/applicant/applicant';
import { Card } from '../../ui/card';
import { DefinitionList } from '../../ui/definition-list';
import { formatRent } from '../../ui/format';
import type { Places } from './places';

/** What the household is looking for. */
export function WishesCard({ applicant, places }: { applicant: Applicant; places: Places }) {
  const t = useTranslations('applicants');
  const locale = useLocale();
  const { wishes, erasedAt } = applicant;
  if (erasedAt !== null) return null;
  const departments = wishes.departments.map((id) => places.departments.get(id) ?? '').filter(Boolean);
  return (
    <Card title={t('detail.wishes')}>
      <DefinitionList
        items={[
          {
            term: t('detail.departments'),
            value: departments.length === 0 ? t('list.anywhere') : departments.join(', '),
          },
          { term: t('detail.rooms'), value: roomsText(wishes, t) },
          {
            term: t('detail.rent'),
            value:
              wishes.mostRentOre === null
                ? t('detail.rentAny')
                : t('detail.rentValue', { rent: formatRent(wishes.mostRentOre, locale) }),
          },
          { term: t('detail.access'), value: t(`access.${wishes.access}`) },
          { term: t('detail.pets'), value: t(wishes.pets ? 'detail.yes' : 'detail.no') },
        ]}
      />
    </Card>
  );
}

function roomsText(
  { roomsFrom: from, roomsTo: to }: HousingWishes,
  t: ReturnType<typeof useTranslations<'applicants'>>,
): string {
  if (from !== null && to !== null) return t('detail.roomsValue', { from, to });
  if (from !== null) return t('detail.roomsLeast', { from });
  return to === null ? t('detail.roomsAny') : t('detail.roomsMost', { to });
}
