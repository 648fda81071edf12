import type { CalendarDate } from '../../shared/calendar-date';
import type { AgreementInForce } from '../agreement-in-force';
import { isPlaceable } from '../placeable-tiers';
import type { TierId } from '../vocabulary';

type Span = { readonly from: CalendarDate; readonly to: CalendarDate | null };

/**
 * May a department be placed in the tier under every version of its municipality that is in force some day of the period? If one does not
 * know the tier, nothing reported there can be decided once that version begins. Asked of the municipality's own versions alone.
 */
export const isPlaceableThroughout = (
  versions: readonly Pick<AgreementInForce, 'from' | 'to' | 'agreement'>[],
  tier: TierId,
  { from, to }: Span,
): boolean =>
  versions
    .filter((row) => (row.to === null || row.to > from) && (to === null || row.from < to))
    .every(({ agreement }) => isPlaceable(agreement, tier));
