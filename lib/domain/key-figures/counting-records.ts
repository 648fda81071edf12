import { KEY_FIGURES } from '../agreement/vocabulary';
import { countingFigure } from './counting-source';
import type { FigureInHistory, FigureSeries } from './figure-record';

/** Which records of a department's figure count when a tier is proposed, one a day at the most. @see counting-source.ts */
export function countingIds({ level, name, records }: FigureSeries): ReadonlySet<string> {
  if (level !== 'DEPARTMENT' || !KEY_FIGURES.some((known) => known === name)) return new Set();
  const days = new Map<string, FigureInHistory[]>();
  for (const record of records) days.set(record.on, [...(days.get(record.on) ?? []), record]);
  return new Set(
    [...days.values()].flatMap((own) => {
      const counting = countingFigure(own.map((record) => ({ ...record, from: record.on, to: null })));
      return counting === null || counting.value === null ? [] : [counting.id];
    }),
  );
}
