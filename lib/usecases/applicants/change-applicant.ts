import { appendApplicantEvents } from '@/lib/data/applicants/applicant-events';
import { findKeptIndex } from '@/lib/data/applicants/applicants-checks';
import type { LockedApplicant } from '@/lib/data/applicants/applicants-lock';
import {
  changeApplicantRow,
  type KeptCpr,
  type MemberRow,
  putHousehold,
} from '@/lib/data/applicants/applicants-write';
import { keepSeniorityChange } from '@/lib/data/applicants/seniority-changes';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import type { Scope } from '@/lib/domain/access/scope';
import { changedFacts, statementOf } from '@/lib/domain/applicant/changes';
import type { CprNumber } from '@/lib/domain/applicant/cpr';
import type { ApplicantStatement } from '@/lib/domain/applicant/statement';
import { asId, type HouseholdMemberId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { newId } from '@/lib/platform/new-id';
import { settled, untilSettled } from '../vacancies/attempt';
import type { ChangeError, StatementError } from './applicant-errors';
import { checkStatement } from './check-statement';
import { inHands } from './enrol-applicant';
import { holdApplicant, type Stale } from './hold-applicant';
import { keptCpr } from './keep-cpr';

export type ChangeApplicantInput = Stale & {
  /** All of it as it should be. */
  readonly statement: ApplicantStatement;
  /** A new number, null to delete the one that is there, or undefined to leave it. */
  readonly cpr: CprNumber | null | undefined;
  /** Why the list or the day of seniority is another; needed where one of them is, and kept only then. */
  readonly seniorityReason: string | null;
};
/** Another place on a list takes something from everybody behind it. */
type ReasonNeeded = { readonly code: 'seniority-reason-needed' };
export type ChangeApplicantAnswer = {
  readonly applicantId: Stale['applicantId'];
  /** Names of the fields that were changed; none: it was so already. */
  readonly changed: readonly string[];
};
type Outcome = Result<ChangeApplicantAnswer, ChangeError | StatementError | ReasonNeeded>;

/** Puts right or brings up to date what stands about an applicant. Whose name is hidden is changed by its officer alone. */
export const changeApplicant = (scope: Scope, input: ChangeApplicantInput): Promise<Outcome> =>
  untilSettled(async () => settled(await inHotTransaction(scope, (tx) => changeIn(tx, scope, input))));

async function changeIn(tx: HotTx, scope: Scope, input: ChangeApplicantInput): Promise<Outcome> {
  const held = await holdApplicant(tx, scope, input);
  if (!held.ok) return held;
  const applicant = held.value;
  if (applicant.hidden) return err({ code: 'handled-by-another' });
  const { id, organisationId, now } = applicant;
  const statement = inHands(scope, input.statement);
  const cpr = typeof input.cpr === 'string' ? keptCpr(input.cpr, applicant) : input.cpr;
  // Who goes over to another list takes the number along: it may stand there already.
  const isTaken = cpr === undefined && statement.list !== applicant.list;
  const cprIndex = isTaken ? await findKeptIndex(tx, scope, applicant) : (cpr?.index ?? null);
  const refused = await checkStatement(tx, scope, { id, organisationId, statement, cprIndex, now });
  if (refused !== null) return err(refused);
  const changed = [...changedFacts(statementOf(applicant), statement), ...cprChange(applicant, cpr)];
  if (changed.length === 0) return ok({ applicantId: id, changed });
  const moves = changed.includes('seniorityOn') || changed.includes('list');
  if (moves && input.seniorityReason === null) return err({ code: 'seniority-reason-needed' });
  await changeApplicantRow(tx, scope, applicant, { statement, cpr });
  if (changed.includes('household'))
    await putHousehold(tx, scope, applicant, membersOf(applicant, statement));
  if (moves)
    await keepSeniorityChange(tx, scope, applicant, { to: statement, reason: input.seniorityReason });
  const payload = { fields: changed, revision: applicant.revision + 1 };
  const event = { kind: 'CHANGED', payload } as const;
  await appendApplicantEvents(tx, scope, [{ applicantId: id, organisationId, at: now, event }]);
  return ok({ applicantId: id, changed });
}

/** A number typed anew counts as a change: whether it is the same one is nobody's to be told. */
const cprChange = ({ hasCpr }: LockedApplicant, cpr: KeptCpr | null | undefined): readonly string[] =>
  cpr === undefined || (cpr === null && !hasCpr) ? [] : ['cpr'];

/** Whose id the household has stays who it is, with what was stated; an id of anybody else's is a new member. */
function membersOf({ household }: LockedApplicant, statement: ApplicantStatement) {
  const kept: MemberRow[] = [];
  const added: MemberRow[] = [];
  for (const member of statement.household) {
    const known = household.find(({ id }) => id === member.id);
    if (known) kept.push({ id: known.id, member });
    else added.push({ id: asId<HouseholdMemberId>(newId()), member });
  }
  return { kept, added };
}
