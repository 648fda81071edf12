import { useLocale, useTranslations } from 'next-intl';
import { Card } from '../ui/card';
import { DefinitionList } from '../ui/definition-list';
import { formatArea, formatLongDay, formatRent } from '../ui/format';

export interface OfferedHomeFacts {
  departmentName: string;
  address: string;
  postcode: string;
  city: string;
  rooms: number;
  areaTenths: number;
  rentOre: number;
  utilitiesOre: number;
  depositOre: number;
  lift: boolean;
  groundFloor: boolean;
  availableOn: string;
  takeoverOn: string | null;
}

/** The home that is offered: where, how large, what it costs, from when. */
export function OfferedHome({ home }: { home: OfferedHomeFacts }) {
  const t = useTranslations('applicantPage.home');
  const locale = useLocale();
  const access = [home.groundFloor && t('groundFloor'), home.lift && t('lift')].filter(Boolean).join(', ');
  const amount = (term: string, ore: number) => (ore > 0 ? [{ term, value: formatRent(ore, locale) }] : []);
  return (
    <Card title={t('title')}>
      <DefinitionList
        stacked
        items={[
          { term: t('address'), value: `${home.address}, ${home.postcode} ${home.city}` },
          { term: t('department'), value: home.departmentName },
          {
            term: t('size'),
            value: t('sizeText', { rooms: home.rooms, area: formatArea(home.areaTenths * 10, locale) }),
          },
          { term: t('rent'), value: <b>{formatRent(home.rentOre, locale)}</b> },
          ...amount(t('utilities'), home.utilitiesOre),
          ...amount(t('deposit'), home.depositOre),
          {
            term: t('takeover'),
            value: formatLongDay(home.takeoverOn ?? home.availableOn, locale),
          },
          ...(access ? [{ term: t('access'), value: access }] : []),
        ]}
      />
    </Card>
  );
}
