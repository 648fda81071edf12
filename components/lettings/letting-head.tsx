import { useLocale, useTranslations } from 'next-intl';
import type { VacancyState } from '@/lib/domain/vacancy/vacancy-state';
import { paths } from '@/lib/platform/paths';
import { Breadcrumb } from '../ui/breadcrumb';
import { formatRent } from '../ui/format';
import { PageHead } from '../ui/page-head';
import { PrintButton } from '../ui/print-button';
import { StateChip } from '../vacancies/state-chip';

interface LettingHeadProps {
  vacancy: {
    readonly id: string;
    readonly address: string;
    readonly state: VacancyState;
    readonly rooms: number;
    readonly rentOre: number;
  };
}

/** Which home is let, and the way back to its case. */
export function LettingHead({ vacancy: { id, address, state, rooms, rentOre } }: LettingHeadProps) {
  const t = useTranslations('lettings');
  const tVacancies = useTranslations('vacancies');
  const locale = useLocale();
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: tVacancies('title'), href: paths.vacancies },
          { label: address, href: paths.vacancy(id) },
          { label: t('title') },
        ]}
      />
      <PageHead
        title={t('titleOf', { address })}
        mark={<StateChip state={state} />}
        facts={[t('rooms', { rooms }), formatRent(rentOre, locale)]}
        actions={<PrintButton />}
      />
    </>
  );
}
