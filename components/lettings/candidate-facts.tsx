import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { CandidateRow } from '@/lib/domain/letting/finding/candidate-row';
import type { Proposed } from '@/lib/domain/letting/finding/order-candidates';
import { paths } from '@/lib/platform/paths';
import { formatDay } from '../ui/format';
import { CriteriaOutcome } from './criteria-outcome';

/** What is shown under a candidate's name: since when, how many, what the criteria say, and the way to all the rest. */
export function CandidateFacts({ proposed: { candidate } }: { proposed: Proposed<CandidateRow> }) {
  const t = useTranslations('lettings.candidates');
  const locale = useLocale();
  const { applicant, people, evaluations } = candidate;
  return (
    <>
      <ul className="mb-1 flex flex-wrap gap-x-4.5 text-sm text-ink-muted">
        <li>{t('since', { day: formatDay(applicant.seniorityOn, locale) })}</li>
        <li>{t('people', { count: people })}</li>
        <li>{t(`list.${applicant.list}`)}</li>
        <li>
          <Link
            href={paths.applicant(applicant.id)}
            prefetch={false}
            aria-label={t('open', { reference: applicant.reference })}
          >
            {t('openShort')}
          </Link>
        </li>
      </ul>
      <CriteriaOutcome evaluations={evaluations} />
    </>
  );
}
