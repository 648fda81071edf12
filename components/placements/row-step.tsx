import { useLocale, useTranslations } from 'next-intl';
import { isOpen, type RoundFile, type RoundRow } from '@/lib/domain/placement/round-file';
import { paths } from '@/lib/platform/paths';
import type { FormAction } from '@/lib/schemas/form-state';
import { LinkButton } from '../ui/button';
import { OnePress } from '../ui/one-press';
import { tierOf } from './tier-of';

interface RowStepProps {
  row: RoundRow;
  file: RoundFile;
  decide: FormAction | null;
  mayAssess: boolean;
}

/** What can be done with a department here: accept the proposal at once, or go and decide, or assess. */
export function RowStep({ row, file, decide, mayAssess }: RowStepProps) {
  const t = useTranslations('placements.round');
  const locale = useLocale();
  const { department, proposal, assessment, revision } = row;
  const { round, version } = file;
  const name = `${department.number} ${department.name}`;
  const href = paths.placementRow(round.id, department.id);
  if (proposal.by === 'FACTS') return null;
  if (decide !== null) {
    if (!isOpen(row)) return null;
    const tier = tierOf(version.agreement, proposal.tier).label[locale];
    const accept = assessment === null && proposal.by === 'FIGURES';
    return (
      <span className="relative z-10 mt-1.5 flex flex-wrap items-center gap-1 max-md:justify-end">
        {accept && (
          <OnePress
            action={decide}
            className="print:hidden"
            text={t('accept')}
            label={t('acceptOf', { tier, department: name })}
            values={{
              ...{ roundId: round.id, departmentId: department.id, revision, tier: proposal.tier },
              'criteria[]': keptCriteria(row),
            }}
          />
        )}
        <LinkButton href={href} size="sm" look="quiet" label={t('decideOf', { department: name })}>
          {t('decide')}
        </LinkButton>
      </span>
    );
  }
  if (!mayAssess || !row.mayBeAssessed || !isOpen(row)) return null;
  return (
    <span className="relative z-10 mt-1.5 inline-flex">
      <LinkButton href={href} size="sm" label={t('assessOf', { department: name })}>
        {t(assessment === null ? 'assess' : 'assessAgain')}
      </LinkButton>
    </span>
  );
}

/** What was switched on stays so where the department stands as it did. @see Q25 */
export const keptCriteria = ({ last, proposal }: RoundRow): readonly string[] =>
  last?.ground.by === 'PLACEMENT' && last.tier === proposal.tier
    ? (last.ground.row.basis?.criteria ?? [])
    : [];
