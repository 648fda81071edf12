import { createHash } from 'node:crypto';
import { readHomeByNumber } from '@/lib/data/departments/home-by-number';
import { inHotTransaction } from '@/lib/data/transaction';
import type { Scope } from '@/lib/domain/access/scope';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import {
  type AmountLeftEmpty,
  type RegisterDifference,
  registerDifferences,
  withAmountsOf,
} from '@/lib/domain/vacancy/register-differences';
import type { Home, VacancyReport } from '@/lib/domain/vacancy/vacancy-report';
import { again, settled, untilSettled } from './attempt';
import { atTheDesk } from './intake-desk';
import { registerSeen } from './register-seen';
import type { ReportAnswer, ReportError } from './report-answer';
import { contentHashOf } from './report-vacancies';

export type ReportByHandInput = {
  readonly idempotencyKey: string;
  readonly report: VacancyReport;
  readonly leftEmpty: readonly AmountLeftEmpty[];
  /** Which of the two holds where they differ, and the question that it answers: of other particulars it is asked anew. */
  readonly answer: { readonly holds: 'REGISTER' | 'REPORT'; readonly mark: string } | null;
};

/** The register knows the home and says something else of it: one of the two gives way, and a person says which. */
export type DiffersFromRegister = {
  readonly code: 'differs-from-register';
  readonly unitNumber: string;
  readonly differences: readonly RegisterDifference[];
  readonly mark: string;
};

export type ByHandOutcome = Result<ReportAnswer, ReportError | DiffersFromRegister>;

/**
 * Reports a vacancy that somebody typed. A number typed wrongly is another home's, so what the register says of a home gives way only
 * when she has seen what differs. Files and other systems say what they mean, see reportVacancies.
 */
export function reportByHand(scope: Scope, input: ReportByHandInput): Promise<ByHandOutcome> {
  const look = () => inHotTransaction(scope, (tx) => readHomeByNumber(tx, scope, input.report));
  // Taken for new until the lock says that the register has it, or has it otherwise than when it was looked at.
  let register: Home | null = null;
  return untilSettled<ByHandOutcome>(async () => {
    const home = homeToReport(register, input);
    if (!home.ok) return settled(home);
    const reports = [{ ...input.report, home: home.value }];
    const outcome = await atTheDesk({
      ...{ scope, input: { idempotencyKey: input.idempotencyKey, reports } },
      ...{ contentHash: contentHashOf(reports), seen: registerSeen(register) },
    });
    if (outcome.ok) return settled(outcome);
    const { error } = outcome;
    if (error.code !== 'register-moved') return settled(err(error));
    register = await look();
    return again([]);
  });
}

function homeToReport(
  register: Home | null,
  { report, leftEmpty, answer }: ReportByHandInput,
): Result<Home, DiffersFromRegister> {
  if (register === null) return ok(report.home);
  const home = withAmountsOf(register, report.home, leftEmpty);
  const differences = registerDifferences(register, home);
  if (differences.length === 0) return ok(home);
  const { unitNumber } = register;
  const mark = markOf([report.departmentId, unitNumber, differences]);
  if (answer?.mark === mark) return ok(answer.holds === 'REGISTER' ? register : home);
  return err({ code: 'differs-from-register', unitNumber, differences, mark });
}

const markOf = (question: unknown): string =>
  createHash('sha256').update(JSON.stringify(question)).digest('base64url');
