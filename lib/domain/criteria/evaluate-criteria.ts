import { assertNever } from '../shared/assert-never';
import { addToMonth, monthOf } from '../shared/month';
import { isNamedInMonth } from '../statute/benefits';
import type { Criterion, IncomeFloor } from './criteria-set';
import { evaluateCriterion } from './evaluate-criterion';
import type { AmountSetting, CriterionResult, Evaluation, EvaluationRequest } from './evaluation';
import type { Warning } from './finding';
import type { BenefitPeriod } from './household';
import { any, every } from './outcome';
import type { CriterionKind, Outcome, SetMode } from './vocabulary';

/**
 * Holds a household against a set of criteria: each criterion and member is met, not met or not documented, with its
 * reason. Total over checked facts, and the same answer every time. It proposes; an officer decides.
 * @see docs/domain/criteria.md
 */
export function evaluateCriteria(request: EvaluationRequest): Evaluation {
  const { set, dates, amounts } = request;
  const applied = appliedCriteria(request).map((criterion) => withAmounts(criterion, amounts));
  const evaluated = applied.map((criterion) => evaluateCriterion(criterion, request));
  const criteria = evaluated.map((row) => row.result);
  const outcome = together(set.mode, criteria);
  const warnings = [...evaluated.flatMap((row) => row.warnings), ...oldNames(applied, request)];
  return {
    set: set.set,
    mode: set.mode,
    outcome,
    ...ranks(set.mode, criteria),
    dates,
    criteria,
    warnings: once(warnings),
  };
}

/** The criteria switched on, and with them those that always apply; none switched on: none at all. */
export function appliedCriteria({
  set,
  switchedOn,
}: Pick<EvaluationRequest, 'set' | 'switchedOn'>): readonly Criterion[] {
  if (switchedOn === null) return set.criteria;
  const isOn = ({ criterion }: Criterion) => switchedOn.includes(criterion);
  if (!set.criteria.some(isOn)) return [];
  return set.criteria.filter((criterion) => criterion.always || isOn(criterion));
}

function together(mode: SetMode, criteria: readonly CriterionResult[]): Outcome {
  const outcomes = criteria.map((row) => row.outcome);
  switch (mode) {
    case 'ALL':
      return every(outcomes);
    case 'ANY':
    case 'RANKED':
      return any(outcomes);
    default:
      return assertNever(mode);
  }
}

function ranks(mode: SetMode, criteria: readonly CriterionResult[]): Pick<Evaluation, 'rank' | 'mayReach'> {
  if (mode !== 'RANKED') return { rank: null, mayReach: null };
  const first = (outcome: Outcome) =>
    Math.min(...criteria.filter((row) => row.outcome === outcome).map((row) => row.rank));
  const rank = first('MET');
  const reach = first('NOT_DOCUMENTED');
  return { rank: Number.isFinite(rank) ? rank : null, mayReach: reach < rank ? reach : null };
}

/** The amounts of later years, set by the parties, before those that the agreement was signed with. */
function withAmounts(criterion: Criterion, amounts: readonly AmountSetting[]): Criterion {
  const own = amounts.filter((row) => row.criterion === criterion.criterion);
  // Of two amounts of one year the later in the list counts.
  const merged = (floor: IncomeFloor): IncomeFloor => ({
    ...floor,
    amounts: [...floor.amounts, ...own.map(({ year, oere }) => ({ year, oere }))],
  });
  switch (criterion.kind) {
    case 'WORK_OR_EDUCATION':
      return { ...criterion, income: criterion.income === null ? null : merged(criterion.income) };
    case 'MINIMUM_INCOME':
      return { ...criterion, income: merged(criterion.income) };
    default:
      return criterion;
  }
}

const ASKS_BENEFITS: readonly CriterionKind[] = ['WORK_OR_EDUCATION', 'SELF_SUPPORT', 'NO_LISTED_BENEFIT'];

/** Benefits stated under a name that they did not have in the month. */
function oldNames(
  applied: readonly Criterion[],
  { household, dates }: EvaluationRequest,
): readonly Warning[] {
  if (!applied.some((criterion) => ASKS_BENEFITS.includes(criterion.kind))) return [];
  const now = monthOf(dates.assessed);
  return household.members.flatMap((member) =>
    (member.benefits ?? []).flatMap((period) => {
      const month = misnamedIn(period, period.to ?? now);
      const { benefit } = period;
      return month === null
        ? []
        : [{ code: 'BENEFIT_NAME_NOT_IN_FORCE' as const, member: member.id, benefit, month }];
    }),
  );
}

function misnamedIn(
  { benefit, from }: BenefitPeriod,
  last: BenefitPeriod['from'],
): BenefitPeriod['from'] | null {
  for (let month = from; month <= last; month = addToMonth(month, 1)) {
    if (!isNamedInMonth(benefit, month)) return month;
  }
  return null;
}

const once = (warnings: readonly Warning[]): readonly Warning[] =>
  warnings.filter((row, index) => warnings.findIndex((other) => isSame(other, row)) === index);

const isSame = (a: Warning, b: Warning): boolean => JSON.stringify(a) === JSON.stringify(b);
