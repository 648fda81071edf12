import {
  answerChangeRow,
  type ChangeOnRecord,
  lockChange,
} from '@/lib/data/departments/department-changes-write';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import { readClock } from '@/lib/data/vacancies/vacancy-record';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import {
  type AnswerFault,
  type ChangeAnswer,
  type ChangeState,
  faultOfAnswer,
} from '@/lib/domain/department/department-change';
import type { ChangedMeanwhile } from '@/lib/domain/shared/changed-meanwhile';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { settled, untilSettled } from '../vacancies/attempt';
import { type CarryOutError, carryOutChange } from './carry-out-change';

export type AnswerChangeInput = {
  readonly changeId: string;
  readonly revision: number;
  readonly answer: ChangeAnswer;
  /** Asked for where it is refused or taken back. */
  readonly reason: string | null;
};

export type ChangeAnswered = { readonly changeId: string; readonly state: ChangeState };
export type AnswerChangeError =
  | { readonly code: 'not-found' | 'reason-needed' | AnswerFault }
  | CarryOutError
  | ChangedMeanwhile;

type Outcome = Result<ChangeAnswered, AnswerChangeError>;

/**
 * The other party's manager confirms a proposal, and it is done at once when its day has come; or refuses it; or it is taken back.
 * @see docs/domain/department-changes.md
 */
export const answerChange = (scope: Scope, input: AnswerChangeInput): Promise<Outcome> =>
  untilSettled(async () => settled(await undone(scope, input)));

/** A refusal found while it was carried out undoes the answer too. */
async function undone(scope: Scope, input: AnswerChangeInput): Promise<Outcome> {
  try {
    return await inHotTransaction(scope, (tx) => answerIn(tx, scope, input));
  } catch (error) {
    if (error instanceof NotCarriedOut) return err(error.why);
    throw error;
  }
}

class NotCarriedOut extends Error {
  constructor(readonly why: CarryOutError) {
    super(`Not carried out: ${why.code}`);
  }
}

const STATES = { CONFIRM: 'CONFIRMED', REFUSE: 'REFUSED', WITHDRAW: 'WITHDRAWN' } as const;

async function answerIn(tx: HotTx, scope: Scope, input: AnswerChangeInput): Promise<Outcome> {
  const { changeId, revision, answer, reason } = input;
  const change = await lockChange(tx, scope, changeId);
  if (change === null) return err({ code: 'not-found' });
  const { state: stands, proposedSide } = change;
  const fault = faultOfAnswer(answer, { state: stands, proposedSide, side: actorOf(scope).side });
  if (fault !== null) return err({ code: fault });
  if (change.revision !== revision) return err({ code: 'changed-meanwhile', ...change.last });
  if (answer !== 'CONFIRM' && reason === null) return err({ code: 'reason-needed' });
  const at = await readClock(tx, scope);
  await answerChangeRow(tx, scope, { id: changeId, state: STATES[answer], reason, at });
  if (answer !== 'CONFIRM') return ok({ changeId, state: STATES[answer] });
  return (await doIfDue(tx, scope, change, at))
    ? ok({ changeId, state: 'DONE' })
    : ok({ changeId, state: 'CONFIRMED' });
}

async function doIfDue(tx: HotTx, scope: Scope, change: ChangeOnRecord, at: Date): Promise<boolean> {
  if (change.effectiveOn > dayOfInstant(at)) return false;
  const done = await carryOutChange(tx, scope, change, at);
  if (!done.ok) throw new NotCarriedOut(done.error);
  return true;
}
