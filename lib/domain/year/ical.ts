import { addDays } from '../calendar/days';
import type { CalendarDate } from '../shared/calendar-date';

/** An event of whole days in a calendar. */
export type CalendarEvent = {
  /** The same for ever, so that a moved event moves in the calendars. */
  readonly uid: string;
  /** Grows when its day changes. */
  readonly sequence: number;
  /** When it was last said otherwise. */
  readonly stamp: Date;
  readonly first: CalendarDate;
  readonly last: CalendarDate;
  readonly summary: string;
  readonly description: string;
  readonly category: string;
  readonly url: string;
  /** Is the day known, or some day of a span? */
  readonly confirmed: boolean;
};

export type Calendar = { readonly name: string; readonly events: readonly CalendarEvent[] };

/** How often a calendar asks again. */
const ASK_AGAIN = 'PT6H';

/** The calendar as iCalendar text. Whole days have no clock and no zone, and take nobody's time. @see RFC 5545 */
export const writeCalendar = ({ name, events }: Calendar): string =>
  [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Noeglen//Annual wheel//DA', 'CALSCALE:GREGORIAN'],
    `X-WR-CALNAME:${escaped(name)}`,
    ...[`REFRESH-INTERVAL;VALUE=DURATION:${ASK_AGAIN}`, `X-PUBLISHED-TTL:${ASK_AGAIN}`],
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');

const eventLines = (event: CalendarEvent): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${escaped(event.uid)}`,
  `DTSTAMP:${utc(event.stamp)}`,
  `LAST-MODIFIED:${utc(event.stamp)}`,
  `SEQUENCE:${event.sequence}`,
  `DTSTART;VALUE=DATE:${plain(event.first)}`,
  // The end is the day after the last.
  `DTEND;VALUE=DATE:${plain(addDays(event.last, 1))}`,
  `SUMMARY:${escaped(event.summary)}`,
  `DESCRIPTION:${escaped(event.description)}`,
  `CATEGORIES:${escaped(event.category)}`,
  `URL:${oneLine(event.url)}`,
  `STATUS:${event.confirmed ? 'CONFIRMED' : 'TENTATIVE'}`,
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
];

const plain = (day: CalendarDate): string => day.replaceAll('-', '');

/** `20250101T090000Z` */
const utc = (at: Date): string => `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

const oneLine = (text: string): string => text.replace(/\p{Cc}/gu, '');

/** Section 3.3.11: backslash, semicolon, comma and line break. Other control characters have no place in a text. */
export const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => oneLine(line).replace(/[\\;,]/g, (character) => `\\${character}`))
    .join('\\n');

const LONGEST = 75;

/** Section 3.1: at most 75 octets to a line, the next begins with a space; a character is never cut in two. */
export function folded(line: string): string {
  let [out, length] = ['', 0];
  for (const character of line) {
    const size = octets(character);
    if (length + size > LONGEST) {
      out += '\r\n ';
      length = 1;
    }
    out += character;
    length += size;
  }
  return out;
}

/** Of one character in UTF-8. */
function octets(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
