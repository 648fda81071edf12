import type { CalendarDate } from '../shared/calendar-date';
import { type Fraction, formatFraction } from '../shared/fraction';
import type { ChangeKind } from './department-change';

type From = { readonly number: string; readonly name: string; readonly credit: Fraction | null };

/** Why a counter begins with what it begins with, as it stands in its books. Stored in Danish, as reasons that people write are. */
export function openingReason({
  kind,
  effectiveOn,
  from,
  opening,
}: {
  readonly kind: ChangeKind;
  readonly effectiveOn: CalendarDate;
  readonly from: readonly From[];
  readonly opening: Fraction;
}): string {
  const day = effectiveOn.split('-').reverse().join('.');
  const told = from
    .filter(({ credit }) => credit !== null)
    .map(({ number, name, credit }) => `${formatFraction(credit ?? opening)} fra afd. ${number} ${name}`)
    .join(' og ');
  return kind === 'MERGE'
    ? `Afdelinger sammenlagt ${day}: ${told}`
    : `Afdeling delt ${day} efter boliger: ${formatFraction(opening)} af ${told}`;
}
