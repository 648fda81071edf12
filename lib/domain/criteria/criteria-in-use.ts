import type { Agreement, CriteriaUse } from '../agreement/agreement';
import type { TierId } from '../agreement/vocabulary';
import type { DesignationRow } from '../allocation/decision';
import { type CalendarDate, isInForce } from '../shared/calendar-date';
import type { CriteriaSet } from './criteria-set';
import type { CriterionId } from './vocabulary';

/** A set that applicants for a home are held against, ready for `evaluateCriteria`. */
export type CriteriaInUse = Pick<CriteriaUse, 'use' | 'reference'> & {
  readonly set: CriteriaSet;
  /** Null: all its criteria. */
  readonly switchedOn: readonly CriterionId[] | null;
};

export type LettingSituation = {
  readonly agreement: Pick<Agreement, 'letting' | 'criteriaSets'>;
  /** The tier the vacancy was decided in. */
  readonly tier: TierId;
  /** Criteria switched on by the placement that the decision used. */
  readonly criteria: readonly CriterionId[];
  readonly designations: readonly DesignationRow[];
};

/**
 * The sets of criteria by which the organisation lets a home, in the order in which they are used. A set with nothing switched on is left
 * out; where a set is named twice, the first row that applies counts. @see the agreement's `letting`
 */
export function criteriaInUse(situation: LettingSituation, day: CalendarDate): readonly CriteriaInUse[] {
  const terms = situation.agreement.letting.find((row) => row.tiers.includes(situation.tier));
  const found = (terms?.criteria ?? [])
    .filter((row) => isDesignated(row, situation, day))
    .flatMap((row) => inUse(row, situation));
  return found.filter((row, index) => found.findIndex((other) => other.set === row.set) === index);
}

const isDesignated = (
  { designations }: CriteriaUse,
  situation: LettingSituation,
  day: CalendarDate,
): boolean =>
  designations === null ||
  situation.designations.some((row) => designations.includes(row.designation) && isInForce(row, day));

function inUse(
  { set: name, use, which, reference }: CriteriaUse,
  situation: LettingSituation,
): readonly CriteriaInUse[] {
  const set = situation.agreement.criteriaSets.find((row) => row.set === name);
  // parseAgreement lets no letting name a set that is not there.
  if (set === undefined) throw new Error(`The agreement has no set of criteria ${name}`);
  if (which === 'ALL') return [{ set, use, reference, switchedOn: null }];
  const switchedOn = set.criteria.map((row) => row.criterion).filter((id) => situation.criteria.includes(id));
  return switchedOn.length === 0 ? [] : [{ set, use, reference, switchedOn }];
}
