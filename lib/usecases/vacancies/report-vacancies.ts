import { createHash } from 'node:crypto';
import { createCounters, lockCounters } from '@/lib/data/counters';
import type { Situation } from '@/lib/data/facts';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import { appendIntake, type Intake } from '@/lib/data/vacancies-intake';
import type { Scope } from '@/lib/domain/access/scope';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import type { VacancyReport } from '@/lib/domain/vacancy/vacancy-report';
import { type Attempt, again, settled, untilSettled } from './attempt';
import { openBooks } from './books';
import { decideBatch } from './decide-batch';
import { readForReports } from './read-for-reports';
import type { ReportAnswer, ReportError } from './report-answer';

export type ReportInput = {
  /** Drawn when the form was shown or the file was read: the same key and content gives the same answer. */
  readonly idempotencyKey: string;
  readonly reports: readonly VacancyReport[];
};

/**
 * Takes in vacancies, always as a batch, and decides each the moment it arrives: lock, read, decide in memory, append, all in
 * one transaction. @see house-style, "One vacancy through the house"
 */
export function reportVacancies(
  scope: Scope,
  input: ReportInput,
): Promise<Result<ReportAnswer, ReportError>> {
  const contentHash = createHash('sha256').update(JSON.stringify(input.reports)).digest('hex');
  return untilSettled(async () => {
    const attempt = await inHotTransaction(scope, (tx) => takeIn(tx, scope, input, contentHash));
    if (attempt.kind === 'SETTLED' || attempt.missing.length === 0) return attempt;
    await inHotTransaction(scope, (tx) => createCounters(tx, scope, attempt.missing));
    return attempt;
  });
}

type Outcome = Attempt<Result<ReportAnswer, ReportError>>;

async function takeIn(tx: HotTx, scope: Scope, input: ReportInput, contentHash: string): Promise<Outcome> {
  const { reports, idempotencyKey } = input;
  const departments = [...new Set(reports.map((report) => report.departmentId))];
  // Asked in one breath, answered in order: what is read is read after the lock.
  const [locked, { situations, agreements }] = await Promise.all([
    lockCounters(tx, scope, departments),
    readForReports(tx, scope, reports, idempotencyKey),
  ]);
  const books = openBooks(locked);
  const earlier = answeredBefore(situations, contentHash);
  if (earlier !== null) return settled(earlier);
  const batch = decideBatch({ scope, reports, situations, agreements, books });
  if (batch.kind === 'REFUSED') return settled(err(batch.error));
  if (batch.kind === 'COUNTERS_MISSING') return again(batch.missing);
  const { intake, answer } = batch;
  appendIntake(tx, scope, { ...intake, keys: keysOf(intake, idempotencyKey, contentHash, answer) });
  return settled(ok(answer));
}

/** The key belongs to the organisation whose home was sent first. */
function keysOf(
  { vacancies }: Intake,
  key: string,
  contentHash: string,
  answer: ReportAnswer,
): Intake['keys'] {
  const [first] = answer.vacancies;
  const own = vacancies.find((vacancy) => vacancy.id === first?.vacancyId);
  return own === undefined
    ? []
    : [{ organisationId: own.organisationId, key, contentHash, answer, at: own.at }];
}

/** The answer given to the same key before; another content under it is refused. */
function answeredBefore(
  situations: readonly Situation[],
  contentHash: string,
): Result<ReportAnswer, ReportError> | null {
  const same = situations.find((situation) => situation.sameKey !== null)?.sameKey;
  if (!same) return null;
  return same.contentHash === contentHash
    ? ok(same.answer as ReportAnswer)
    : err({ code: 'idempotency-conflict' });
}
