import type { Agreement } from '../agreement/agreement';
import { type Counterfactual, counterfactuals } from '../allocation/counterfactuals';
import { decideAllocation } from '../allocation/decide-allocation';
import type { Decision, DepartmentFacts } from '../allocation/decision';
import type { DepartmentId, VacancyId } from '../shared/ids';
import type { Past, PastReport } from '../what-if/past';
import { NOTHING_ELSE, type Otherwise } from '../what-if/plan';
import { playAgain } from '../what-if/play-again';

export type LateJudgement = {
  /** What this entry makes another verdict of. */
  readonly found: readonly LateHome[];
  /** Homes that would be decided as they were, so that nothing found earlier holds of them any more. */
  readonly asTheyAre: readonly VacancyId[];
};

/** A home that would have been decided otherwise by what is known now, and what would have changed that. */
export type LateHome = {
  readonly past: PastReport;
  readonly would: Decision;
  readonly agreement: Agreement;
  readonly others: readonly Counterfactual[];
};

/**
 * The verdicts that an entry would have changed had it been known. The production core decides each again with the facts as they are after
 * the entry, and a verdict is listed only where it is this entry that makes the difference. Stored verdicts stand. @see
 * docs/domain/late-knowledge.md
 */
export function lateFindings(past: Past, after: ReadonlyMap<DepartmentId, DepartmentFacts>): LateJudgement {
  const without = new Map<VacancyId, Verdict>();
  playAgain(past, TODAY, ({ vacancyId }, would) => without.set(vacancyId, would));
  const found: LateHome[] = [];
  const asTheyAre: VacancyId[] = [];
  playAgain(withFacts(past, after), TODAY, (report, outcome, asked) => {
    const { vacancyId, voided, decided } = report;
    if (voided) return;
    if (isSame(decided, outcome)) {
      asTheyAre.push(vacancyId);
      return;
    }
    if (isSame(without.get(vacancyId) ?? decided, outcome)) return;
    const would = decideAllocation(asked);
    found.push({ past: report, would, agreement: asked.agreement, others: counterfactuals(asked, would) });
  });
  return { found, asTheyAre };
}

const TODAY: Otherwise = { plan: NOTHING_ELSE, knowledge: 'TODAY' };

type Verdict = Pick<Decision, 'route' | 'tier'>;

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
