import { lockCounters } from '@/lib/data/books/counters';
import { createCounters } from '@/lib/data/books/counters-open';
import { insertSettlement, readFindings } from '@/lib/data/late-knowledge/late-settling';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import { findDepartmentOf, lockVacancy, readClock } from '@/lib/data/vacancies/vacancy-record';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import { isNoLongerSo, type NotAnew, whyNotAnew } from '@/lib/domain/placement/late-settlement';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { type Attempt, settled, untilSettled } from '../vacancies/attempt';
import type { ReportError } from '../vacancies/report-answer';
import { type Replaced, voidAndReport } from '../vacancies/void-and-report';
import { type AlreadySettled, holdFindings } from './let-stand';

export type ReportAnewInput = { readonly findingId: string; readonly reason: string };
export type ReportAnewError =
  | { readonly code: 'not-found' | 'no-longer-so' | NotAnew }
  | AlreadySettled
  | ReportError;
type Outcome = Result<Replaced, ReportAnewError>;

/**
 * The organisation's manager takes back a verdict that late knowledge would have changed: the home is voided and reported anew as it
 * was, decided by what is known now, and takes the next number. Where that would give it what it has, nothing is moved. @see docs/domain/late-knowledge.md
 */
export const reportAnew = (scope: Scope, input: ReportAnewInput): Promise<Outcome> =>
  untilSettled(async () => {
    const attempt = await inHotTransaction(scope, (tx) => anewIn(tx, scope, input));
    if (attempt.kind === 'AGAIN')
      await inHotTransaction(scope, (tx) => createCounters(tx, scope, attempt.missing));
    return attempt;
  });

async function anewIn(
  tx: HotTx,
  scope: Scope,
  { findingId, reason }: ReportAnewInput,
): Promise<Attempt<Outcome>> {
  const [finding] = await readFindings(tx, scope, [findingId]);
  const department = finding && (await findDepartmentOf(tx, scope, finding.vacancyId));
  if (!finding || !department) return settled(err({ code: 'not-found' }));
  // Counters before the home, as everybody takes them.
  const locked = await lockCounters(tx, scope, [department]);
  const held = await holdFindings(tx, scope, [findingId]);
  if (!held.ok) return settled(held);
  const record = await lockVacancy(tx, scope, finding.vacancyId);
  if (record === null) return settled(err({ code: 'not-found' }));
  const not = whyNotAnew({
    ...{ side: actorOf(scope).side, state: record.state },
    departmentClosed: department !== record.departmentId,
  });
  if (not !== null) return settled(err({ code: not }));
  const attempt = await voidAndReport(tx, scope, {
    ...{ record, locked, report: record.report, reason },
    object: (again) =>
      isNoLongerSo(finding.was, finding.would, again) ? ({ code: 'no-longer-so' } as const) : null,
  });
  if (attempt.kind === 'AGAIN' || !attempt.value.ok) return attempt;
  const replaced = attempt.value.value;
  await insertSettlement(tx, scope, {
    ...{ findings: [findingId], outcome: 'REPORTED_ANEW', reason },
    ...{ replacementId: replaced.replacement.vacancyId, at: await readClock(tx, scope) },
  });
  return settled(ok(replaced));
}
