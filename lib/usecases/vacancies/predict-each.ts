import type { LockedCounter } from '@/lib/data/books/counters';
import { imagineCounters, imagineOpened } from '@/lib/data/books/counters-imagined';
import type { HotTx } from '@/lib/data/transaction';
import type { Scope } from '@/lib/domain/access/scope';
import { tierTerms } from '@/lib/domain/agreement/terms';
import type { PredictedVacancy } from '@/lib/domain/imports/predicted-row';
import { asId, type CounterId } from '@/lib/domain/shared/ids';
import { ok, type Result } from '@/lib/domain/shared/result';
import type { VacancyReport } from '@/lib/domain/vacancy/vacancy-report';
import { newId } from '@/lib/platform/new-id';
import { openBooks } from './books';
import type { Brought } from './decide-batch';
import { decideEach } from './decide-each';
import { type KnownAboutReports, readForReports } from './read-for-reports';
import type { ReportError, ReportedVacancy } from './report-answer';
import { nothingYet } from './running';

export type PredictedOutcome = Result<PredictedVacancy, ReportError>;

/** Goes on from where it left the books: what is asked next comes after what was asked before. */
export type Predictor = (
  tx: HotTx,
  reports: readonly VacancyReport[],
) => Promise<readonly PredictedOutcome[]>;

/**
 * Decides reports as taking them in would, on what is known now, by the very same steps; the transaction is made unable to write. The
 * reports come in the order in which they would be decided.
 */
export function predictor(scope: Scope): Predictor {
  const running = nothingYet();
  const standing = new Map<string, LockedCounter>();
  const keep = (counters: readonly LockedCounter[]) => {
    for (const one of counters) standing.set(one.id, one);
  };
  return async (tx, reports) => {
    const departments = new Set(reports.map(({ departmentId }) => departmentId));
    const met = new Set([...standing.values()].map(({ departmentId }) => departmentId));
    const unmet = [...departments].filter((id) => !met.has(id));
    keep(await imagineCounters(tx, scope, unmet));
    const known = await readForReports(tx, scope, reports);
    for (;;) {
      const books = openBooks([...standing.values()]);
      const each = decideEach({ scope, reports, ...known, books, running });
      if (each.kind === 'COUNTERS_MISSING') {
        keep(openedOnce(each.missing.map((one) => imagineOpened(one, asId<CounterId>(newId())))));
        continue;
      }
      keep(books.moved());
      const told = verdictsOf(each.brought, known);
      return each.outcomes.map((outcome) => (outcome.ok ? ok(toldOf(outcome.value, told)) : outcome));
    }
  };
}

/** Each report asks for its department's counters: one of a name is enough. */
const openedOnce = (counters: readonly LockedCounter[]): readonly LockedCounter[] => [
  ...new Map(counters.map((one) => [`${one.departmentId} ${one.name}`, one])).values(),
];

type Told = Pick<PredictedVacancy, 'tier' | 'verdict'>;

const verdictsOf = ({ decisions }: Brought, { agreements }: KnownAboutReports): ReadonlyMap<string, Told> =>
  new Map(
    decisions.map(({ vacancyId, agreementVersionId, decision, verdict }) => {
      const agreement = agreements.get(agreementVersionId);
      return [vacancyId, { verdict, tier: agreement ? tierTerms(agreement, decision.tier) : null }];
    }),
  );

const toldOf = (
  { vacancyId, state, route, counter, number, unplaced }: ReportedVacancy,
  told: ReadonlyMap<string, Told>,
): PredictedVacancy => ({
  ...{ state, route, counter, number, unplaced },
  ...(told.get(vacancyId) ?? { tier: null, verdict: null }),
});
