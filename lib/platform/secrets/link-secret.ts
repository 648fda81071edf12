import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { Language } from '@/lib/domain/shared/bilingual';
import { env } from '../env';
import { paths, withQuery } from '../paths';

const BYTES = 32;

/** A secret that nobody guesses, 256 bits, as it stands in an address. */
export const newLinkSecret = (): string => randomBytes(BYTES).toString('base64url');

/** What the database finds a link by. The secret has 256 bits of its own, so a plain hash gives nothing away. */
export const hashOfSecret = (secret: string): Buffer => createHash('sha256').update(secret, 'utf8').digest();

/** What a member of the household is called in the page of a link: it tells nobody anything, and goes with this link alone. */
export const memberToken = (secret: string, memberId: string): string =>
  createHmac('sha256', secret).update(`member ${memberId}`).digest('base64url').slice(0, 16);

/** The address of a person's calendar. */
export const calendarLink = (secret: string): string =>
  new URL(paths.calendarFeed(secret), env().NEXTAUTH_URL).href;

/** The address that is given to somebody who is to begin, or to choose a new password; it opens in her language. */
export const welcomeLink = (secret: string, language: Language = 'da'): string =>
  givenLink(`/welcome/${secret}`, language);

/** The address that is given to an applicant; it opens in her language. */
export const offerLink = (secret: string, language: Language = 'da'): string =>
  givenLink(`/offer/${secret}`, language);

/** Danish is what a page says where nobody asked for anything else; `proxy.ts` reads what stands here. */
const givenLink = (path: string, language: Language): string =>
  new URL(withQuery(path, language === 'da' ? {} : { language }), env().NEXTAUTH_URL).href;
