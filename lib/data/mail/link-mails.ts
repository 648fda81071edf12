import type { AnyScope } from '@/lib/domain/access/scope';
import type { LinkMailKind } from '@/lib/domain/notice/mail-words';
import type { OfficeId } from '@/lib/domain/notice/occasion';
import type { HotTx } from '../transaction';

export type NewLinkMail = {
  readonly id: string;
  readonly kind: LinkMailKind;
  /** Whose administrator sees that it was sent; null: nobody's. */
  readonly office: OfficeId | null;
  /** Address, link and language. */
  readonly sealed: Uint8Array;
};

const INSERT = `
  INSERT INTO mail (id, municipality_id, organisation_id, kind, sealed, made_at) VALUES ($1, $2, $3, $4, $5, app_now())`;

export async function insertLinkMail(tx: HotTx, _scope: AnyScope, row: NewLinkMail): Promise<void> {
  const { id, kind, office, sealed } = row;
  const municipality = office?.side === 'MUNICIPALITY' ? office.id : null;
  const organisation = office?.side === 'ORGANISATION' ? office.id : null;
  const values = [id, municipality, organisation, kind, Buffer.from(sealed)];
  await tx.query({ name: 'insert-link-mail', text: INSERT, values });
}
