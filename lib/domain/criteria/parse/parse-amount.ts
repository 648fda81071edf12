import { decimal, faultAt, type Place } from '../../shared/reading';

const MOST = 100_000_000_000n;

/** An amount in whole øre, from 0 to a thousand million kroner. */
export function oere(place: Place): number {
  const value = decimal(place);
  return value.d !== 1n || value.n < 0n || value.n > MOST
    ? faultAt(place, 'expected a whole number of øre')
    : Number(value.n);
}
