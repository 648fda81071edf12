import type { FigureName } from '../catalogue';
import type { PlaceMark } from '../figure-record';
import type { FigureUnit, SourceKind } from '../vocabulary';
import type { CountName } from './few-counts';

/** A record of a figure as far as it says what readers may be told, in the order it was recorded in. */
export type NotedFigure = {
  readonly id: string;
  readonly municipalityId: string;
  readonly name: FigureName;
  readonly place: PlaceMark;
  /** Of a department the area that it lies in. */
  readonly area?: PlaceMark | null;
  /** With a decimal point, of a span the lower end. */
  readonly value: string | null;
  readonly unit: FigureUnit;
  readonly persons: number | null;
  readonly periodFrom: string | null;
  readonly periodTo: string | null;
  readonly on: string;
  readonly kind: SourceKind;
  readonly recordedAt: Date;
  /** When another replaced it; null: it stands. */
  readonly replacedAt: Date | null;
};

export type Counted = { readonly count: CountName; readonly n: number };

/** What a record counts: itself, or the persons beside a share; persons beside a count are kept back with it. */
export function countedIn({ name, unit, value, persons }: NotedFigure): readonly Counted[] {
  const count: CountName = unit === 'COUNT' ? name : `${name}.persons`;
  const own = unit === 'COUNT' && value !== null ? [{ count, n: Number(value) }] : [];
  return persons === null ? own : [...own, { count, n: persons }];
}

const OF_TWO_YEARS: readonly FigureName[] = ['evictionsInTwoYears', 'effectiveEvictionsInTwoYears'];

const yearIn = (day: string): number => Number(day.slice(0, 4));

/** The years that a record is about. */
export function yearsOf({ name, periodFrom, periodTo, on }: NotedFigure): readonly number[] {
  const last = yearIn(periodTo ?? on);
  const stated = periodFrom === null ? last : Math.min(yearIn(periodFrom), last);
  const first = stated === last && OF_TWO_YEARS.includes(name) ? last - 1 : stated;
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** Two records that share one of these are told of the same time: a year, or the day they were made up on. */
export const timesOf = (noted: NotedFigure): readonly string[] => [...yearsOf(noted).map(String), noted.on];
