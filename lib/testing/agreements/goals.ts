import type { GoalSubject, GoalTerms } from '@/lib/domain/key-figures/goal-terms';
import type { MunicipalityId } from '@/lib/domain/shared/ids';
import type { SetGoalInput } from '@/lib/usecases/goals/set-goal';
import { day } from '../builders';

/** Twenty fewer outside the labour market in the areas every year, as a helhedsplan says it. */
export const aGoal = (
  { municipalityId }: { readonly municipalityId: MunicipalityId },
  areaIds: readonly string[],
  made: { readonly subject?: Partial<GoalSubject>; readonly terms?: Partial<GoalTerms> } = {},
): SetGoalInput => ({
  municipalityId,
  subject: {
    ...{ kind: 'FEWER_PER_YEAR', figure: 'outsideLabourMarketPersons' },
    place: { level: 'AREA', areaIds },
    ...made.subject,
  },
  terms: {
    ...{ amount: 20, comparedWith: null, baselineYear: 2023, source: 'Helhedsplan, Beskæftigelse' },
    ...{ from: day('2024-01-01'), to: null },
    ...made.terms,
  },
});
