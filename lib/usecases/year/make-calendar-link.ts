import { inTransaction } from '@/lib/data/transaction';
import { countOpenFeeds, type FeedAbout, insertCalendarFeed } from '@/lib/data/year/calendar-feeds';
import type { UserScope } from '@/lib/domain/access/scope';
import type { Language } from '@/lib/domain/shared/bilingual';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { newId } from '@/lib/platform/new-id';
import { calendarLink, hashOfSecret, newLinkSecret } from '@/lib/platform/secrets/link-secret';

/** So many at once: one for each of a person's machines. */
export const MOST_LINKS = 5;

/** A secret address of the reader's own calendar. It is told this once; only its hash is kept. */
export const makeCalendarLink = (
  scope: UserScope,
  { language, about = 'YEAR' }: { readonly language: Language; readonly about?: FeedAbout },
): Promise<Result<{ readonly link: string }, { readonly code: 'too-many' }>> =>
  inTransaction(scope, async (tx) => {
    if ((await countOpenFeeds(tx, scope)) >= MOST_LINKS) return err({ code: 'too-many' });
    const secret = newLinkSecret();
    await insertCalendarFeed(tx, scope, { id: newId(), secretHash: hashOfSecret(secret), language, about });
    return ok({ link: calendarLink(secret) });
  });
