import { KEY_FIGURES, type KeyFigureName } from '../agreement/vocabulary';
import type { KeyFigureRow } from '../allocation/decision';
import type { CalendarDate } from '../shared/calendar-date';
import { fromDecimalText } from '../shared/decimal';
import { SOURCE_KINDS, type SourceKind } from './vocabulary';

/** A figure of a department as it was recorded. */
export type RecordedFigure = {
  readonly name: string;
  /** With a decimal point; null where it is missing or suppressed. */
  readonly value: string | null;
  readonly kind: SourceKind;
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
  /** It takes back what its source said of the day. */
  readonly withdrawn?: boolean;
};

/** The lower the sooner it counts. */
const rankOf = (kind: SourceKind): number => SOURCE_KINDS.indexOf(kind);

const countsBefore = (one: RecordedFigure, other: RecordedFigure): boolean => {
  // What one source suppresses another may tell: that is why it is bought.
  if ((one.value === null) !== (other.value === null)) return one.value !== null;
  return rankOf(one.kind) < rankOf(other.kind);
};

/**
 * The figures that a tier is proposed from, day by day, out of all that is recorded, in the order it was recorded in. Of one source the
 * later recorded counts: it restates, or takes back, and a day of which everything is taken back is as if nothing had been said. Of several for the same day one that has a number goes before one that has none, then the source
 * that stands first in SOURCE_KINDS.
 * @see Holbæk 8.2 and Bilag 1, Høje-Taastrup 3.1, helhedsplan Randers, Lokal evaluering (P-05)
 */
export function countingFigures(recorded: readonly RecordedFigure[]): readonly KeyFigureRow[] {
  const days = new Map<CalendarDate, readonly RecordedFigure[]>();
  for (const figure of recorded) {
    if (isOfTiers(figure.name)) days.set(figure.from, [...(days.get(figure.from) ?? []), figure]);
  }
  return [...days.values()]
    .map((figures) => figures.filter(stands))
    .flatMap((figures) => (figures.length > 0 ? [rowOfDay(figures)] : []));
}

const isOfTiers = (name: string): name is KeyFigureName => KEY_FIGURES.some((known) => known === name);

function rowOfDay(figures: readonly RecordedFigure[]): KeyFigureRow {
  const last = figures.at(-1);
  if (last === undefined) throw new Error('A day without figures');
  const counting = (name: KeyFigureName) => {
    const value = countingFigure(figures.filter((figure) => figure.name === name))?.value ?? null;
    return value === null ? null : fromDecimalText(value);
  };
  return {
    ...{ from: last.from, to: last.to },
    ...{ outsideLabourMarket: counting('outsideLabourMarket'), convicted: counting('convicted') },
  };
}

/** Nothing of its own source and name, recorded later, replaces or takes it back. */
const stands = (figure: RecordedFigure, index: number, all: readonly RecordedFigure[]): boolean =>
  !figure.withdrawn &&
  !all.slice(index + 1).some(({ name, kind }) => name === figure.name && kind === figure.kind);

/** Which of the records of one figure on one day counts; null: there are none. */
export function countingFigure<Figure extends RecordedFigure>(figures: readonly Figure[]): Figure | null {
  const latest = new Map<SourceKind, Figure>();
  for (const figure of figures) latest.set(figure.kind, figure);
  return [...latest.values()].reduce<Figure | null>(
    (best, figure) => (best === null || countsBefore(figure, best) ? figure : best),
    null,
  );
}
