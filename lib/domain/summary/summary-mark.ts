import { parseCalendarDate } from '../shared/calendar-date';
import type { DaySpan, SummaryPart } from './summary';

/** Which part of a municipality, as an address names it. */
export type PartAt = { readonly kind: SummaryPart['kind']; readonly id?: string };

const FIRST_YEAR = 2000;
/** Of a whole year and of any days alike; what lies beside and after a period has to have a day too. */
const LAST_YEAR = 2999;
const LONGEST_YEARS = 12;
const WHOLE = /^(2[0-9]{3})(?:-H([12]))?$/;
const HALVES = { '1': ['01-01', '06-30'], '2': ['07-01', '12-31'] } as const;

/** Reads what an address calls a period: `2025`, `2025-H1` or `2024-06-01_2025-05-31`; null: it is none. */
export function readPeriodMark(text: string): DaySpan | null {
  const [, year = '', half] = WHOLE.exec(text) ?? [];
  const [first, last] = half === '1' || half === '2' ? HALVES[half] : ['01-01', '12-31'];
  const [a, b, ...more] = year === '' ? text.split('_') : [`${year}-${first}`, `${year}-${last}`];
  const [from, through] = [parseCalendarDate(a ?? ''), parseCalendarDate(b ?? '')];
  if (from === null || through === null || more.length > 0 || from > through) return null;
  const [firstYear, lastYear] = [Number(from.slice(0, 4)), Number(through.slice(0, 4))];
  return firstYear < FIRST_YEAR || lastYear > LAST_YEAR || lastYear - firstYear > LONGEST_YEARS
    ? null
    : { from, through };
}

/** The shortest that an address can call it. */
export function periodMark({ from, through }: DaySpan): string {
  const year = from.slice(0, 4);
  const found = [year, `${year}-H1`, `${year}-H2`].find((mark) => {
    const span = readPeriodMark(mark);
    return span?.from === from && span.through === through;
  });
  return found ?? `${from}_${through}`;
}

const LETTERS: Readonly<Record<string, PartAt['kind']>> = { o: 'ORGANISATION', a: 'AREA', d: 'DEPARTMENT' };
const PART = /^([oad])-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Reads what an address calls a part, `d-<id>`; nothing is the whole municipality, null: it is none. */
export function readPartMark(text: string | undefined): PartAt | null {
  if (text === undefined || text === '') return { kind: 'MUNICIPALITY' };
  const [, letter = '', id = ''] = PART.exec(text) ?? [];
  const kind = LETTERS[letter];
  return kind === undefined ? null : { kind, id };
}

/** The same as an address says it; undefined of the whole municipality. */
export const partMark = ({ kind, id }: PartAt): string | undefined =>
  kind === 'MUNICIPALITY' ? undefined : `${kind.charAt(0).toLowerCase()}-${id}`;
