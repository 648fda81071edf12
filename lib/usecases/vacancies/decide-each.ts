import type { MissingCounter } from '@/lib/data/books/counters-open';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { compareReports } from '@/lib/domain/vacancy/vacancy-report';
import { type Arrival, arrive } from './arrive';
import { missingCounters } from './books';
import { answerOf, type Batch, type Brought, broughtBy, idTwice, type Taken, take } from './decide-batch';
import type { ReportError, ReportedVacancy } from './report-answer';

export type OneOutcome = Result<ReportedVacancy, ReportError>;

export type EachOutcome =
  | { readonly kind: 'COUNTERS_MISSING'; readonly missing: readonly MissingCounter[] }
  | {
      readonly kind: 'DECIDED';
      readonly brought: Brought;
      /** One to each report, in the order they were sent. */
      readonly outcomes: readonly OneOutcome[];
    };

/**
 * Decides reports in memory, in the order of their days, each by itself: one that is refused leaves no trace, and the others are decided
 * as if it had never come. Stores nothing.
 */
export function decideEach(batch: Batch): EachOutcome {
  const outcomes = new Map<number, OneOutcome>();
  const arrivals = arriving(batch, outcomes);
  const missing = arrivals.flatMap(({ situation, agreement }) =>
    agreement === null ? [] : missingCounters(situation, agreement, batch.books),
  );
  if (missing.length > 0) return { kind: 'COUNTERS_MISSING', missing };
  const taken: Taken[] = [];
  for (const arrival of arrivals.sort((a, b) => compareReports(a.report, b.report) || a.index - b.index)) {
    const takeBack = batch.books.mark();
    const one = take(batch, arrival);
    if ('code' in one) takeBack();
    else taken.push(one);
    outcomes.set(arrival.index, 'code' in one ? err(one) : ok(answerOf(one.vacancy)));
  }
  return {
    kind: 'DECIDED',
    brought: broughtBy(batch.scope, taken),
    outcomes: [...batch.reports.keys()].map((index) => {
      const outcome = outcomes.get(index);
      if (outcome === undefined) throw new Error('A report was left without an answer');
      return outcome;
    }),
  };
}

/** Those that can be decided; an id that is given twice is the first one's. */
function arriving(batch: Batch, outcomes: Map<number, OneOutcome>): Arrival[] {
  const arrivals: Arrival[] = [];
  for (const [index, report] of batch.reports.entries()) {
    const arrival = arrive(batch, index, report);
    if ('code' in arrival) outcomes.set(index, err(arrival));
    else arrivals.push(arrival);
  }
  for (;;) {
    const twice = idTwice(arrivals.filter(({ index }) => !outcomes.has(index)));
    if (twice === null || !('index' in twice)) break;
    outcomes.set(twice.index, err(twice));
  }
  return arrivals.filter(({ index }) => !outcomes.has(index));
}
