import { inTransaction } from '@/lib/data/transaction';
import { revokeCalendarFeedRow } from '@/lib/data/year/calendar-feeds';
import type { UserScope } from '@/lib/domain/access/scope';
import { err, ok, type Result } from '@/lib/domain/shared/result';

/** Whoever has the address reads nothing more from this moment. */
export const revokeCalendarLink = (
  scope: UserScope,
  { feedId }: { readonly feedId: string },
): Promise<Result<{ readonly revoked: true }, { readonly code: 'not-found' }>> =>
  inTransaction(scope, async (tx) =>
    (await revokeCalendarFeedRow(tx, scope, feedId)) ? ok({ revoked: true }) : err({ code: 'not-found' }),
  );
