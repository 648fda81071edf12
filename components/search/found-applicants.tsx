import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { ApplicantRow } from '@/lib/domain/applicant/applicant-row';
import { paths, withQuery } from '@/lib/platform/paths';
import { ApplicantChip } from '../applicants/applicant-chip';
import { useApplicantName } from '../applicants/applicant-name';
import { Card } from '../ui/card';
import { formatDay } from '../ui/format';
import { Sub } from '../ui/row-link';

export interface FoundApplicantsProps {
  q: string;
  rows: readonly ApplicantRow[];
  /** How many there are, those too that are not shown here; null: nobody has counted them. */
  total: number | null;
  /** A reader with several organisations needs to see whose. */
  showOrganisation?: boolean;
}

/** People whom the search found, longest seniority first: who it is, on which list, since when. */
export function FoundApplicants({ q, rows, total, showOrganisation }: FoundApplicantsProps) {
  const t = useTranslations('search');
  return (
    <Card
      id="applicants"
      title={t('applicants')}
      foot={
        total !== rows.length && (
          <Link href={withQuery(paths.applicants, { q })} prefetch={false}>
            {total === null ? t('moreApplicants') : t('allApplicants', { count: total })}
          </Link>
        )
      }
    >
      <ul className="divide-y divide-line">
        {rows.map((row) => (
          <li
            key={row.id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2.5 first:pt-0 last:pb-0"
          >
            <Who row={row} showOrganisation={showOrganisation} />
            <Standing row={row} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Who({ row, showOrganisation }: { row: ApplicantRow; showOrganisation?: boolean }) {
  const t = useTranslations('applicants');
  const name = useApplicantName();
  return (
    <span>
      <Link href={paths.applicant(row.id)} prefetch={false} className="font-medium">
        {name(row)}
      </Link>
      <Sub>
        {[row.reference, showOrganisation && row.organisationName, row.protected && t('protected')]
          .filter(Boolean)
          .join(' · ')}
      </Sub>
    </span>
  );
}

/** The state is told where it is another than one expects of somebody on a list. */
function Standing({ row: { list, seniorityOn, state } }: { row: ApplicantRow }) {
  const [t, tApplicants] = [useTranslations('search'), useTranslations('applicants')];
  const locale = useLocale();
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-muted">
      {state !== 'ACTIVE' && <ApplicantChip state={state} />}
      {t('standsSince', { list: tApplicants(`lists.${list}`), day: formatDay(seniorityOn, locale) })}
    </span>
  );
}
