import type { Scope } from '@/lib/domain/access/scope';
import type { DuplicateResolution } from '@/lib/domain/applicant/vocabulary';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { ApplicantId, OrganisationId, UserId } from '@/lib/domain/shared/ids';
import { newId } from '@/lib/platform/new-id';
import { instant } from '../append';
import type { LockedApplicant } from '../applicants/applicants-lock';
import type { HotTx } from '../transaction';

export type NewReview = {
  readonly organisationId: OrganisationId;
  /** The lower id first. */
  readonly pair: readonly [ApplicantId, ApplicantId];
  readonly resolution: DuplicateResolution;
  readonly reason: string;
  readonly by: UserId;
  readonly at: Date;
};

const ADD = `
  INSERT INTO duplicate_review (id, organisation_id, applicant_id, other_id, resolution, reason, resolved_by, resolved_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (applicant_id, other_id) DO NOTHING`;

/** Remembers what was found of a pair; false when somebody has found something before. */
export async function addReview(tx: HotTx, _scope: Scope, row: NewReview): Promise<boolean> {
  const { organisationId, pair, resolution, reason, by, at } = row;
  const values = [newId(), organisationId, ...pair, resolution, reason, by, instant(at)];
  const { rowCount } = await tx.query({ name: 'add-duplicate-review', text: ADD, values });
  return rowCount === 1;
}

const OFFERS = `SELECT EXISTS (SELECT FROM offer WHERE applicant_id = $1 AND state IN ('SENT', 'YES', 'APPROVED')) AS live`;

/** Has an offer been sent to the held applicant that is not over? */
export async function hasLiveOffer(tx: HotTx, _scope: Scope, { id }: LockedApplicant): Promise<boolean> {
  const { rows } = await tx.query<{ live: boolean }>({ name: 'has-live-offer', text: OFFERS, values: [id] });
  return rows[0]?.live ?? false;
}

const INTO = 'UPDATE applicant SET merged_into = $2 WHERE id = $1';

/** Says whom a held applicant, who has left the list, is the same as. */
export async function markMerged(
  tx: HotTx,
  _scope: Scope,
  { id }: LockedApplicant,
  into: ApplicantId,
): Promise<void> {
  await tx.query({ name: 'mark-merged', text: INTO, values: [id, into] });
}

const SENIORITY =
  'UPDATE applicant SET seniority_on = $2, revision = revision + 1, changed_at = $3 WHERE id = $1';

/** Moves a held applicant's seniority. */
export async function setSeniority(
  tx: HotTx,
  _scope: Scope,
  { id, now }: LockedApplicant,
  seniorityOn: CalendarDate,
): Promise<void> {
  await tx.query({ name: 'set-seniority', text: SENIORITY, values: [id, seniorityOn, instant(now)] });
}
