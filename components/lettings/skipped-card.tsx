import { useLocale, useTranslations } from 'next-intl';
import type { Agreement } from '@/lib/domain/agreement/agreement';
import { SKIP_GROUNDS } from '@/lib/domain/letting/finding/candidate';
import type { CandidatePage, SkippedRow } from '@/lib/domain/letting/finding/candidate-row';
import { explainSkipped } from '@/lib/domain/letting/finding/explain-opening';
import { paths } from '@/lib/platform/paths';
import { Card } from '../ui/card';
import { DataTable } from '../ui/data-table';
import { formatDay } from '../ui/format';
import { RowLink } from '../ui/row-link';
import { applicantName } from './applicant-name';

interface SkippedCardProps {
  page: Pick<CandidatePage, 'skipped' | 'counts'>;
  agreement: Pick<Agreement, 'criteriaSets'>;
}

/** Everybody on the stretch of the list shown who is not offered the home, counted by ground, and the first of them. */
export function SkippedCard({ page: { skipped, counts }, agreement }: SkippedCardProps) {
  const t = useTranslations('lettings.skipped');
  const grounds = SKIP_GROUNDS.flatMap((ground) => {
    const count = counts[ground];
    return count ? [{ ground, count }] : [];
  });
  const total = grounds.reduce((sum, { count }) => sum + count, 0);
  return (
    <Card title={t('title')}>
      {total === 0 ? (
        <p>{t('summary', { count: 0 })}</p>
      ) : (
        <>
          <ul className="mb-3 flex flex-wrap gap-x-4.5 gap-y-1 text-md">
            {grounds.map(({ ground, count }) => (
              <li key={ground}>
                {t(`grounds.${ground}`)}: <b className="font-medium">{count}</b>
              </li>
            ))}
          </ul>
          <details>
            <summary className="cursor-pointer font-medium text-accent underline underline-offset-4">
              {t('summary', { count: total })}
            </summary>
            {skipped.length < total && (
              <p className="mt-2 text-sm text-ink-muted">
                {t('shown', { shown: skipped.length, count: total })}
              </p>
            )}
            <div className="mt-2">
              <SkippedTable rows={skipped} agreement={agreement} />
            </div>
          </details>
        </>
      )}
    </Card>
  );
}

function SkippedTable({
  rows,
  agreement,
}: {
  rows: readonly SkippedRow[];
  agreement: SkippedCardProps['agreement'];
}) {
  const t = useTranslations('lettings');
  const locale = useLocale();
  return (
    <DataTable
      caption={t('skipped.caption')}
      rows={rows}
      rowKey={({ applicant }) => applicant.id}
      columns={[
        {
          ...{ key: 'who', label: t('candidates.who'), header: true },
          cell: ({ applicant }) => (
            <RowLink href={paths.applicant(applicant.id)}>
              {applicantName(applicant, t('candidates.hidden'))}
            </RowLink>
          ),
        },
        {
          ...{ key: 'since', label: t('candidates.seniority'), nowrap: true },
          cell: ({ applicant }) => formatDay(applicant.seniorityOn, locale),
        },
        {
          ...{ key: 'why', label: t('skipped.why') },
          cell: ({ skipped }) => explainSkipped(agreement, skipped)[locale],
        },
      ]}
    />
  );
}
