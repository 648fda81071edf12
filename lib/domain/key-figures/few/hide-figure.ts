import type { FigureInHistory, Hiding } from '../figure-record';
import type { Kept } from './kept-from-readers';

type Told = {
  readonly value: string | null;
  readonly valueTo?: string | null;
  readonly persons?: number | null;
  readonly method?: string | null;
};

/** A figure as its reader is told it. What somebody wrote of the method may quote the number. */
export function hideFigure<Figure extends Told>(figure: Figure, kept: Kept | undefined): Figure & Hiding {
  if (kept === undefined) return figure;
  const without = {
    ...figure,
    ...(figure.persons === undefined ? {} : { persons: null }),
    ...(figure.method === undefined ? {} : { method: null }),
  };
  if (!kept.value) return { ...without, personsHidden: true };
  return {
    ...without,
    value: null,
    ...(figure.valueTo === undefined ? {} : { valueTo: null }),
    hidden: true,
  };
}

/** Of a history where anything is hidden nobody is told why something was put right: that may say what it was. */
export function withoutReasons<Figure extends FigureInHistory>(
  records: readonly Figure[],
): readonly Figure[] {
  const hides = records.some(({ hidden, personsHidden }) => hidden || personsHidden);
  return hides ? records.map((record) => ({ ...record, restatedBecause: null })) : records;
}
