import { cookies } from 'next/headers';
import type { OfferId } from '@/lib/domain/shared/ids';
import { open, seal } from '@/lib/platform/secrets/sealed';
import { formOfCookies } from '../sign-in/session-cookie';

/** Long enough to photograph a handful of papers; afterwards the birth date is asked again. */
const MINUTES = 60;

const ownerOf = (offerId: OfferId): string => `birth proof ${offerId}`;

const nameOf = (secure: boolean): string => `${secure ? '__Host-' : ''}noeglen.offer`;

/** Remembers in the browser that the applicant's birth date was given for this offer: sealed, for an hour, and for no other offer. */
export async function writeBirthProof(offerId: OfferId): Promise<void> {
  const { secure } = await formOfCookies();
  const until = Date.now() + MINUTES * 60_000;
  const value = Buffer.from(seal(String(until), ownerOf(offerId))).toString('base64url');
  (await cookies()).set(nameOf(secure), value, {
    ...{ httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: MINUTES * 60 },
  });
}

/** Has this browser given the applicant's birth date for this offer within the hour? */
export async function hasBirthProof(offerId: OfferId): Promise<boolean> {
  const { secure } = await formOfCookies();
  const value = (await cookies()).get(nameOf(secure))?.value;
  return value !== undefined && isProof(value, offerId);
}

/** Sealed by this server, for this offer, and still valid. */
export function isProof(value: string, offerId: OfferId, now: number = Date.now()): boolean {
  try {
    return Number(open(Buffer.from(value, 'base64url'), ownerOf(offerId))) > now;
  } catch {
    // Altered, cut, or made for another offer: all the same as none.
    return false;
  }
}
