import type { UserScope } from '@/lib/domain/access/scope';
import { inHotTransaction } from '../transaction';
import type { TrayHome } from './slot-trays';
import { readSlotReader } from './slots-read';

export type ChangedSlot = TrayHome & {
  readonly changedAt: Date;
  /** Somebody has received it; otherwise it is still an offer. */
  readonly received: boolean;
};

const MOST = 50;

const CHANGED = `
  SELECT s.id AS "slotId", v.address, o.name AS "organisationName", d.number AS "departmentNumber", s.changed_at AS "changedAt",
    s.state <> 'OFFERED' AS received
  FROM slot s JOIN vacancy v ON v.id = s.vacancy_id JOIN organisation o ON o.id = s.organisation_id
    JOIN department d ON d.id = s.department_id
  WHERE s.municipality_id = ANY ($1::uuid[]) AND s.state IN ('OFFERED', 'CLAIMED', 'NAMED') AND s.changed_at IS NOT NULL
    AND (s.seen_at IS NULL OR s.seen_at < s.changed_at) AND (s.claimed_by = ANY ($2::uuid[]) OR (s.claimed_by IS NULL AND $3))
  ORDER BY s.changed_at, s.id LIMIT ${MOST}`;

/**
 * Homes whose facts were changed after they were offered and that nobody whom it concerns has looked at since: the
 * reader's own, those of whom she stands in for, and for a caseworker those that nobody has received.
 */
export const listChangedSlots = (scope: UserScope): Promise<readonly ChangedSlot[]> =>
  inHotTransaction(scope, async (tx) => {
    const { people } = await readSlotReader(tx, scope);
    const values = [scope.municipalities, people, scope.role === 'CASEWORKER'];
    return (await tx.query<ChangedSlot>({ name: 'changed-slots', text: CHANGED, values })).rows;
  });
