import type { FigureName } from '../catalogue';
import { type CountName, isFewLeft } from './few-counts';
import { type NotedFigure, yearsOf } from './noted-figure';

/** What is told of a year, and of that and the one before together. */
const PAIRS: readonly { readonly year: FigureName; readonly both: FigureName }[] = [
  { year: 'evictionsInYear', both: 'evictionsInTwoYears' },
  { year: 'effectiveEvictionsInYear', both: 'effectiveEvictionsInTwoYears' },
];

/** Years of which few can be worked out from what is told of two and of the other one, and so on from pair to pair. */
export function fewLeftOfTwoYears(
  told: readonly NotedFigure[],
): readonly { readonly year: number; readonly count: CountName }[] {
  return PAIRS.flatMap(({ year, both }) => {
    const known = new Map<string, number>();
    for (const one of told) {
      if (one.name === year && one.value !== null) known.set(keyOf(one, yearsOf(one)[0]), Number(one.value));
    }
    const worked = workedOut(
      told.filter(({ name }) => name === both),
      known,
    );
    return worked.filter(({ n }) => isFewLeft(n)).map((found) => ({ year: found.year, count: year }));
  });
}

const keyOf = ({ place }: NotedFigure, year: number | undefined): string => `${place} ${year}`;

type WorkedOut = { readonly year: number; readonly n: number };

function workedOut(pairs: readonly NotedFigure[], known: Map<string, number>): readonly WorkedOut[] {
  const found = pairs.flatMap((pair) => {
    const [first, last] = yearsOf(pair);
    if (pair.value === null || first === undefined || last === undefined) return [];
    const [before, after] = [known.get(keyOf(pair, first)), known.get(keyOf(pair, last))];
    if ((before === undefined) === (after === undefined)) return [];
    const year = before === undefined ? first : last;
    const n = Number(pair.value) - (before ?? after ?? 0);
    known.set(keyOf(pair, year), n);
    return [{ year, n }];
  });
  return found.length === 0 ? [] : [...found, ...workedOut(pairs, known)];
}
