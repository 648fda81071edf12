import type { Agreement } from '../agreement/agreement';
import type { DwellingRuleId, TierId } from '../agreement/vocabulary';
import type { DepartmentFacts, VacancyFacts } from '../allocation/decision';
import type { CalendarDate } from '../shared/calendar-date';
import { latestInForce } from '../shared/dated';
import type { DepartmentId } from '../shared/ids';
import { type Plan, withShares } from './plan';

/** An agreement with the words it knows, looked up once for all its homes. */
export type TriedAgreement = {
  readonly agreement: Agreement;
  readonly tiers: ReadonlySet<TierId>;
  readonly rules: ReadonlySet<DwellingRuleId>;
};

/** A word of the past that the tried agreement does not have: its homes are decided as if it had not been said. */
export type Unknown = {
  readonly what: 'TIER' | 'RULE';
  readonly word: string;
  readonly departments: ReadonlySet<DepartmentId>;
  readonly homes: number;
};

/** Every agreement with the planned shares, made once however many homes it decides. */
export function triedAgreements(plan: Plan): (inForce: Agreement) => TriedAgreement {
  const made = new Map<Agreement, TriedAgreement>();
  return (inForce) => {
    const of = plan.agreement ?? inForce;
    const known = made.get(of);
    if (known !== undefined) return known;
    const agreement = plan.shares.length === 0 ? of : withShares(of, plan.shares);
    const tried: TriedAgreement = {
      agreement,
      tiers: new Set(agreement.tiers.map(({ tier }) => tier)),
      rules: new Set(agreement.dwellingRules.map(({ rule }) => rule)),
    };
    made.set(of, tried);
    return tried;
  };
}

/** Collects what was not known, once a word. */
export function newUnknowns() {
  const found = new Map<
    string,
    { what: Unknown['what']; word: string; departments: Set<DepartmentId>; homes: number }
  >();
  return {
    met: (what: Unknown['what'], word: string, department: DepartmentId): void => {
      const row = found.get(`${what} ${word}`) ?? {
        what,
        word,
        departments: new Set<DepartmentId>(),
        homes: 0,
      };
      row.departments.add(department);
      row.homes += 1;
      found.set(`${what} ${word}`, row);
    },
    all: (): readonly Unknown[] => [...found.values()],
  };
}

/** The tier that a department stands in on the day, where the agreement does not have it. */
export function unknownTier(
  { tiers }: TriedAgreement,
  facts: DepartmentFacts,
  on: CalendarDate,
): TierId | null {
  const inForce = latestInForce(facts.placements, on);
  return inForce === null || tiers.has(inForce.tier) ? null : inForce.tier;
}

/** The rule of a dwelling, where the agreement does not have it. */
export const unknownRule = (
  { rules }: TriedAgreement,
  { allocationRule }: VacancyFacts,
): DwellingRuleId | null => (allocationRule === null || rules.has(allocationRule) ? null : allocationRule);

/**
 * As what a department in an unknown tier is decided: as one that nobody has placed, and never again as where it stood before
 * that.
 */
export const unplaced = (facts: DepartmentFacts): DepartmentFacts => ({ ...facts, placements: [] });

/** As what a dwelling with an unknown rule is decided. */
export const withoutRule = (facts: VacancyFacts): VacancyFacts => ({ ...facts, allocationRule: null });
