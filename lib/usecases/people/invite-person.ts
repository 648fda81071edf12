import { getInstance } from '@/lib/data/connection/instance';
import { readPersonOfEmail } from '@/lib/data/people/people';
import { holdAccess } from '@/lib/data/people/people-write';
import { inHotTransaction } from '@/lib/data/transaction';
import { isDemoAddress } from '@/lib/domain/access/account-link';
import type { Role } from '@/lib/domain/access/role';
import type { DeskScope } from '@/lib/domain/access/scope';
import { looksAfter, rolesAt, type Tenant } from '@/lib/domain/access/tenant';
import type { Language } from '@/lib/domain/shared/bilingual';
import type { UserId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { makeInvitation } from './make-invitation';
import type { NoLonger, NotFound } from './people-errors';

export type InvitePersonInput = {
  /** In small letters. */
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly tenant: Tenant;
  /** What the invitation is written in, and her account begins with. */
  readonly language?: Language;
};
export type InvitePersonError =
  | NotFound
  | NoLonger
  | { readonly code: 'role-not-there' }
  /** Such addresses are a demonstration's, and this is none. */
  | { readonly code: 'demo-address' }
  /** One of the asker's own people has the address: a role is given on her page. Of others nothing is said. */
  | { readonly code: 'known-already'; readonly userId: UserId };

/** Makes a link by which somebody takes a role; shown this once. An earlier one to the same role opens no more. */
export async function invitePerson(
  scope: DeskScope,
  { email, name, role, tenant, language = 'da' }: InvitePersonInput,
): Promise<Result<{ readonly link: string }, InvitePersonError>> {
  if (!looksAfter(scope, tenant)) return err({ code: 'not-found' });
  if (!rolesAt(tenant.side).includes(role)) return err({ code: 'role-not-there' });
  if (isDemoAddress(email) && !(await getInstance()).demo) return err({ code: 'demo-address' });
  return inHotTransaction(scope, async (tx) => {
    if (!(await holdAccess(tx, scope))) return err({ code: 'no-longer' });
    const known = await readPersonOfEmail(tx, scope, email);
    if (known) return err({ code: 'known-already', userId: known.userId });
    const { link } = await makeInvitation(tx, scope, { email, name, role, tenant, language });
    return ok({ link });
  });
}
