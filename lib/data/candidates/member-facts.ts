import type { Scope } from '@/lib/domain/access/scope';
import { actorOf } from '@/lib/domain/access/scope';
import { factsToJson } from '@/lib/domain/applicant/facts-json';
import type { StatedFacts } from '@/lib/domain/applicant/stated-household';
import type { HouseholdMemberId } from '@/lib/domain/shared/ids';
import { seal } from '@/lib/platform/secrets/sealed';
import { instant } from '../append';
import type { LockedApplicant } from '../applicants/applicants-lock';
import type { HotTx } from '../transaction';

const WRITE = `
  WITH stated AS (
    UPDATE household_member SET facts_sealed = $3, facts_at = $4, facts_by = $5 WHERE id = $2 AND applicant_id = $1 RETURNING 1)
  UPDATE applicant SET revision = revision + 1, changed_at = $4 WHERE id = $1 AND EXISTS (SELECT FROM stated)`;

/** Seals what is stated of a member of a held applicant in the member's own row; what stood there is gone. */
export async function writeMemberFacts(
  tx: HotTx,
  scope: Scope,
  { id, now }: LockedApplicant,
  stated: { readonly memberId: HouseholdMemberId; readonly facts: StatedFacts },
): Promise<void> {
  const sealed = Buffer.from(seal(JSON.stringify(factsToJson(stated.facts)), stated.memberId));
  const values = [id, stated.memberId, sealed, instant(now), actorOf(scope).userId];
  await tx.query({ name: 'write-member-facts', text: WRITE, values });
}
