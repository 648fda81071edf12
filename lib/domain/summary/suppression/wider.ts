import { ALL, type Place } from './place';

/** The places that a place is one part of, by what it is told apart by. */
export function widerThan(
  place: Place,
  organisationOf: ReadonlyMap<string, string>,
  tierOf: ReadonlyMap<string, string>,
): readonly (readonly [string, Place])[] {
  const { department, organisation, tier, type } = place;
  const wider: [string, Place][] = [];
  if (department !== ALL) {
    if (organisationOf.has(department)) wider.push(['department', { ...place, department: ALL }]);
    wider.push(['any department', { ...place, department: ALL, organisation: ALL }]);
    const at = tierOf.get(`${place.from.slice(0, 4)} ${department}`);
    // All that a department had while it stood at one tier is part of what that tier had.
    if (tier === ALL && at !== undefined)
      for (const whose of new Set([organisation, ALL]))
        wider.push([`at tier ${whose}`, { ...place, department: ALL, organisation: whose, tier: at }]);
  } else if (organisation !== ALL) wider.push(['organisation', { ...place, organisation: ALL }]);
  if (tier !== ALL) wider.push(['tier', { ...place, tier: ALL }]);
  if (type !== ALL) wider.push(['type', { ...place, type: ALL }]);
  const year = wholeYear(place);
  if (year.from !== place.from || year.through !== place.through) wider.push(['days', { ...place, ...year }]);
  return wider;
}

const wholeYear = ({ from }: Place): Pick<Place, 'from' | 'through'> => ({
  from: `${from.slice(0, 4)}-01-01` as Place['from'],
  through: `${from.slice(0, 4)}-12-31` as Place['through'],
});
