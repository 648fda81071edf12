import { daysBetween } from '@/lib/domain/calendar/days';
import { type CalendarDate, calendarDate } from '@/lib/domain/shared/calendar-date';

/** A point of the wheel, its centre being 0, 0. Rounded, so that server and browser write the same. */
export type Point = { readonly x: number; readonly y: number };

const rounded = (value: number): number => Math.round(value * 100) / 100 + 0;

/** Which part of the year has gone when a day begins: 0 on 1 January. */
export function partOfYear(day: CalendarDate, year: number): number {
  const first = calendarDate(`${year}-01-01`);
  const length = daysBetween(first, calendarDate(`${year + 1}-01-01`));
  return Math.min(Math.max(daysBetween(first, day) / length, 0), 1);
}

/** January begins at the top, and the year goes with the clock. */
export function pointAt(part: number, radius: number): Point {
  const angle = part * 2 * Math.PI;
  return { x: rounded(Math.sin(angle) * radius), y: rounded(-Math.cos(angle) * radius) };
}

/** A path along the circle from one part of the year to another. */
export function arc(from: number, to: number, radius: number): string {
  const [start, end] = [pointAt(from, radius), pointAt(to, radius)];
  if (to - from >= 0.9999) {
    const half = pointAt(from + 0.5, radius);
    return `M${start.x} ${start.y}A${radius} ${radius} 0 0 1 ${half.x} ${half.y}A${radius} ${radius} 0 0 1 ${end.x} ${end.y}`;
  }
  return `M${start.x} ${start.y}A${radius} ${radius} 0 ${to - from > 0.5 ? 1 : 0} 1 ${end.x} ${end.y}`;
}

/** A piece of a ring. */
export function ringPiece(from: number, to: number, inner: number, outer: number): string {
  const [a, b, c] = [pointAt(from, outer), pointAt(to, inner), pointAt(from, inner)];
  const end = pointAt(to, outer);
  return `M${a.x} ${a.y}A${outer} ${outer} 0 0 1 ${end.x} ${end.y}L${b.x} ${b.y}A${inner} ${inner} 0 0 0 ${c.x} ${c.y}Z`;
}

export type Piece = { readonly from: number; readonly to: number };

/** The innermost room that each piece may have so that none lies over another: lane 0 is the outermost. */
export function lanesOf(pieces: readonly Piece[], apart: number): readonly number[] {
  const [starts, ends]: [number[], number[]] = [[], []];
  const order = pieces.map((piece, index) => ({ ...piece, index })).sort((a, b) => a.from - b.from);
  const lanes = new Array<number>(pieces.length).fill(0);
  for (const { from, to, index } of order) {
    // What reaches over the end of the year must not meet what began it.
    const free = ends.findIndex((end, lane) => end + apart <= from && to - 1 + apart <= (starts[lane] ?? 1));
    const lane = free === -1 ? ends.length : free;
    starts[lane] ??= from;
    ends[lane] = to;
    lanes[index] = lane;
  }
  return lanes;
}
