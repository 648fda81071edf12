import type { FigureName } from './catalogue';
import type { Hiding } from './figure-record';
import type { FigureUnit } from './vocabulary';

/** One cell of a published table of municipalities. @see docs/domain/key-figures.md */
export type ReferenceFigure = {
  readonly municipalityCode: string;
  readonly municipalityName: string;
  readonly figure: FigureName;
  readonly yearFrom: number;
  readonly yearTo: number;
  /** Null: the source cannot be read there, or a reader is not told. */
  readonly value: string | null;
  readonly valueTo: string | null;
  readonly unit: FigureUnit;
  /** The source cannot be read there. */
  readonly uncertain: boolean;
  readonly note: string | null;
  readonly source: string;
} & Pick<Hiding, 'hidden'>;

export type ReferenceLine = {
  readonly figure: FigureName;
  /** Null: nothing of it was published, and it stands beside what was. */
  readonly yearFrom: number | null;
  readonly yearTo: number | null;
  readonly cells: ReadonlyMap<string, ReferenceFigure>;
};

/** Cells as they stand in the table: a line a figure and period, a column a municipality, both in the order they come in. */
export function referenceTable(figures: readonly ReferenceFigure[]): {
  readonly municipalities: readonly { readonly code: string; readonly name: string }[];
  readonly lines: readonly ReferenceLine[];
} {
  const names = new Map(
    figures.map(({ municipalityCode, municipalityName }) => [municipalityCode, municipalityName]),
  );
  const lines = new Map<string, ReferenceLine & { readonly cells: Map<string, ReferenceFigure> }>();
  for (const cell of figures) {
    const { figure, yearFrom, yearTo, municipalityCode } = cell;
    const key = `${figure} ${yearFrom} ${yearTo}`;
    const line = lines.get(key) ?? { figure, yearFrom, yearTo, cells: new Map<string, ReferenceFigure>() };
    line.cells.set(municipalityCode, cell);
    lines.set(key, line);
  }
  return { municipalities: [...names].map(([code, name]) => ({ code, name })), lines: [...lines.values()] };
}

/** With a line for each figure that is known today beside those that were published, after the one that it belongs with. */
export const withLinesBeside = (
  lines: readonly ReferenceLine[],
  beside: (figure: FigureName) => readonly FigureName[],
): readonly ReferenceLine[] =>
  lines.flatMap((line) => [
    line,
    ...beside(line.figure).map((figure) => ({ figure, yearFrom: null, yearTo: null, cells: new Map() })),
  ]);
