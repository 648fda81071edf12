import Form from 'next/form';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { TierOfMunicipality } from '@/lib/domain/agreement/tier-words';
import { type DepartmentOnDay, placesDepartments } from '@/lib/domain/placement/department-on-day';
import { NO_CPR_PATTERN } from '@/lib/domain/shared/looks-like-cpr';
import type { VacancyRow } from '@/lib/domain/vacancy/vacancy-row';
import { paths, withQuery } from '@/lib/platform/paths';
import { EVERY_STATE } from '@/lib/schemas/lists/vacancy-list';
import { TierWord } from '../tiers/tier-word';
import { buttonClasses } from '../ui/button';
import { Card } from '../ui/card';
import { EmptyState } from '../ui/empty-state';
import { Notice } from '../ui/notice';
import { PageHead } from '../ui/page-head';
import { Sub } from '../ui/row-link';
import { TextField } from '../ui/text-field';
import { VacancyTable } from '../vacancies/vacancy-table';
import { FoundApplicants, type FoundApplicantsProps } from './found-applicants';

interface SearchResultsProps {
  q?: string;
  /** A CPR number was typed: it was not looked for. */
  hadCpr: boolean;
  /** Absent for who may not see people. */
  applicants?: Pick<FoundApplicantsProps, 'rows' | 'total'>;
  vacancies: {
    readonly rows: readonly VacancyRow[];
    readonly today: string;
    readonly tiers: readonly TierOfMunicipality[];
  };
  departments: readonly DepartmentOnDay[];
  /** The list has more vacancies than are shown here. */
  more: boolean;
  showOrganisation: boolean;
  /** The form that finds by a CPR number, for who may see people. */
  byCpr?: ReactNode;
}

/** What the search found, each kind by itself: departments first, as they are few, then people, then vacancies. */
export function SearchResults(props: SearchResultsProps) {
  const { q, hadCpr, applicants, vacancies, departments, more, showOrganisation, byCpr } = props;
  const t = useTranslations('search');
  const people = applicants?.rows.length ?? 0;
  const nothing = people + vacancies.rows.length + departments.length === 0;
  const words = applicants ? 'people' : 'homes';
  return (
    <>
      <PageHead title={q ? t('results', { q }) : t('title')} facts={useFound(props)} />
      <SearchAgain q={q} hint={t(`${words}.hint`)} noCpr={t(`${words}.noCpr`)} />
      {byCpr}
      <div className="grid gap-5">
        {hadCpr && <Notice tone="warning">{t(`${words}.hadCpr`)}</Notice>}
        {!q && !hadCpr && <EmptyState title={t('startTitle')}>{t(`${words}.start`)}</EmptyState>}
        {q && nothing && <EmptyState title={t('noneTitle', { q })}>{t(`${words}.none`)}</EmptyState>}
        {departments.length > 0 && <Departments departments={departments} />}
        {q && applicants && people > 0 && (
          <FoundApplicants q={q} {...applicants} showOrganisation={showOrganisation} />
        )}
        {vacancies.rows.length > 0 && (
          <Card
            id="vacancies"
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

/** How many of each kind, as ways down the page; one kind alone needs none. */
function useFound({ departments, applicants, vacancies, more }: SearchResultsProps): readonly ReactNode[] {
  const t = useTranslations('search.found');
  const people = applicants?.rows.length ?? 0;
  const found = [
    { kind: 'departments', count: departments.length, more: false },
    { kind: 'applicants', count: applicants?.total ?? people, more: applicants?.total === null },
    { kind: 'vacancies', count: vacancies.rows.length, more },
  ] as const;
  const some = found.filter(({ count }) => count > 0);
  if (some.length < 2) return [];
  return some.map(({ kind, count, more: others }) => (
    <a key={kind} href={`#${kind}`}>
      {t(kind, { count, more: String(others) })}
    </a>
  ));
}

function SearchAgain({ q, hint, noCpr }: { q?: string; hint: string; noCpr: string }) {
  const t = useTranslations('search');
  return (
    <Form
      action={paths.search}
      prefetch={false}
      role="search"
      aria-label={t('title')}
      className="mb-5 flex max-w-2xl flex-wrap items-end gap-3 print:hidden [&>div]:flex-1"
    >
      <TextField
        name="q"
        type="search"
        label={t('field')}
        hint={hint}
        defaultValue={q}
        maxLength={100}
        pattern={NO_CPR_PATTERN}
        title={noCpr}
        bare
      />
      <button type="submit" className={buttonClasses('plain')}>
        {t('submit')}
      </button>
    </Form>
  );
}

function Departments({ departments }: Pick<SearchResultsProps, 'departments'>) {
  const t = useTranslations('search');
  return (
    <Card id="departments" title={t('departments')}>
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
