import type { FigureName } from '../key-figures/catalogue';
import { countingFigure, type RecordedFigure } from '../key-figures/counting-source';
import type { CalendarDate } from '../shared/calendar-date';
import { fromDecimalText } from '../shared/decimal';
import { add, type Fraction, fraction, multiply } from '../shared/fraction';
import type { AreaCriterion } from '../statute/area-categories';

/** A figure of an area; only published statistics, never of anybody who lives or would live there. @see L-09 */
export type AreaFigure = RecordedFigure & {
  readonly source: string;
  readonly periodFrom: CalendarDate | null;
  readonly periodTo: CalendarDate | null;
};

/** What is known of an area, and what is missing. */
export type Known =
  | {
      readonly known: true;
      readonly value: Fraction;
      readonly from: CalendarDate;
      readonly source: string;
      /** Reckoned here from the figures of two years, or the sum of the departments. */
      readonly reckoned: 'TWO_YEARS' | 'DEPARTMENTS' | null;
    }
  | { readonly known: false; readonly why: 'NO_FIGURE' | 'NO_NUMBER' | 'ONE_YEAR' };

const unknown = (why: 'NO_FIGURE' | 'NO_NUMBER' | 'ONE_YEAR'): Known => ({ known: false, why });

/** The figure of the latest day up to `on`, from the source that counts. */
function latestFigure(figures: readonly AreaFigure[], name: FigureName, on: CalendarDate): AreaFigure | null {
  const upTo = figures.filter((row) => row.name === name && row.from <= on);
  const latest = upTo.reduce<CalendarDate | null>(
    (day, { from }) => (day === null || from > day ? from : day),
    null,
  );
  return countingFigure(upTo.filter(({ from }) => from === latest));
}

/** The latest figure of this name up to the day, as an exact number; otherwise why there is none. */
export function knownFigure(figures: readonly AreaFigure[], name: FigureName, on: CalendarDate): Known {
  const figure = latestFigure(figures, name, on);
  if (figure === null) return unknown('NO_FIGURE');
  const value = figure.value === null ? null : fromDecimalText(figure.value);
  if (value === null) return unknown('NO_NUMBER');
  return { known: true, value, from: figure.from, source: figure.source, reckoned: null };
}

const HALF = fraction(1n, 2n);

/**
 * Those outside work and education, as the average of two years. Where nobody publishes the average it is reckoned from two figures of
 * one year each, a year apart and of one source; one year alone says nothing of the criterion.
 * @see almenboligloven § 61 a, stk. 1, nr. 1
 */
function outsideWork(figures: readonly AreaFigure[], on: CalendarDate): Known {
  const published = knownFigure(figures, 'outsideLabourMarketTwoYears', on);
  if (published.known) return published;
  const latest = latestFigure(figures, 'outsideLabourMarket', on);
  if (latest === null) return published;
  if (latest.value === null) return unknown('NO_NUMBER');
  const before = figures.find(
    (row) => row.name === latest.name && row.kind === latest.kind && isYearBefore(row, latest),
  );
  const [now, then] = [fromDecimalText(latest.value), fromDecimalText(before?.value ?? '')];
  if (now === null || then === null) return unknown('ONE_YEAR');
  return {
    ...{ known: true, value: multiply(add(now, then), HALF), from: latest.from },
    ...{ source: latest.source, reckoned: 'TWO_YEARS' },
  };
}

const isYearBefore = (row: AreaFigure, latest: AreaFigure): boolean => {
  const [one, other] = [row.periodTo ?? row.from, latest.periodTo ?? latest.from];
  return Number(one.slice(0, 4)) === Number(other.slice(0, 4)) - 1 && one.slice(4) === other.slice(4);
};

/** What is known on the day of the figure behind one of the criteria. @see almenboligloven § 61 a */
export const knownCriterion = (
  criterion: AreaCriterion,
  figures: readonly AreaFigure[],
  on: CalendarDate,
): Known => {
  switch (criterion) {
    case 'work':
      return outsideWork(figures, on);
    case 'convictions':
      return knownFigure(figures, 'convicted', on);
    case 'education':
      return knownFigure(figures, 'onlyPrimarySchool', on);
    case 'income':
      return knownFigure(figures, 'grossIncomeOfRegion', on);
  }
};

/** Residents as published for the area; else the sum of its departments, where all of them are known. */
export function knownResidents(
  figures: readonly AreaFigure[],
  departments: readonly { readonly residents: number | null }[],
  on: CalendarDate,
): Known {
  const published = knownFigure(figures, 'residents', on);
  if (published.known || departments.length === 0) return published;
  const counts = departments.flatMap(({ residents }) => residents ?? []);
  if (counts.length < departments.length) return published;
  const value = fraction(BigInt(counts.reduce((total, count) => total + count, 0)));
  return { known: true, value, from: on, source: '', reckoned: 'DEPARTMENTS' };
}
