import { useTranslations } from 'next-intl';
import type { VacancyState } from '@/lib/domain/vacancy/vacancy-state';
import { paths } from '@/lib/platform/paths';
import { Breadcrumb } from '../../ui/breadcrumb';
import { PageHead } from '../../ui/page-head';
import { StateChip } from '../state-chip';

interface ActHeadProps {
  vacancy: { readonly id: string; readonly address: string; readonly state: VacancyState };
  title: string;
}

/** The head of a page where something is done to one vacancy. */
export function ActHead({ vacancy: { id, address, state }, title }: ActHeadProps) {
  const t = useTranslations('vacancies');
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: t('title'), href: paths.vacancies },
          { label: address, href: paths.vacancy(id) },
          { label: title },
        ]}
      />
      <PageHead title={title} facts={[address]} mark={<StateChip state={state} />} />
    </>
  );
}
