import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { CandidatePage } from '@/lib/domain/letting/finding/candidate-row';
import { explainPhase } from '@/lib/domain/letting/finding/explain-opening';
import type { CandidateSource } from '@/lib/domain/letting/finding/opening';
import type { LadderPhase } from '@/lib/domain/letting/finding/waterfall';
import type { LettingBasis } from '@/lib/domain/letting/vocabulary';
import { paths } from '@/lib/platform/paths';
import { placeText } from '@/lib/schemas/lists/params';
import { LinkButton } from '../ui/button';
import { Card } from '../ui/card';

interface CandidatesCardProps {
  vacancyId: string;
  phase: LadderPhase;
  basis: LettingBasis;
  page: CandidatePage;
  /** The page does not begin at the top of the list. */
  isFurtherDown: boolean;
  /** Nobody at all stands on the list: whose it is. */
  emptyListOf: string | null;
  /** The candidates in order, as the form that sends offers. */
  form: ReactNode;
}

/** Who can have the home at the step that its letting has come to. */
export function CandidatesCard(props: CandidatesCardProps) {
  const { vacancyId, phase, basis, page, emptyListOf, isFurtherDown, form } = props;
  const t = useTranslations('lettings.candidates');
  const locale = useLocale();
  const nobody = page.proposed.length === 0;
  const title = `${t('title')}: ${explainPhase(phase.phase, basis)[locale]}`;
  if (emptyListOf !== null) {
    return (
      <Card title={title}>
        <EmptyList source={phase.source} organisation={emptyListOf} />
      </Card>
    );
  }
  return (
    <Card title={title}>
      <p className="mb-4 max-w-prose text-sm text-ink-muted">
        {t('proposal')} {phase.phase === 'ADVERTISED' && t('lots')}
      </p>
      {form}
      {nobody && <p>{t(page.next === null ? 'none' : 'noneHere')}</p>}
      {(isFurtherDown || page.next !== null) && (
        <p className="mt-4 flex flex-wrap gap-x-6 gap-y-1 text-md">
          {isFurtherDown && <Link href={paths.letting(vacancyId)}>{t('top')}</Link>}
          {page.next && <Link href={paths.letting(vacancyId, placeText(page.next))}>{t('next')}</Link>}
        </p>
      )}
    </Card>
  );
}

/** Not that everybody was skipped: the organisation has nobody enrolled here. */
function EmptyList({ source, organisation }: { source: CandidateSource; organisation: string }) {
  const t = useTranslations('lettings.candidates.nobody');
  return (
    <>
      <p className="mb-4 max-w-prose">{t(source, { organisation })}</p>
      <p className="flex flex-wrap gap-2">
        <LinkButton href={paths.importWaitingList}>{t('import')}</LinkButton>
        <LinkButton href={paths.enrolApplicant}>{t('enrol')}</LinkButton>
      </p>
    </>
  );
}
