import Form from 'next/form';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { TierOfMunicipality } from '@/lib/domain/agreement/tier-words';
import { type DepartmentOnDay, placesDepartments } from '@/lib/domain/placement/department-on-day';
import type { VacancyRow } from '@/lib/domain/vacancy/vacancy-row';
import { paths, withQuery } from '@/lib/platform/paths';
import { EVERY_STATE } from '@/lib/schemas/lists/vacancy-list';
import { TierWord } from '../tiers/tier-word';
import { buttonClasses } from '../ui/button';
import { Card } from '../ui/card';
import { EmptyState } from '../ui/empty-state';
import { PageHead } from '../ui/page-head';
import { Sub } from '../ui/row-link';
import { TextField } from '../ui/text-field';
import { VacancyTable } from './vacancy-table';

interface SearchResultsProps {
  q?: string;
  vacancies: {
    readonly rows: readonly VacancyRow[];
    readonly today: string;
    readonly tiers: readonly TierOfMunicipality[];
  };
  departments: readonly DepartmentOnDay[];
  /** The list has more vacancies than are shown here. */
  more: boolean;
  showOrganisation: boolean;
}

/** What the search found: departments first, as they are few, then vacancies. */
export function SearchResults({ q, vacancies, departments, more, showOrganisation }: SearchResultsProps) {
  const t = useTranslations('search');
  const nothing = vacancies.rows.length + departments.length === 0;
  return (
    <>
      <PageHead title={q ? t('results', { q }) : t('title')} />
      <SearchAgain q={q} />
      <div className="grid gap-5">
        {!q && <EmptyState title={t('startTitle')}>{t('start')}</EmptyState>}
        {q && nothing && <EmptyState title={t('noneTitle', { q })}>{t('none')}</EmptyState>}
        {departments.length > 0 && <Departments departments={departments} />}
        {vacancies.rows.length > 0 && (
          <Card
            title={t('vacancies')}
            flush
            foot={
              more && (
                <Link href={withQuery(paths.vacancies, { q, state: EVERY_STATE })} prefetch={false}>
                  {t('moreVacancies')}
                </Link>
              )
            }
          >
            <VacancyTable
              rows={vacancies.rows}
              today={vacancies.today}
              tiers={vacancies.tiers}
              showOrganisation={showOrganisation}
              caption={t('vacancies')}
            />
          </Card>
        )}
      </div>
    </>
  );
}

function SearchAgain({ q }: { q?: string }) {
  const t = useTranslations('search');
  return (
    <Form
      action={paths.search}
      prefetch={false}
      role="search"
      aria-label={t('title')}
      className="mb-5 flex max-w-2xl flex-wrap items-end gap-3 print:hidden [&>div]:flex-1"
    >
      <TextField name="q" type="search" label={t('field')} hint={t('hint')} defaultValue={q} bare />
      <button type="submit" className={buttonClasses('plain')}>
        {t('submit')}
      </button>
    </Form>
  );
}

function Departments({ departments }: Pick<SearchResultsProps, 'departments'>) {
  const t = useTranslations('search');
  return (
    <Card title={t('departments')}>
      <ul className="divide-y divide-line">
        {departments.map(({ id, number, name, organisationName, standing }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2.5 first:pt-0 last:pb-0"
          >
            <span>
              <Link href={paths.department(id)} prefetch={false} className="font-medium">
                {number} {name}
              </Link>
              <Sub>{organisationName}</Sub>
            </span>
            {standing && placesDepartments(standing) && <TierWord tier={standing.tier} small />}
          </li>
        ))}
      </ul>
    </Card>
  );
}
