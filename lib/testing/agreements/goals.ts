import type { FigureGoal, Goal } from '@/lib/domain/key-figures/goal';
import type { FigureSubject, GoalTerms, ListSubject } from '@/lib/domain/key-figures/goal-terms';
import type { ListGoal } from '@/lib/domain/key-figures/list-goal';
import type { MunicipalityId } from '@/lib/domain/shared/ids';
import type { SetGoalInput } from '@/lib/usecases/goals/set-goal';
import { day } from '../builders';

/** Twenty fewer outside the labour market in the areas every year, as a helhedsplan says it. */
export const aGoal = (
  { municipalityId }: { readonly municipalityId: MunicipalityId },
  areaIds: readonly string[],
  made: { readonly subject?: Partial<FigureSubject>; readonly terms?: Partial<GoalTerms> } = {},
): SetGoalInput => ({
  municipalityId,
  subject: {
    ...{ kind: 'FEWER_PER_YEAR', figure: 'outsideLabourMarketPersons' },
    place: { level: 'AREA', areaIds },
    ...made.subject,
  },
  terms: {
    ...{ amount: 20, comparedWith: null, baselineYear: 2023, byYear: null },
    source: 'Helhedsplan, Beskæftigelse',
    ...{ from: day('2024-01-01'), to: null },
    ...made.terms,
  },
});

/** The areas off the state's list of vulnerable areas by 2026, as an agreement says it; with no area, all that the municipality has. */
export const aListGoal = (
  { municipalityId }: { readonly municipalityId: MunicipalityId },
  areaIds: readonly string[],
  made: { readonly subject?: Partial<ListSubject>; readonly terms?: Partial<GoalTerms> } = {},
): SetGoalInput => ({
  municipalityId,
  subject: {
    ...{ kind: 'OFF_LIST', list: 'VULNERABLE_AREA' },
    place: areaIds.length > 0 ? { level: 'AREA', areaIds } : { level: 'MUNICIPALITY' },
    ...made.subject,
  },
  terms: {
    ...{
      amount: null,
      comparedWith: null,
      baselineYear: null,
      byYear: 2026,
      source: 'Rammeaftale, afsnit 1',
    },
    ...{ from: day('2024-01-01'), to: null },
    ...made.terms,
  },
});

/** A goal of a figure, as a test reads it. */
export function ofFigure(goal: Goal | null | undefined): FigureGoal {
  if (goal == null || goal.kind === 'OFF_LIST') throw new Error('There is no goal of a figure');
  return goal;
}

/** A goal of a list, as a test reads it. */
export function ofList(goal: Goal | null | undefined): ListGoal {
  if (goal?.kind !== 'OFF_LIST') throw new Error('There is no goal of a list');
  return goal;
}
