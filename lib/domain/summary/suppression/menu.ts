import type { CalendarDate } from '../../shared/calendar-date';
import type { DaySpan, Summary, SummaryPart } from '../summary';

/** May readers see this summary at all? Whole calendar years that have ended, of the municipality and of an organisation. */
export const isOnReaderMenu = (
  { part, period }: { readonly part: Pick<SummaryPart, 'kind'>; readonly period: DaySpan },
  today: CalendarDate,
): boolean => isMenuPart(part) && isCalendarYear(period) && period.through < today;

const isMenuPart = ({ kind }: Pick<SummaryPart, 'kind'>): boolean =>
  kind === 'MUNICIPALITY' || kind === 'ORGANISATION';

export const isCalendarYear = ({ from, through }: DaySpan): boolean =>
  from.slice(0, 4) === through.slice(0, 4) && from.endsWith('-01-01') && through.endsWith('-12-31');

/** Does its form fit the menu? Whether the year has ended is asked where today is known. */
export const hasMenuForm = ({ part, period, before }: Summary): boolean =>
  isMenuPart(part) && isCalendarYear(period) && isCalendarYear(before);

export type MenuItem = { readonly part: SummaryPart; readonly period: DaySpan };

/**
 * All that is suppressed together with a year: the municipality and each of its organisations, in that year and in the one beside it,
 * whichever of them is asked for.
 */
export function menuBeside(
  organisations: readonly { readonly id: string; readonly name: string }[],
  year: number,
): readonly MenuItem[] {
  const parts: readonly SummaryPart[] = [
    { kind: 'MUNICIPALITY' },
    ...organisations.map(({ id, name }) => ({ kind: 'ORGANISATION', id, name }) as const),
  ];
  return [year, year - 1].flatMap((one) => parts.map((part) => ({ part, period: calendarYear(one) })));
}

export const calendarYear = (year: number): DaySpan => {
  const digits = String(year).padStart(4, '0');
  return { from: `${digits}-01-01` as CalendarDate, through: `${digits}-12-31` as CalendarDate };
};
