import type { Scope } from '@/lib/domain/access/scope';
import type { OfferMailKind } from '@/lib/domain/notice/mail-words';
import type { Language } from '@/lib/domain/shared/bilingual';
import type { OfferId } from '@/lib/domain/shared/ids';
import type { HeldOffer } from '../offers/offers-lock';
import type { HotTx } from '../transaction';

const MAILED = 'a.email IS NOT NULL AND a.mail_language IS NOT NULL AND a.erased_at IS NULL';

const INSERT = `
  INSERT INTO mail (id, organisation_id, kind, offer_id, made_at)
  SELECT gen_random_uuid(), o.organisation_id, $1, o.id, app_now()
  FROM offer o JOIN applicant a ON a.id = o.applicant_id
  WHERE o.id = ANY ($2::uuid[]) AND ${MAILED}
  ON CONFLICT (offer_id, kind) WHERE offer_id IS NOT NULL DO NOTHING`;

/** Puts a mail among what is sent for each of the offers whose applicant wants it that way, once. The offers are held, or new. */
export async function insertOfferMails(
  tx: HotTx,
  _scope: Scope,
  kind: OfferMailKind,
  offerIds: readonly OfferId[],
): Promise<void> {
  await tx.query({ name: 'insert-offer-mails', text: INSERT, values: [kind, offerIds] });
}

export type MailAddress = { readonly to: string; readonly language: Language };

const ADDRESS = `
  SELECT a.email AS "to", a.mail_language AS language FROM applicant a
  WHERE a.id = $1 AND a.organisation_id = $2 AND ${MAILED}`;

/** Where the applicant of a held offer gets mail, and in which language; null: she gets none, or no more. */
export async function findMailAddress(
  tx: HotTx,
  _scope: Scope,
  offer: HeldOffer,
): Promise<MailAddress | null> {
  const values = [offer.applicantId, offer.organisationId];
  const { rows } = await tx.query<MailAddress>({ name: 'find-mail-address', text: ADDRESS, values });
  return rows[0] ?? null;
}
