import { addDays } from '../calendar/days';
import type { CalendarDate } from '../shared/calendar-date';
import { err, ok, type Result } from '../shared/result';
import { type MarkAct, WHOLE } from './event-mark';
import type { YearEntry } from './year-entry';

export type AskedMark = {
  readonly act: MarkAct;
  readonly item: string | null;
  readonly day: CalendarDate | null;
};

export type MarkBar = {
  readonly code:
    | 'no-such-item'
    | 'day-needed'
    | 'day-far-off'
    | 'not-yet-held'
    | 'has-its-own-day'
    | 'only-an-end';
};

/** A fixed day may lie outside the span that the agreement names, but not in another half-year. */
const FAR = 183;

/** May this be said of the event today? `SAID` where it holds already, so that a form sent twice says it once. */
export function mayMark(
  { source, first, last, prepare, standing }: YearEntry,
  { act, item, day }: AskedMark,
  today: CalendarDate,
): Result<'NEW' | 'SAID', MarkBar> {
  if (source.from === 'END') return err({ code: 'only-an-end' });
  const said = (isSaid: boolean) => ok(isSaid ? ('SAID' as const) : ('NEW' as const));
  if (item !== null && !prepare.some((row) => row.item === item)) return err({ code: 'no-such-item' });
  const prepared = standing.prepared.has(item ?? WHOLE);
  if (act === 'PREPARED') return said(prepared);
  if (act === 'REOPENED') return said(!prepared);
  if (act === 'NOT_HELD') return said(standing.held === null);
  if (act === 'HELD') {
    if (day === null) return err({ code: 'day-needed' });
    return day > today ? err({ code: 'not-yet-held' }) : said(standing.held?.day === day);
  }
  if (source.from === 'OWN') return err({ code: 'has-its-own-day' });
  if (act === 'UNDATED') return said(standing.dated === null);
  if (day === null) return err({ code: 'day-needed' });
  return day < addDays(first, -FAR) || day > addDays(last, FAR)
    ? err({ code: 'day-far-off' })
    : said(standing.dated?.day === day);
}
