import { isCalendarDate } from '../shared/calendar-date';
import {
  day,
  faultAt,
  field,
  listOf,
  listOrNone,
  optional,
  type Place,
  quoted,
  text,
  wholeNumber,
  word,
} from '../shared/reading';
import { bilingual, period, referenceOf, refuseRepeats } from './parse-parts';
import {
  CLOSED_DAYS,
  LAST,
  PREPARE_PAGES,
  type PrepareTerms,
  RESPONSIBLE_SIDES,
  type Responsible,
  WHEN_KINDS,
  type When,
  YEAR_EVENT_KINDS,
  type YearEvent,
} from './year-terms';

/** The agreement's year; every event that another comes before is there and has a time of its own. */
export function parseYear(place: Place): readonly YearEvent[] {
  const events = listOf(place, parseEvent);
  refuseRepeats(
    place,
    events.map((row) => row.event),
    'event',
  );
  listOf(place, (row) => refuseUnknownAnchor(row, events));
  return events;
}

const parseEvent = (row: Place): YearEvent => ({
  event: eventName(field(row, 'event')),
  kind: word(field(row, 'kind'), YEAR_EVENT_KINDS, 'kind of event'),
  name: bilingual(field(row, 'name')),
  when: parseWhen(field(row, 'when')),
  during: optional(field(row, 'during'), period),
  responsible: parseResponsible(field(row, 'responsible')),
  forum: optional(field(row, 'forum'), bilingual),
  prepare: parsePrepare(field(row, 'prepare')),
  reference: referenceOf(row),
});

const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST_NAME = 60;

/** A short name in small letters, as it stands in an address. */
function eventName(place: Place): string {
  const name = text(place);
  return NAME.test(name) && name.length <= LONGEST_NAME
    ? name
    : faultAt(place, `expected a short name such as "boligforum-october", got ${quoted(name)}`);
}

function parsePrepare(place: Place): readonly PrepareTerms[] {
  const items = listOrNone(place, (row) => ({
    item: eventName(field(row, 'item')),
    what: bilingual(field(row, 'what')),
    page: optional(field(row, 'page'), (at) => word(at, PREPARE_PAGES, 'page')),
  }));
  refuseRepeats(
    place,
    items.map((row) => row.item),
    'item',
  );
  return items;
}

function parseResponsible(place: Place): Responsible {
  const side = word(field(place, 'side'), RESPONSIBLE_SIDES, 'responsible side');
  return side === 'BODY' ? { side, name: bilingual(field(place, 'name')) } : { side };
}

function parseWhen(place: Place): When {
  const kind = word(field(place, 'kind'), WHEN_KINDS, 'kind of time');
  switch (kind) {
    case 'DAY':
      return parseDay(place);
    case 'MONTHS': {
      const first = within(field(place, 'first'), 12);
      const last = within(field(place, 'last'), 12);
      return last < first
        ? faultAt(field(place, 'last'), 'the last month lies before the first')
        : { kind, first, last };
    }
    case 'QUARTER':
      return { kind, quarter: within(field(place, 'quarter'), 4) };
    case 'NTH_WEEKDAY':
      return {
        kind,
        month: within(field(place, 'month'), 12),
        weekday: within(field(place, 'weekday'), 7),
        nth: within(field(place, 'nth'), LAST),
      };
    case 'ONCE': {
      const [first, last] = [day(field(place, 'first')), day(field(place, 'last'))];
      return last < first
        ? faultAt(field(place, 'last'), 'the last day lies before the first')
        : { kind, first, last };
    }
    case 'WEEKS_BEFORE':
      return { kind, event: text(field(place, 'event')), weeks: within(field(place, 'weeks'), 52) };
  }
}

function parseDay(place: Place): When {
  const month = within(field(place, 'month'), 12);
  const date = within(field(place, 'date'), 31);
  const closed = optional(field(place, 'closed'), (at) => word(at, CLOSED_DAYS, 'rule of closed days'));
  // A leap year has every date that a month may have.
  const two = (number: number) => String(number).padStart(2, '0');
  return isCalendarDate(`2024-${two(month)}-${two(date)}`)
    ? { kind: 'DAY', month, date, closed: closed ?? 'STAYS' }
    : faultAt(field(place, 'date'), `the month has no ${date}.`);
}

function within(place: Place, most: number): number {
  const value = wholeNumber(place, 1);
  return value > most ? faultAt(place, `expected a whole number from 1 to ${most}`) : value;
}

function refuseUnknownAnchor(row: Place, events: readonly YearEvent[]): void {
  const when = field(row, 'when');
  if (field(when, 'kind').value !== 'WEEKS_BEFORE') return;
  const at = field(when, 'event');
  const anchor = events.find(({ event }) => event === at.value);
  if (anchor === undefined) faultAt(at, `unknown event ${quoted(text(at))}`);
  else if (anchor.when.kind === 'WEEKS_BEFORE')
    faultAt(at, `the event ${quoted(text(at))} has no time of its own`);
}
