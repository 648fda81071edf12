import type { Scope } from '@/lib/domain/access/scope';
import { actorOf } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import type { Question } from '@/lib/domain/criteria/vocabulary';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { ApplicantId, HouseholdMemberId } from '@/lib/domain/shared/ids';
import { newId } from '@/lib/platform/new-id';
import { open, seal } from '@/lib/platform/secrets/sealed';
import { instant } from '../append';
import type { LockedApplicant } from '../applicants/applicants-lock';
import { ofOrganisations, organisationsOf } from '../own-organisations';
import { type HotTx, inHotTransaction } from '../transaction';

export type NewConfirmation = {
  readonly memberId: HouseholdMemberId;
  readonly criterion: string;
  readonly question: Question;
  readonly upheld: boolean;
  readonly reason: string;
};

const INSERT = `
  INSERT INTO confirmation (id, applicant_id, member_id, organisation_id, criterion, question, upheld, reason_sealed, answered_on,
    answered_at, answered_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;

/** Keeps an officer's answer about a member of a held applicant; the reason sealed for its own row. */
export async function insertConfirmation(
  tx: HotTx,
  scope: Scope,
  { id: applicantId, organisationId, now }: LockedApplicant,
  row: NewConfirmation,
): Promise<void> {
  const id = newId();
  const values = [
    ...[id, applicantId, row.memberId, organisationId, row.criterion, row.question, row.upheld],
    ...[Buffer.from(seal(row.reason, id)), dayOfInstant(now), instant(now), actorOf(scope).userId],
  ];
  await tx.query({ name: 'insert-confirmation', text: INSERT, values });
}

/** An answer as it is shown. The reason is null once it has been deleted. */
export type ConfirmationShown = Omit<NewConfirmation, 'reason'> & {
  readonly id: string;
  readonly reason: string | null;
  readonly by: string;
  readonly on: CalendarDate;
};

const LIST = `
  SELECT c.id, c.member_id AS "memberId", c.criterion, c.question, c.upheld, c.reason_sealed AS sealed, c.answered_on AS "on",
    coalesce(p.name, '') AS by
  FROM confirmation c LEFT JOIN person p ON p.id = c.answered_by
  WHERE c.applicant_id = $1 AND ${ofOrganisations('c', 2)} ORDER BY c.answered_at DESC, c.id DESC`;

type Row = Omit<ConfirmationShown, 'reason'> & { readonly sealed: Buffer | null };

/** What officers have answered about an applicant's household, the latest first. */
export async function listConfirmations(
  tx: HotTx,
  scope: Scope,
  applicantId: ApplicantId,
): Promise<readonly ConfirmationShown[]> {
  const values = [applicantId, organisationsOf(scope)];
  const { rows } = await tx.query<Row>({ name: 'list-confirmations', text: LIST, values });
  return rows.map(({ sealed, ...row }) => ({
    ...row,
    reason: sealed === null ? null : open(sealed, row.id),
  }));
}

/** The same in a transaction of its own. */
export const findConfirmations = (scope: Scope, id: ApplicantId): Promise<readonly ConfirmationShown[]> =>
  inHotTransaction(scope, (tx) => listConfirmations(tx, scope, id));
