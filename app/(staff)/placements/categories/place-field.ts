import type { ActField } from '@/components/slots/act-field';
import type { RoundPlace } from '@/lib/data/placements/placement-rounds';

/** Which municipality it is for; where there is but one, nobody is asked. */
export function placeField(
  places: readonly RoundPlace[],
  words: { readonly label: string; readonly placeholder: string },
  chosen?: string,
): ActField {
  const [only] = places;
  if (only && places.length === 1) return { kind: 'hidden', name: 'municipalityId', value: only.id };
  const options = places.map(({ id, name }) => ({ value: id, label: name }));
  return { kind: 'select', name: 'municipalityId', ...words, options, value: chosen };
}
