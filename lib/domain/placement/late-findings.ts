import { type Counterfactual, counterfactuals } from '../allocation/counterfactuals';
import type { Decision, DepartmentFacts } from '../allocation/decision';
import type { DepartmentId, VacancyId } from '../shared/ids';
import type { Past } from '../what-if/past';
import { NOTHING_ELSE } from '../what-if/plan';
import { type TriedHome, tryOut } from '../what-if/try-out';

export type LateJudgement = {
  /** What this entry makes another verdict of. */
  readonly found: readonly LateHome[];
  /** Homes that would be decided as they were, so that nothing found earlier holds of them any more. */
  readonly asTheyAre: readonly VacancyId[];
};

/** A home that would have been decided otherwise by what is known now, and what would have changed that. */
export type LateHome = TriedHome & { readonly others: readonly Counterfactual[] };

/**
 * The verdicts that an entry would have changed, had it been known: decided again by the production core with the facts as they are
 * after it, and only where it is this entry that makes the difference. Stored verdicts stand. @see docs/domain/late-knowledge.md
 */
export function lateFindings(past: Past, after: ReadonlyMap<DepartmentId, DepartmentFacts>): LateJudgement {
  const without = verdictsOf(tryOut(past, NOTHING_ELSE, 'TODAY').homes);
  const found: LateHome[] = [];
  const asTheyAre: VacancyId[] = [];
  tryOut(withFacts(past, after), NOTHING_ELSE, 'TODAY', (home, asked) => {
    const { vacancyId, voided, decided } = home.past;
    if (voided) return;
    if (isSame(decided, home.would)) {
      asTheyAre.push(vacancyId);
      return;
    }
    if (isSame(without.get(vacancyId) ?? decided, home.would)) return;
    found.push({ ...home, others: counterfactuals(asked, home.would) });
  });
  return { found, asTheyAre };
}

type Verdict = Pick<Decision, 'route' | 'tier'>;

const verdictsOf = (homes: readonly TriedHome[]): ReadonlyMap<VacancyId, Verdict> =>
  new Map(homes.map(({ past, would }) => [past.vacancyId, would]));

/** Who gets the home, and in which tier: that decides the share it earned and by which criteria it is let. */
const isSame = (one: Verdict, other: Verdict): boolean =>
  one.route === other.route && one.tier === other.tier;

const withFacts = (past: Past, facts: ReadonlyMap<DepartmentId, DepartmentFacts>): Past => ({
  ...past,
  departments: past.departments.map((row) => ({ ...row, facts: facts.get(row.id) ?? row.facts })),
});

/** Only what happened in some departments. */
export const pastOfDepartments = (past: Past, ids: ReadonlySet<DepartmentId>): Past => ({
  ...past,
  departments: past.departments.filter(({ id }) => ids.has(id)),
  events: past.events.filter(({ departmentId }) => ids.has(departmentId)),
});
