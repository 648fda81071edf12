import { findOffer, listOffers } from '@/lib/data/offers/offers';
import type { OfferId } from '@/lib/domain/shared/ids';
import type { Post } from '@/lib/platform/smtp';
import { deliverMail } from '@/lib/usecases/mail/deliver-mail';
import { givenTown, insert, type Town } from '../builders';
import type { MailServer } from '../environment/mail-servers';
import { givenApplicant } from './applicants';
import { type GivenOffer, givenOffer } from './offers';
import { systemAt } from './slots';

const ON_THE_DAY = systemAt('2025-10-06T10:00:00Z');

/** Nothing waits, nothing was received, and the server is asked again. */
export async function forgetMail(server: MailServer): Promise<void> {
  server.received.length = 0;
  await insert('UPDATE mail_server SET failures = 0, failing_since = NULL, quiet_until = NULL', []);
  await insert('DELETE FROM mail', []);
}

type Wish = { readonly email?: string | null; readonly language?: 'da' | 'en' | null };

/** Somebody who has given an e-mail address and wants offers by mail, unless said otherwise. */
export async function anApplicantByMail(
  town: Town,
  { email = 'b17@eksempel.invalid', language = 'da' }: Wish = {},
) {
  const { applicantId } = await givenApplicant(town, { email, name: 'Eva Eksempelsen' });
  await insert('UPDATE applicant SET mail_language = $2 WHERE id = $1', [applicantId, language]);
  return applicantId;
}

export type MailedOffer = { readonly town: Town } & GivenOffer;

export async function anOfferByMail(wish: Wish = {}): Promise<MailedOffer> {
  const town = await givenTown();
  return { town, ...(await givenOffer(town, { applicantId: await anApplicantByMail(town, wish) })) };
}

export async function offerRowOf({ officer }: Town, offerId: OfferId) {
  const row = await findOffer(officer, offerId);
  if (row === null) throw new Error('There is no such offer');
  return row;
}

/** The offers whose links, or reminders, an officer has to pass on. */
export const toPassOn = async ({ officer }: Town, what: 'links' | 'reminders' = 'links') =>
  (await listOffers(officer, what, null)).rows.map(({ id }) => id);

/** By the server of the settings unless another is given. */
export const delivered = (post?: Post, scope = ON_THE_DAY) => deliverMail(scope, post ? { post } : {});
