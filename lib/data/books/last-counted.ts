import type { TierId } from '@/lib/domain/agreement/vocabulary';
import type { LastCounted } from '@/lib/domain/allocation/carry-over';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';

/** The two columns of a counter as what they say together. */
export const lastCounted = (tier: TierId | null, on: CalendarDate | null): LastCounted | null =>
  tier === null || on === null ? null : { tier, on };
