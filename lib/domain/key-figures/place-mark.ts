import type { FigurePlace } from './figure';
import { isGroupName } from './group-name';
import type { PlaceLevel } from './vocabulary';

/** What a figure is of, as a list is filtered by it. */
export type FigurePlaceAt =
  | { readonly level: 'DEPARTMENT' | 'AREA' | 'MUNICIPALITY'; readonly id: string }
  | { readonly level: 'GROUP'; readonly id: string; readonly groupName: string };

const LETTERS: Readonly<Record<string, PlaceLevel>> = {
  ...{ d: 'DEPARTMENT', a: 'AREA', m: 'MUNICIPALITY', g: 'GROUP' },
};
const MARK = /^([damg])-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:-(.{2,120}))?$/;

/** Reads the mark that an address has, `a-<id>` or `g-<municipality>-<name>`; null: it is none. */
export function readPlaceMark(text: string): FigurePlaceAt | null {
  const [, letter = '', id = '', groupName] = MARK.exec(text) ?? [];
  const level = LETTERS[letter];
  if (level === undefined) return null;
  if (level === 'GROUP')
    return groupName !== undefined && isGroupName(groupName) ? { level, id, groupName } : null;
  return groupName === undefined ? { level, id } : null;
}

/** The mark of a place, as an address has it. */
export function markOf(place: FigurePlaceAt): string {
  if (place.level === 'GROUP') return `g-${place.id}-${place.groupName}`;
  return `${place.level === 'DEPARTMENT' ? 'd' : place.level === 'AREA' ? 'a' : 'm'}-${place.id}`;
}

/** The place of a figure of a municipality, as a list is filtered by it. */
export function placeAt(place: FigurePlace, municipalityId: string): FigurePlaceAt {
  if (place.level === 'DEPARTMENT') return { level: place.level, id: place.departmentId };
  if (place.level === 'AREA') return { level: place.level, id: place.areaId };
  if (place.level === 'GROUP') return { level: place.level, id: municipalityId, groupName: place.groupName };
  return { level: place.level, id: municipalityId };
}
