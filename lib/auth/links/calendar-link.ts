import { createHmac } from 'node:crypto';
import {
  countWrongSecret,
  type FeedAbout,
  hasTriedTooMany,
  openCalendarFeed,
} from '@/lib/data/year/calendar-feeds';
import { may } from '@/lib/domain/access/permissions';
import type { UserScope } from '@/lib/domain/access/scope';
import type { Language } from '@/lib/domain/shared/bilingual';
import { asId, type SessionId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { env } from '@/lib/platform/env';
import { hashOfSecret } from '@/lib/platform/secrets/link-secret';
import { scopeOfSession, systemScope } from '../scope';

export type CalendarReader = {
  readonly scope: UserScope;
  readonly language: Language;
  readonly about: FeedAbout;
};

export type CalendarLinkError = { readonly code: 'unknown' | 'closed' | 'limited' };

const reading = systemScope('a calendar is read by its link');

/**
 * Mints the scope of the person who made a calendar's link, from what her membership allows now. A secret that nobody ever had counts as a
 * wrong guess; one that was closed does not, since calendars go on asking for it from the address of a whole office.
 */
export async function openCalendarLink(
  secret: string,
  address: string,
): Promise<Result<CalendarReader, CalendarLinkError>> {
  const addressHash = createHmac('sha256', env().NEXTAUTH_SECRET)
    .update(`calendar:${address}`)
    .digest('base64url');
  const found = await openCalendarFeed(reading, hashOfSecret(secret));
  if (found === 'CLOSED') return err({ code: 'closed' });
  if (found === null) {
    if (await hasTriedTooMany(reading, addressHash)) return err({ code: 'limited' });
    await countWrongSecret(reading, addressHash);
    return err({ code: 'unknown' });
  }
  const { feedId, about, language, ...state } = found;
  // A calendar has no session; nothing that is read asks for it.
  const scope = scopeOfSession({ ...state, sessionId: asId<SessionId>(feedId) });
  return may(scope, about === 'YEAR' ? 'year.view' : 'slot.view')
    ? ok({ scope, language, about })
    : err({ code: 'closed' });
}
