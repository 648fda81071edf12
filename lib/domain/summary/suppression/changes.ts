import type { Num } from './net';
import { ALL, keyOf, type Place } from './place';
import type { Gathering } from './read-numbers';
import { widerThan } from './wider';

/**
 * What one moment tells of homes that another tells only as part of a whole. Whoever sees that the whole had more at the one may know, or
 * guess, where those were: then the part had so many at least.
 */
export function addChanges(moments: readonly Gathering[]): void {
  for (const here of moments)
    for (const there of moments)
      if (here !== there)
        for (const one of here.net.met()) if (!there.net.knows(one.key)) addChangesOf(one, here, there);
}

function addChangesOf({ at, place }: Num, here: Gathering, there: Gathering): void {
  if (place === null) return;
  for (const key of nearestToldBy(there, place, here)) {
    const whole = here.net.find(key);
    if (whole !== undefined) here.net.layIn(at, { here: whole, there: there.net.find(key) ?? null });
  }
}

/** The keys of the least places around one that the other moment tells of, in each way of going up. */
function nearestToldBy(there: Gathering, place: Place, here: Gathering): ReadonlySet<string> {
  const nearest = new Set<string>();
  const seen = new Set<string>();
  const goUp = (from: Place): void => {
    for (const wider of placesAround(from, here)) {
      const key = keyOf(wider);
      if (seen.has(key)) continue;
      seen.add(key);
      if (there.net.knows(key)) nearest.add(key);
      else goUp(wider);
    }
  };
  goUp(place);
  return nearest;
}

const placesAround = (place: Place, { organisationOf, tierOf }: Gathering): readonly Place[] => [
  ...widerThan(place, organisationOf, tierOf).map(([, wider]) => wider),
  ...(place.details === ALL ? [] : [{ ...place, details: ALL }]),
];
