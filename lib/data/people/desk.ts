import type { Membership } from '@/lib/domain/access/desks';
import type { DeskScope } from '@/lib/domain/access/scope';
import { pool } from '../connection/pool';

export type OwnDesk = { readonly name: string; readonly memberships: readonly Membership[] };

/** The signed-in person's name and all her memberships, in one round trip; it answers for the scope's own session alone. */
export async function getOwnDesk(scope: DeskScope): Promise<OwnDesk> {
  const { rows } = await pool().query<OwnDesk>({
    name: 'own-desk',
    text: 'SELECT name, memberships FROM app_desk($1)',
    values: [scope.sessionId],
  });
  // Signed out in the moment since the scope was read.
  return rows[0] ?? { name: '', memberships: [] };
}
