import type { TierId } from '@/lib/domain/agreement/vocabulary';
import type { WaitingList } from '@/lib/domain/applicant/vocabulary';
import type { FlexibleShare } from '@/lib/domain/letting/finding/flexible-share';
import type { ListBook } from '@/lib/domain/letting/finding/list-turn';
import type { LettingType } from '@/lib/domain/letting/vocabulary';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';

/** A home of a department as the books of its letting look at it. */
export type BookedHome = {
  readonly voided: boolean;
  readonly tier: TierId | null;
  /** Counted among the department's vacancies. */
  readonly counted: boolean;
  /** What its letting took when it was opened; null: none has been. */
  readonly opened: { readonly listTurn: WaitingList | null; readonly takesShare: boolean } | null;
  /** The lease that stands. */
  readonly lease: { readonly type: LettingType; readonly takeoverOn: CalendarDate | null } | null;
};

const OF_THE_LISTS: readonly LettingType[] = ['ORDINARY', 'TRANSFER', 'ADVERTISED'];

/** A turn of the lists still counts while its home may go, or has gone, by the lists. @see L-20 */
export const keepsTurn = ({ voided, opened, lease }: BookedHome): boolean =>
  !voided && opened?.listTurn != null && (lease === null || OF_THE_LISTS.includes(lease.type));

/**
 * A home is part of the flexible share when it is let flexibly, in the app or outside it. One that took the share and is leased another
 * way keeps it through the day of the takeover: if the lease falls through it is let flexibly again, and the share must not have gone to
 * another home by then. @see Q23
 */
export function keepsShare({ voided, opened, lease }: BookedHome, today: CalendarDate): boolean {
  if (voided) return false;
  if (lease?.type === 'FLEXIBLE') return true;
  if (opened?.takesShare !== true) return false;
  return lease === null || (lease.takeoverOn !== null && lease.takeoverOn >= today);
}

export type BookTerms = {
  /** All turns that were ever given out. */
  readonly given: number;
  /** Those that a share is agreed for. */
  readonly tiers: readonly TierId[];
  readonly today: CalendarDate;
};

/**
 * What a department has let so far, told home by home: the model that the statement of lib/data/lettings/letting-books.ts is held against.
 */
export function bookOf(
  homes: readonly BookedHome[],
  { given, tiers, today }: BookTerms,
): { readonly lists: ListBook; readonly share: Pick<FlexibleShare, 'letBefore' | 'counted'> } {
  const standing = homes.filter(keepsTurn);
  const ofTiers = homes.filter(({ tier }) => tier !== null && tiers.includes(tier));
  return {
    lists: {
      given,
      standing: standing.length,
      transfers: standing.filter(({ opened }) => opened?.listTurn === 'TRANSFER').length,
    },
    share: {
      letBefore: ofTiers.filter((home) => keepsShare(home, today)).length,
      counted: ofTiers.filter(({ counted, voided }) => counted && !voided).length,
    },
  };
}
