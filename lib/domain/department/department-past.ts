import type { CalendarDate } from '../shared/calendar-date';

type Said =
  | { readonly kind: 'NAME'; readonly number: string; readonly name: string }
  /** Null: it lay in none. */
  | { readonly kind: 'AREA'; readonly areaName: string | null }
  | { readonly kind: 'STOCK'; readonly family: number; readonly youth: number; readonly elderly: number };

/** What a department was called, where it lay or how many homes it had, from a day on; null: since the beginning. */
export type PastLine = Said & {
  readonly id: string;
  readonly from: CalendarDate | null;
  readonly recordedAt: Date;
};

/** What there is to tell of a past: kinds of which something has changed, the latest first. */
export function changesOf(lines: readonly PastLine[]): readonly PastLine[] {
  const changed = new Set(lines.filter(({ from }) => from !== null).map(({ kind }) => kind));
  const dayOf = ({ from }: PastLine): string => from ?? '';
  return lines
    .filter(({ kind }) => changed.has(kind))
    .toSorted((a, b) => dayOf(b).localeCompare(dayOf(a)) || Number(b.recordedAt) - Number(a.recordedAt));
}
