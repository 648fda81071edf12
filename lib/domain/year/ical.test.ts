import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarDate } from '../shared/calendar-date';
import { type CalendarEvent, escaped, folded, writeCalendar } from './ical';

const event = (more: Partial<CalendarEvent> = {}): CalendarEvent => ({
  ...{ uid: 'town.forum-october.2025@noeglen', sequence: 1, stamp: new Date('2025-09-11T13:10:00.123Z') },
  ...{ first: calendarDate('2025-10-23'), last: calendarDate('2025-10-23'), summary: 'Boligforum' },
  ...{ description: 'Ansvar: kommunen', category: 'møde', url: 'https://eksempel.dk/year/1' },
  ...{ confirmed: true, ...more },
});

/** Reads the text back by the words of RFC 5545 alone: unfolds, splits, and takes the escapes away. */
function readBack(text: string) {
  const lines = text.replace(/\r\n[ \t]/g, '').split('\r\n');
  const events: Record<string, string>[] = [];
  let open: Record<string, string> | null = null;
  for (const line of lines) {
    const colon = line.indexOf(':');
    const [name, value] = [line.slice(0, colon), line.slice(colon + 1)];
    if (line === 'BEGIN:VEVENT') open = {};
    else if (line === 'END:VEVENT' && open) {
      events.push(open);
      open = null;
    } else if (open) open[name] = unescaped(value);
  }
  return events;
}

const unescaped = (text: string): string =>
  text.replace(/\\([\\;,nN])/g, (_, character: string) =>
    character.toLowerCase() === 'n' ? '\n' : character,
  );

const octets = (line: string): number => Buffer.byteLength(line, 'utf8');

describe('a calendar', () => {
  test('is written as whole days with an end that is not included', () => {
    const text = writeCalendar({ name: 'Årshjul, Prøveby', events: [event()] });
    expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:')).toBe(true);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text).toContain('X-WR-CALNAME:Årshjul\\, Prøveby\r\n');
    expect(readBack(text)).toEqual([
      {
        UID: 'town.forum-october.2025@noeglen',
        DTSTAMP: '20250911T131000Z',
        'LAST-MODIFIED': '20250911T131000Z',
        SEQUENCE: '1',
        'DTSTART;VALUE=DATE': '20251023',
        'DTEND;VALUE=DATE': '20251024',
        SUMMARY: 'Boligforum',
        DESCRIPTION: 'Ansvar: kommunen',
        CATEGORIES: 'møde',
        URL: 'https://eksempel.dk/year/1',
        STATUS: 'CONFIRMED',
        TRANSP: 'TRANSPARENT',
      },
    ]);
  });

  test('a span over new year and the leap day ends on the day after its last', () => {
    const span = event({
      first: calendarDate('2023-12-01'),
      last: calendarDate('2024-02-28'),
      confirmed: false,
    });
    const [read] = readBack(writeCalendar({ name: 'x', events: [span] }));
    expect(read).toMatchObject({ 'DTEND;VALUE=DATE': '20240229', STATUS: 'TENTATIVE' });
  });

  test('every line ends with CRLF and has at most 75 octets, and what was written is read back', () => {
    const text = fc.string({
      unit: fc.constantFrom('æ', 'ø', 'å', '😀', ';', ',', '\\', '\n', 'n', ' ', 'a'),
      maxLength: 300,
    });
    fc.assert(
      fc.property(text, text, (summary, description) => {
        const written = writeCalendar({ name: summary, events: [event({ summary, description })] });
        for (const line of written.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75);
        expect(written.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        const [read] = readBack(written);
        expect(read).toMatchObject({ SUMMARY: summary, DESCRIPTION: description });
      }),
    );
  });
});

test('nothing that is typed can end a line or begin a property', () => {
  expect(escaped('Møde\r\nEND:VEVENT')).toBe('Møde\\nEND:VEVENT');
  expect(escaped('a\u0000b\u0085c')).toBe('abc');
});

test('a line of 75 octets stands whole, one more is folded, and no character is cut', () => {
  expect(folded('x'.repeat(75))).toBe('x'.repeat(75));
  expect(folded('x'.repeat(76))).toBe(`${'x'.repeat(75)}\r\n x`);
  expect(folded(`${'x'.repeat(74)}ø`)).toBe(`${'x'.repeat(74)}\r\n ø`);
});
