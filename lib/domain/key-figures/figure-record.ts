import type { CalendarDate } from '../shared/calendar-date';
import type { KeyFigureId } from '../shared/ids';
import type { FigureName } from './catalogue';
import type { Entered } from './may-correct';
import type { FigureUnit, PlaceLevel, SourceKind } from './vocabulary';

/** Where a figure is of, as an address writes it: a letter for the level, then the id or the group's name. */
export type PlaceMark = string;

/** What a reader is not told of a figure: the number itself, or the persons behind it. @see docs/domain/suppression.md */
export type Hiding = { readonly hidden?: true; readonly personsHidden?: true };

/** A figure as it was recorded, with what it is of in words. */
export type FigureRecord = {
  readonly id: KeyFigureId;
  readonly name: FigureName;
  readonly level: PlaceLevel;
  readonly place: PlaceMark;
  readonly placeName: string;
  /** The organisation of a department; the municipality of an area or a group. */
  readonly placeOf: string | null;
  /** With a decimal point; null where it is suppressed, withdrawn or hidden. */
  readonly value: string | null;
  readonly valueTo: string | null;
  readonly unit: FigureUnit;
  readonly persons: number | null;
  readonly periodFrom: CalendarDate | null;
  readonly periodTo: CalendarDate | null;
  readonly on: CalendarDate;
  readonly kind: SourceKind;
  readonly source: string;
  readonly suppressed: boolean;
  /** In doubt in the source itself. */
  readonly uncertain: boolean;
  readonly method: string | null;
} & Hiding;

/** The year a figure is about. */
export const yearOfFigure = ({ periodTo, on }: Pick<FigureRecord, 'periodTo' | 'on'>): number =>
  Number((periodTo ?? on).slice(0, 4));

/** A record in its history: who entered it, and whether another has replaced it. */
export type FigureInHistory = FigureRecord & {
  readonly recordedAt: Date;
  readonly recordedBy: string | null;
  readonly restated: boolean;
  readonly restatedBecause: string | null;
  /** Came in a file. */
  readonly imported: boolean;
} & Entered;

/** One figure at one place through the years, all sources. */
export type FigureSeries = {
  readonly name: FigureName;
  readonly place: PlaceMark;
  readonly placeName: string;
  readonly placeOf: string | null;
  readonly level: PlaceLevel;
  readonly municipalityName: string;
  readonly records: readonly FigureInHistory[];
};

/** What stands now, by source, each in the order of its days. */
export function bySource(
  records: readonly FigureInHistory[],
): ReadonlyMap<string, readonly FigureInHistory[]> {
  const sources = new Map<string, FigureInHistory[]>();
  for (const record of records) {
    if (record.restated) continue;
    const key = record.kind === 'OTHER' ? record.source : record.kind;
    sources.set(key, [...(sources.get(key) ?? []), record]);
  }
  return sources;
}

/** Days on which sources say otherwise than each other. @see docs/domain/key-figures.md */
export function disagreements(records: readonly FigureInHistory[]): readonly string[] {
  const years = new Map<string, Set<string>>();
  for (const { restated, value, valueTo, ...record } of records) {
    if (restated || value === null) continue;
    const year = String(yearOfFigure(record));
    years.set(year, (years.get(year) ?? new Set<string>()).add(`${value} ${valueTo}`));
  }
  return [...years].flatMap(([year, said]) => (said.size > 1 ? [year] : []));
}
