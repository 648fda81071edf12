import type { HotTx } from '@/lib/data/transaction';
import { appendIntakes } from '@/lib/data/vacancies/vacancies-intake';
import type { Scope } from '@/lib/domain/access/scope';
import type { VacancyReport } from '@/lib/domain/vacancy/vacancy-report';
import { type Attempt, again, settled } from './attempt';
import { openBooks } from './books';
import { decideEach, type OneOutcome } from './decide-each';
import { nothingYet } from './running';
import { lockAndRead } from './take-in';

/**
 * Takes in the reports of a file's rows in one transaction, by the very same steps as a form's: lock, read, decide in memory in the
 * order of their days, append. A row that is refused leaves no trace. What tells a row that was taken in before is the organisation's
 * own id; whoever calls marks the rows in the same transaction. `failed`: how many tries before this one did.
 */
export async function takeInFile(
  tx: HotTx,
  scope: Scope,
  reports: readonly VacancyReport[],
  failed: number,
): Promise<Attempt<readonly OneOutcome[]>> {
  const { locked, known } = await lockAndRead(tx, scope, reports, []);
  const books = openBooks(locked);
  const each = decideEach({ scope, reports, ...known, books, running: nothingYet(), longer: failed });
  if (each.kind === 'COUNTERS_MISSING') return again(each.missing);
  if (each.brought.vacancies.length > 0) appendIntakes(tx, books.moved(), [{ ...each.brought, keys: [] }]);
  return settled(each.outcomes);
}
