import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { CandidatePage } from '@/lib/domain/letting/candidate-row';
import { explainPhase } from '@/lib/domain/letting/explain-opening';
import type { LettingBasis } from '@/lib/domain/letting/vocabulary';
import type { LadderPhase } from '@/lib/domain/letting/waterfall';
import { paths } from '@/lib/platform/paths';
import { placeText } from '@/lib/schemas/lists/params';
import { Card } from '../ui/card';

interface CandidatesCardProps {
  vacancyId: string;
  phase: LadderPhase;
  basis: LettingBasis;
  page: CandidatePage;
  /** The page does not begin at the top of the list. */
  isFurtherDown: boolean;
  /** The candidates in order, as the form that sends offers. */
  form: ReactNode;
}

/** Who can have the home at the step that its letting has come to. */
export function CandidatesCard({ vacancyId, phase, basis, page, isFurtherDown, form }: CandidatesCardProps) {
  const t = useTranslations('lettings.candidates');
  const locale = useLocale();
  const nobody = page.proposed.length === 0;
  return (
    <Card title={`${t('title')}: ${explainPhase(phase.phase, basis)[locale]}`}>
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
