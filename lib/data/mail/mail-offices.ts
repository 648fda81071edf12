import type { Role } from '@/lib/domain/access/role';
import type { SystemScope } from '@/lib/domain/access/scope';
import type { NoticeKind, Pace } from '@/lib/domain/notice/notice-kind';
import type { OfficeId } from '@/lib/domain/notice/occasion';
import type { Office } from '@/lib/domain/notice/who-is-told';
import type { UserId } from '@/lib/domain/shared/ids';
import type { HotTx } from '../transaction';

type Member = { readonly office: string; readonly userId: UserId; readonly role: Role };
type Absence = { readonly office: string; readonly absent: UserId; readonly substitute: UserId };
type Choice = { readonly userId: UserId; readonly kind: NoticeKind; readonly pace: Pace };

const MEMBERS = `
  SELECT coalesce(m.municipality_id, m.organisation_id) AS office, m.user_id AS "userId", m.role
  FROM membership m JOIN user_account u ON u.id = m.user_id AND u.locked_at IS NULL
  WHERE (m.municipality_id = ANY ($1::uuid[]) OR m.organisation_id = ANY ($1::uuid[])) AND m.ended_at IS NULL
  ORDER BY m.created_at, m.id`;
const ABSENCES = `
  SELECT coalesce(u.municipality_id, u.organisation_id) AS office, u.absent_user_id AS absent, u.substitute_user_id AS substitute FROM substitution u
  WHERE (u.municipality_id = ANY ($1::uuid[]) OR u.organisation_id = ANY ($1::uuid[])) AND u.valid_from <= app_today() AND (u.valid_to IS NULL OR u.valid_to > app_today())
  ORDER BY u.recorded_at, u.id`;
const CHOICES = `SELECT person_id AS "userId", kind, pace FROM mail_choice WHERE person_id = ANY ($1::uuid[])`;

/** The people of these offices, as they are today, by the office's id. */
export async function readOffices(
  tx: HotTx,
  _scope: SystemScope,
  offices: readonly OfficeId[],
): Promise<ReadonlyMap<string, Office>> {
  const ids = [...new Set(offices.map(({ id }) => id))];
  const members = await tx.query<Member>({ name: 'mail-members', text: MEMBERS, values: [ids] });
  const absences = await tx.query<Absence>({ name: 'mail-absences', text: ABSENCES, values: [ids] });
  const people = [...new Set(members.rows.map(({ userId }) => userId))];
  const choices = await tx.query<Choice>({ name: 'mail-choices', text: CHOICES, values: [people] });
  return new Map(
    ids.map((id) => {
      const own = members.rows.filter(({ office }) => office === id);
      const here = new Set(own.map(({ userId }) => userId));
      return [
        id,
        {
          members: own,
          absences: absences.rows.filter(({ office }) => office === id),
          choices: choices.rows.filter(({ userId }) => here.has(userId)),
        },
      ];
    }),
  );
}
