import { findSent } from '@/lib/data/applicants/applicants-checks';
import { insertApplicants } from '@/lib/data/applicants/applicants-write';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import { readClock } from '@/lib/data/vacancies/vacancy-record';
import { actorOf, type Scope, type UserScope } from '@/lib/domain/access/scope';
import type { CprNumber } from '@/lib/domain/applicant/cpr';
import type { ApplicantStatement } from '@/lib/domain/applicant/statement';
import type { ApplicantSource } from '@/lib/domain/applicant/vocabulary';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { type ApplicantId, asId, type HouseholdMemberId, type OrganisationId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { newId } from '@/lib/platform/new-id';
import { newReference } from '@/lib/platform/new-reference';
import { settled, untilSettled } from '../vacancies/attempt';
import type { NotFound, StatementError } from './applicant-errors';
import { checkStatement } from './check-statement';
import { keptCpr } from './keep-cpr';

export type EnrolApplicantInput = {
  /** The form's own: sent twice, it enrols once. */
  readonly applicantId: ApplicantId;
  readonly organisationId: OrganisationId;
  readonly statement: ApplicantStatement;
  readonly cpr: CprNumber | null;
  readonly source: ApplicantSource;
};
type Outcome = Result<{ readonly applicantId: ApplicantId }, NotFound | StatementError>;

/** Puts somebody on a list, with the household, the wishes and the seniority that the officer states. */
export const enrolApplicant = (scope: UserScope, input: EnrolApplicantInput): Promise<Outcome> =>
  untilSettled(async () => settled(await inHotTransaction(scope, (tx) => enrolIn(tx, scope, input))));

async function enrolIn(tx: HotTx, scope: UserScope, input: EnrolApplicantInput): Promise<Outcome> {
  const { organisationId, source } = input;
  if (!scope.organisations.includes(organisationId)) return err({ code: 'not-found' });
  const statement = inHands(scope, input.statement);
  const [applicant] = statement.household;
  if (applicant === undefined) throw new Error('Nobody enrols a household without an applicant');
  const sent = { id: input.applicantId, organisationId, name: statement.contact.name };
  const before = await findSent(tx, scope, { ...sent, bornOn: applicant.bornOn });
  if (before === 'sent') return ok({ applicantId: input.applicantId });
  // Gone back to and written anew: another applicant.
  const id = before === 'new' ? input.applicantId : asId<ApplicantId>(newId());
  const now = await readClock(tx, scope);
  const cpr = input.cpr && keptCpr(input.cpr, { id, organisationId });
  const refused = await checkStatement(tx, scope, {
    ...{ id, organisationId, statement, now },
    cprIndex: cpr?.index ?? null,
  });
  if (refused !== null) return err(refused);
  const reference = newReference(dayOfInstant(now).slice(0, 4));
  const members = statement.household.map((member) => ({ id: asId<HouseholdMemberId>(newId()), member }));
  const event = { kind: 'ENROLLED', payload: { list: statement.list } } as const;
  const row = { id, organisationId, reference, statement, cpr, source, at: now };
  await insertApplicants(tx, scope, [{ applicant: row, members, event }]);
  return ok({ applicantId: id });
}

/** A protected applicant is always in somebody's hands: whoever writes, unless somebody is named. */
export const inHands = (scope: Scope, statement: ApplicantStatement): ApplicantStatement => ({
  ...statement,
  handledBy: statement.handledBy ?? (statement.protected ? actorOf(scope).userId : null),
});
