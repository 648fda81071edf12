import type { ProposalTerms } from '../agreement/agreement';
import { KEY_FIGURES, type KeyFigureName } from '../agreement/vocabulary';
import type { KeyFigureRow } from '../allocation/decision';
import { countingFigure, type RecordedFigure } from '../key-figures/counting-source';
import type { CalendarDate } from '../shared/calendar-date';
import { fromDecimalText } from '../shared/decimal';
import type { KeyFigureId } from '../shared/ids';

/** A key figure as a round and the watch read it; what replaced it is another row. */
export type FigureOption = RecordedFigure & {
  readonly id: KeyFigureId;
  readonly level: 'DEPARTMENT' | 'AREA';
  /** How many persons the share is, where the source says it. */
  readonly persons: number | null;
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly periodFrom: CalendarDate | null;
  readonly periodTo: CalendarDate | null;
  readonly source: string;
  readonly suppressed: boolean;
};

/** The figures that the agreement's thresholds look at, in the catalogue's order. */
export const figuresAskedFor = ({ thresholds }: ProposalTerms): readonly KeyFigureName[] =>
  KEY_FIGURES.filter((name) => thresholds.some(({ any }) => any.some(({ figure }) => figure === name)));

/** Of one name: what may be chosen, latest day first, then as the sources count. An area's figure is nobody's own. */
export const optionsFor = (
  options: readonly FigureOption[],
  name: KeyFigureName,
  through: CalendarDate,
): readonly FigureOption[] =>
  options
    .filter((row) => row.name === name && row.from <= through)
    .sort((a, b) => (a.from === b.from ? levelOrder(a) - levelOrder(b) : a.from < b.from ? 1 : -1));

const levelOrder = ({ level }: FigureOption): number => (level === 'DEPARTMENT' ? 0 : 1);

/** What is chosen until somebody chooses otherwise: the department's own, of the latest day, from the source that counts. */
export function usualFigure(
  options: readonly FigureOption[],
  name: KeyFigureName,
  through: CalendarDate,
): FigureOption | null {
  const own = optionsFor(options, name, through).filter(({ level }) => level === 'DEPARTMENT');
  const latest = own[0]?.from;
  return countingFigure(own.filter(({ from }) => from === latest));
}

/** The figure that counts, for each of the agreement’s thresholds; one that the department does not have is left out. */
export const usualFigures = (
  options: readonly FigureOption[],
  terms: ProposalTerms,
  through: CalendarDate,
): readonly FigureOption[] =>
  figuresAskedFor(terms).flatMap((name) => usualFigure(options, name, through) ?? []);

/** The chosen figures as the core compares them; what nobody chose is missing. */
export function asKeyFigures(chosen: readonly FigureOption[], on: CalendarDate): KeyFigureRow {
  const numberOf = (name: KeyFigureName) => {
    const text = chosen.find((row) => row.name === name)?.value ?? null;
    return text === null ? null : fromDecimalText(text);
  };
  return {
    ...{ from: on, to: null },
    ...{ outsideLabourMarket: numberOf('outsideLabourMarket'), convicted: numberOf('convicted') },
  };
}
