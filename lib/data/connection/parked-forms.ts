import type { Scope } from '@/lib/domain/access/scope';
import type { UserId } from '@/lib/domain/shared/ids';
import { inHotTransaction } from '../transaction';

type Parked = { readonly path: string; readonly sealed: Uint8Array };

/** One person's late forms; more are the work of a broken page, not of a person. */
const MOST = 10;

/** Keeps a sealed form for its user, an hour at most; older ones go. */
export async function addParkedForm(
  scope: Scope,
  form: Parked & { readonly id: string; readonly userId: UserId },
): Promise<void> {
  await inHotTransaction(scope, async (tx) => {
    await tx.query({
      name: 'parked-form-add',
      text: `INSERT INTO parked_form (id, user_id, path, sealed, expires_at) VALUES ($1, $2, $3, $4, clock_timestamp() + interval '1 hour')`,
      values: [form.id, form.userId, form.path, Buffer.from(form.sealed)],
    });
    await tx.query({
      name: 'parked-form-tidy',
      text: `DELETE FROM parked_form WHERE expires_at < clock_timestamp() OR id IN
               (SELECT id FROM parked_form WHERE user_id = $1 ORDER BY expires_at DESC OFFSET ${MOST})`,
      values: [form.userId],
    });
  });
}

/** The user's own kept form; another's is not found. */
export async function findParkedForm(scope: Scope, id: string, userId: UserId): Promise<Parked | null> {
  const { rows } = await inHotTransaction(scope, (tx) =>
    tx.query<{ path: string; sealed: Buffer }>({
      name: 'parked-form-find',
      text: 'SELECT path, sealed FROM parked_form WHERE id = $1 AND user_id = $2 AND expires_at > clock_timestamp()',
      values: [id, userId],
    }),
  );
  return rows[0] ?? null;
}

/** Sent at last, so no longer kept. */
export async function removeParkedForm(scope: Scope, id: string, userId: UserId): Promise<void> {
  await inHotTransaction(scope, (tx) =>
    tx.query({
      name: 'parked-form-remove',
      text: 'DELETE FROM parked_form WHERE id = $1 AND user_id = $2',
      values: [id, userId],
    }),
  );
}
