import { afterCorrection, type LockedCounter } from '@/lib/data/books/counters';
import type { HotTx } from '@/lib/data/transaction';
import { appendIntakes } from '@/lib/data/vacancies/vacancies-intake';
import { linkReplacement } from '@/lib/data/vacancies/vacancy-changes';
import { readClock, type VacancyRecord } from '@/lib/data/vacancies/vacancy-record';
import type { Scope } from '@/lib/domain/access/scope';
import type { VacancyId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import type { VacancyReport } from '@/lib/domain/vacancy/vacancy-report';
import { type Attempt, again, settled } from './attempt';
import { openBooks } from './books';
import { decideBatch } from './decide-batch';
import { readForReports } from './read-for-reports';
import type { ReportError, ReportedVacancy } from './report-answer';
import { nothingYet } from './running';
import { takenBack, voidLocked } from './void-locked';

export type Replacing<E = never> = {
  /** Under lock, and it may be voided. */
  readonly record: VacancyRecord;
  /** Of its department and the report's. */
  readonly locked: readonly LockedCounter[];
  readonly report: VacancyReport;
  readonly reason: string;
  /** Looks at what the new report gets before anything moves; what it answers is why nothing does. */
  readonly object?: (replacement: ReportedVacancy) => E | null;
};

export type Replaced = {
  readonly voided: VacancyId;
  /** What went back into the counter, exact; null when the first report was not counted. */
  readonly correction: string | null;
  readonly replacement: ReportedVacancy;
};

/** Voids a report under lock and decides a new one in its place, linked, in the same transaction. Its number is the next one. */
export async function voidAndReport<E = never>(
  tx: HotTx,
  scope: Scope,
  { record, locked, report: said, reason, object }: Replacing<E>,
): Promise<Attempt<Result<Replaced, ReportError | E>>> {
  const report = { ...said, choiceReason: reason };
  const back = await takenBack(tx, scope, record);
  const own = record.counter?.id;
  const after = locked.map((counter) =>
    back !== null && counter.id === own ? afterCorrection(counter, back) : counter,
  );
  const read = await readForReports(tx, scope, [report]);
  const books = openBooks(after);
  const running = nothingYet();
  const batch = decideBatch({ scope, reports: [report], ...read, books, running, replaces: record });
  if (batch.kind === 'REFUSED') return settled(err(batch.error));
  if (batch.kind === 'COUNTERS_MISSING') return again(batch.missing);
  const [replacement] = batch.answer.vacancies;
  if (replacement === undefined) throw new Error('A batch of one has one answer');
  const objection = object?.(replacement) ?? null;
  if (objection !== null) return settled(err(objection));
  const at = await readClock(tx, scope);
  const { correction } = await voidLocked(tx, scope, {
    record,
    locked,
    reason,
    at,
    replacedBy: replacement.reference,
  });
  appendIntakes(tx, books.moved(), [{ ...batch.brought, keys: [] }]);
  await linkReplacement(tx, scope, record.id, replacement.vacancyId);
  return settled(ok({ voided: record.id, correction, replacement }));
}
