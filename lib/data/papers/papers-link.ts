import type { SystemScope } from '@/lib/domain/access/scope';
import type { HouseholdMemberId } from '@/lib/domain/shared/ids';
import type { OpenLink } from '../offers/offers-link';
import { inHotTransaction } from '../transaction';

const MEMBERS = `
  SELECT m.id FROM household_member m WHERE m.applicant_id = $1 AND m.organisation_id = $2`;

/** The household that was offered the link's home. */
export async function listMembersOfLink(
  scope: SystemScope,
  link: OpenLink,
): Promise<readonly HouseholdMemberId[]> {
  const values = [link.applicantId, link.organisationId];
  const { rows } = await inHotTransaction(scope, (tx) =>
    tx.query<{ id: HouseholdMemberId }>({ name: 'members-of-link', text: MEMBERS, values }),
  );
  return rows.map(({ id }) => id);
}
