import type { Role } from '@/lib/domain/access/role';
import type { AnyScope, DeskScope } from '@/lib/domain/access/scope';
import { columnsOf, type Tenant } from '@/lib/domain/access/tenant';
import type { Language } from '@/lib/domain/shared/bilingual';
import {
  type AccountLinkId,
  asId,
  type MunicipalityId,
  type OrganisationId,
  type UserId,
} from '@/lib/domain/shared/ids';
import { newId } from '@/lib/platform/new-id';
import type { HotTx } from '../transaction';

export type NewLink = {
  readonly secretHash: Buffer;
  readonly by: UserId;
  /** How long it can be used, by the real clock. */
  readonly hours: number;
};
export type NewInvitation = NewLink & {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly tenant: Tenant;
  readonly language: Language;
};

/** Takes an open invitation of the same address to the same role back: the newest link is the one that opens. */
export async function withdrawSame(
  tx: HotTx,
  _scope: AnyScope,
  { email, role, tenant }: Pick<NewInvitation, 'email' | 'role' | 'tenant'>,
): Promise<boolean> {
  const { municipalityId, organisationId } = columnsOf(tenant);
  const { rowCount } = await tx.query({
    name: 'invitation-withdraw-same',
    text: `UPDATE account_link SET withdrawn_at = clock_timestamp() WHERE kind = 'INVITATION' AND email = $1 AND role = $2
             AND municipality_id IS NOT DISTINCT FROM $3 AND organisation_id IS NOT DISTINCT FROM $4 AND used_at IS NULL AND withdrawn_at IS NULL`,
    values: [email, role, municipalityId, organisationId],
  });
  return (rowCount ?? 0) > 0;
}

/** Somebody may take a role by the secret. */
export async function addInvitation(
  tx: HotTx,
  _scope: AnyScope,
  link: NewInvitation,
): Promise<AccountLinkId> {
  const id = asId<AccountLinkId>(newId());
  const { municipalityId, organisationId } = columnsOf(link.tenant);
  await tx.query({
    name: 'invitation-add',
    text: `INSERT INTO account_link (id, kind, secret_hash, email, name, role, municipality_id, organisation_id, made_by, language, expires_at)
           VALUES ($1, 'INVITATION', $2, $3, $4, $5, $6, $7, $8, $9, clock_timestamp() + make_interval(hours => $10))`,
    values: [
      ...[
        id,
        link.secretHash,
        link.email,
        link.name,
        link.role,
        municipalityId,
        organisationId,
        link.by,
        link.language,
        link.hours,
      ],
    ],
  });
  return id;
}

/** No way to a new password that somebody was given stands open: whoever gave it may not look after all she has now. */
export async function withdrawResets(tx: HotTx, _scope: AnyScope, userId: UserId): Promise<void> {
  await tx.query({
    name: 'resets-withdraw',
    text: `UPDATE account_link SET withdrawn_at = clock_timestamp() WHERE kind = 'RESET' AND user_id = $1 AND used_at IS NULL AND withdrawn_at IS NULL`,
    values: [userId],
  });
}

/** Somebody who has an account may choose a new password by the secret; earlier ways to one are closed. */
export async function addReset(
  tx: HotTx,
  scope: AnyScope,
  { userId, secretHash, by, hours }: NewLink & { readonly userId: UserId },
): Promise<AccountLinkId> {
  const id = asId<AccountLinkId>(newId());
  await withdrawResets(tx, scope, userId);
  await tx.query({
    name: 'reset-add',
    text: `INSERT INTO account_link (id, kind, secret_hash, user_id, made_by, expires_at)
           VALUES ($1, 'RESET', $2, $3, $4, clock_timestamp() + make_interval(hours => $5))`,
    values: [id, secretHash, userId, by, hours],
  });
  return id;
}

export type InvitationRow = {
  readonly id: AccountLinkId;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly municipalityId: MunicipalityId | null;
  readonly organisationId: OrganisationId | null;
  readonly language: Language;
};

/** An invitation that nobody has used, of the administrator's own tenants, held. */
export async function lockInvitation(
  tx: HotTx,
  scope: DeskScope,
  id: AccountLinkId,
): Promise<InvitationRow | null> {
  const { rows } = await tx.query<InvitationRow>({
    name: 'invitation-lock',
    text: `SELECT id, email, name, role, language, municipality_id AS "municipalityId", organisation_id AS "organisationId" FROM account_link
           WHERE id = $1 AND kind = 'INVITATION' AND used_at IS NULL AND withdrawn_at IS NULL
             AND ($4 OR municipality_id = ANY ($2::uuid[]) OR organisation_id = ANY ($3::uuid[])) FOR NO KEY UPDATE`,
    values: [id, scope.municipalities, scope.organisations, scope.side === 'INSTALLATION'],
  });
  return rows[0] ?? null;
}

export async function withdrawLink(tx: HotTx, _scope: AnyScope, id: AccountLinkId): Promise<void> {
  await tx.query({
    name: 'link-withdraw',
    text: 'UPDATE account_link SET withdrawn_at = clock_timestamp() WHERE id = $1 AND used_at IS NULL AND withdrawn_at IS NULL',
    values: [id],
  });
}
