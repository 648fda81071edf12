import type { PeopleEventKind } from '@/lib/domain/access/people-event';
import type { Role } from '@/lib/domain/access/role';
import type { DeskScope } from '@/lib/domain/access/scope';
import type { UserId } from '@/lib/domain/shared/ids';
import { inHotTransaction } from '../transaction';

export type RecordedPeopleEvent = {
  readonly id: string;
  readonly kind: PeopleEventKind;
  readonly role: Role | null;
  readonly roleBefore: Role | null;
  readonly place: string | null;
  readonly at: Date;
  /** Null: somebody whose name the reader does not see. */
  readonly by: string | null;
};

const MOST = 100;

/** What was done to somebody's access, the latest first. */
export async function listPeopleEvents(
  scope: DeskScope,
  userId: UserId,
): Promise<readonly RecordedPeopleEvent[]> {
  const { rows } = await inHotTransaction(scope, (tx) =>
    tx.query<RecordedPeopleEvent>({
      name: 'people-events',
      text: `SELECT e.id::text AS id, e.kind, e.role, e.role_before AS "roleBefore", coalesce(mu.name, o.name) AS place, e.at, p.name AS by
               FROM people_event e LEFT JOIN municipality mu ON mu.id = e.municipality_id LEFT JOIN organisation o ON o.id = e.organisation_id
                 LEFT JOIN person p ON p.id = e.by_person
              WHERE e.person_id = $1 ORDER BY e.id DESC LIMIT ${MOST}`,
      values: [userId],
    }),
  );
  return rows;
}
