import type { Agreement } from '../../agreement/agreement';
import { placeableTiers } from '../../agreement/placeable-tiers';
import { counterNames } from '../../agreement/terms';
import { type CounterName, DESIGNATIONS } from '../../agreement/vocabulary';
import type { CalendarDate } from '../../shared/calendar-date';
import { compare, type Fraction, fraction, ZERO } from '../../shared/fraction';
import {
  day,
  decimal,
  faultAt,
  field,
  fields,
  isAbsent,
  listOrNone,
  optional,
  type Place,
  quoted,
  share,
  word,
} from '../../shared/reading';
import type { KeyFigureRow, PlacementRow } from '../decision';
import type { ReplayDepartment } from './document';

/** A department's parts; each may be left out or null. Its id has been read. */
export function readDepartment(row: Place, id: string, agreement: Agreement): ReplayDepartment {
  const placeable = placeableTiers(agreement).map(({ tier }) => tier);
  const placements = listOrNone(field(row, 'placements'), (at) => placementAt(at, placeable));
  const keyFigures = listOrNone(field(row, 'keyFigures'), keyFigureAt);
  const openingCredit = openingAt(field(row, 'openingCredit'), counterNames(agreement));
  const designations = listOrNone(field(row, 'designations'), (at) => ({
    designation: word(field(at, 'designation'), DESIGNATIONS, 'designation'),
    ...span(at),
  }));
  const rehousing = listOrNone(field(row, 'rehousing'), span);
  return { id, facts: { placements, keyFigures, designations, rehousing }, openingCredit };
}

function placementAt(row: Place, tiers: readonly string[]): PlacementRow {
  return { tier: word(field(row, 'tier'), tiers, 'tier'), ...span(row) };
}

function keyFigureAt(row: Place): KeyFigureRow {
  return {
    ...span(row),
    outsideLabourMarket: optional(field(row, 'outsideLabourMarket'), percent),
    convicted: optional(field(row, 'convicted'), percent),
  };
}

function span(row: Place): { from: CalendarDate; to: CalendarDate | null } {
  const from = day(field(row, 'from'));
  const to = optional(field(row, 'to'), day);
  if (to !== null && to <= from) faultAt(field(row, 'to'), `"to" ${to} must be after "from" ${from}`);
  return { from, to };
}

const HUNDRED = fraction(100n);

function percent(place: Place): Fraction {
  const value = decimal(place);
  return compare(value, ZERO) < 0 || compare(value, HUNDRED) > 0
    ? faultAt(place, 'expected a number from 0 to 100')
    : value;
}

function openingAt(place: Place, counters: readonly CounterName[]): ReadonlyMap<CounterName, Fraction> {
  const opening = new Map<CounterName, Fraction>();
  for (const at of isAbsent(place) ? [] : fields(place)) {
    const counter = String(at.key);
    if (!counters.includes(counter)) faultAt(at, `unknown counter ${quoted(counter)}`);
    opening.set(counter, share(at));
  }
  return opening;
}
