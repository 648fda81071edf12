import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { Prisma } from './generated/client';

/** A place in a list that is sorted by a day and an id, latest first. */
export type Place = { readonly on: CalendarDate; readonly id: string };

/** The page that follows a place, or the one that ends before it. */
export type Keyset = {
  readonly direction: 'after' | 'before';
  readonly place: Place;
};

export type PageOf<Row> = {
  readonly rows: readonly Row[];
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
};

/** Column names are the programmer's own, never a reader's. */
export function keysetWhere(turn: Keyset | null, on: string, id: string): Prisma.Sql {
  if (turn === null) return Prisma.sql`true`;
  const sign = Prisma.raw(turn.direction === 'after' ? '<' : '>');
  return Prisma.sql`(${Prisma.raw(on)}, ${Prisma.raw(id)}) ${sign} (${turn.place.on}::date, ${turn.place.id}::uuid)`;
}

export function keysetOrder(turn: Keyset | null, on: string, id: string): Prisma.Sql {
  const way = turn?.direction === 'before' ? 'ASC' : 'DESC';
  return Prisma.raw(`ORDER BY ${on} ${way}, ${id} ${way}`);
}

/** Turns what was read, one row more than a page, into the page and whether there is more on either side. */
export function pageOf<Row>(
  read: readonly Row[],
  turn: Pick<Keyset, 'direction'> | null,
  size: number,
): PageOf<Row> {
  const more = read.length > size;
  const rows = read.slice(0, size);
  if (turn?.direction === 'before') return { rows: rows.reverse(), hasPrevious: more, hasNext: true };
  return { rows, hasPrevious: turn !== null, hasNext: more };
}
