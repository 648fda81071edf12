import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { CaseVacancy } from '@/lib/domain/vacancy/vacancy-case';
import { paths } from '@/lib/platform/paths';
import { Breadcrumb } from '../../ui/breadcrumb';
import { formatArea, formatLongDay, formatRent } from '../../ui/format';
import { PageHead } from '../../ui/page-head';
import { StateChip } from '../state-chip';

/** The address, the facts that matter, and what can be done. */
export function CaseHead({ vacancy, actions }: { vacancy: CaseVacancy; actions?: ReactNode }) {
  const t = useTranslations('vacancies');
  const locale = useLocale();
  const { address, departmentName, departmentNumber, unitNumber, rooms, areaTenths, rentOre, availableOn } =
    vacancy;
  const b = (chunks: ReactNode) => <b>{chunks}</b>;
  return (
    <>
      <Breadcrumb crumbs={[{ label: t('title'), href: paths.vacancies }, { label: address }]} />
      <PageHead
        title={address}
        mark={<StateChip state={vacancy.state} />}
        facts={[
          `${t('case.department', { name: departmentName, number: departmentNumber })} · ${t('list.unit', { unit: unitNumber })}`,
          <b key="type">{t(`dwellingType.${vacancy.dwellingType}`)}</b>,
          <span key="rooms">{t.rich('case.facts.rooms', { rooms, b })}</span>,
          <span key="area">
            {t.rich('case.facts.area', { area: formatArea(areaTenths * 10, locale), b })}
          </span>,
          <span key="rent">{t.rich('case.facts.rent', { rent: formatRent(rentOre, locale), b })}</span>,
          <span key="available">
            {t.rich('case.facts.available', { day: formatLongDay(availableOn, locale), b })}
          </span>,
        ]}
        actions={actions}
      />
    </>
  );
}
