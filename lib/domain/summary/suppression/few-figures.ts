import type { FigureName } from '../../key-figures/catalogue';
import { BY_AGE, BY_GROUP, BY_RENT, BY_TIME } from '../place-figures';
import type { Cell, Row, SummaryTable } from '../summary';
import { FEWEST_SHOWN } from './prove';

/** Counts of the same people told in several ways, one of which would give another back. */
const TOLD_TOGETHER: readonly (readonly FigureName[])[] = [
  // With the days of those who are no refugees: beside everybody's they say how long few have waited.
  [...BY_GROUP, 'averageWaitingDaysWithoutRefugees'],
  ...[BY_AGE, BY_RENT, BY_TIME],
  [
    ...(['evictionsInYear', 'effectiveEvictionsInYear'] as const),
    ...(['evictionsInTwoYears', 'effectiveEvictionsInTwoYears'] as const),
  ],
];

/** Groups that may overlap lack something to their whole one by one, and any of them together. */
const anyOf = <T>([first, ...others]: readonly T[]): readonly (readonly T[])[] =>
  first === undefined ? [] : [[first], ...anyOf(others).flatMap((set) => [set, [first, ...set]])];

/** What several counts of one place are parts of; what they lack of it is a number too. */
const PARTS: readonly { readonly whole: FigureName; readonly parts: readonly FigureName[] }[] = [
  ...[BY_AGE, BY_RENT, BY_TIME].map((parts) => ({ whole: 'waitingForAllocation', parts }) as const),
  ...anyOf(BY_GROUP).map((parts) => ({ whole: 'waitingForAllocation', parts }) as const),
  { whole: 'evictionsInYear', parts: ['effectiveEvictionsInYear'] },
  { whole: 'evictionsInTwoYears', parts: ['effectiveEvictionsInTwoYears'] },
];

type At = {
  readonly row: Row | null;
  readonly table: SummaryTable;
  readonly at: number;
  readonly cell: Cell;
};

/**
 * Is a published count so small that a register would not have told it, or would it give such a one back? Where one of a family of figures is,
 * all of the family are kept back in that table and that year: what they are of is told by the whole alone.
 * @see L-58
 */
export function isAmongFew({ row, table, at, cell }: At): boolean {
  if (countIn(cell) === null) return false;
  const figure = row?.series?.figure;
  return figure === undefined ? isFew(cell) : fewIn(table, at).has(figure);
}

const isSmall = (n: number): boolean => n > 0 && n < FEWEST_SHOWN;

/** Of a span the lower end; null where it is no count. */
const countIn = (cell: Cell | undefined): number | null =>
  cell?.kind === 'FIGURE' && cell.unit === 'COUNT' ? Number(cell.value) : null;

const isFew = (cell: Cell): boolean => isSmall(countIn(cell) ?? 0);

const found = new WeakMap<SummaryTable, Map<number, ReadonlySet<FigureName>>>();

/** Found once for each column of a table. */
function fewIn(table: SummaryTable, at: number): ReadonlySet<FigureName> {
  const own = found.get(table) ?? new Map<number, ReadonlySet<FigureName>>();
  found.set(table, own);
  const known = own.get(at) ?? figuresKept(countsIn(table, at));
  own.set(at, known);
  return known;
}

/** Figure by figure, place by place. */
type Counts = ReadonlyMap<FigureName, ReadonlyMap<string, number>>;

function countsIn({ rows }: SummaryTable, at: number): Counts {
  const counts = new Map<FigureName, Map<string, number>>();
  for (const { series, cells } of rows) {
    const n = countIn(cells[at]);
    if (series === undefined || n === null) continue;
    const own = counts.get(series.figure) ?? new Map<string, number>();
    counts.set(series.figure, own.set(series.place, n));
  }
  return counts;
}

function figuresKept(counts: Counts): ReadonlySet<FigureName> {
  const small = [...counts].filter(([, own]) => [...own.values(), ...elsewhere(own)].some(isSmall));
  const lacking = PARTS.filter(({ whole, parts }) => lacks(counts, whole, parts).some(isSmall));
  const kept = [...small.map(([figure]) => figure), ...lacking.flatMap(({ parts }) => parts)];
  return new Set(kept.flatMap((figure) => familyOf(figure)));
}

const familyOf = (figure: FigureName): readonly FigureName[] =>
  TOLD_TOGETHER.find((family) => family.includes(figure)) ?? [figure];

const isArea = (place: string): boolean => place.startsWith('a-');

/** What the municipality, or a group of places, has beside the areas that are told. */
function elsewhere(own: ReadonlyMap<string, number>): readonly number[] {
  const inAreas = [...own].filter(([place]) => isArea(place)).reduce((sum, [, n]) => sum + n, 0);
  const wholes = [...own].filter(([place]) => !isArea(place) && !place.startsWith('d-'));
  return inAreas === 0 ? [] : wholes.map(([, n]) => n - inAreas);
}

/** Place by place what the parts that are known lack to their whole. */
function lacks(counts: Counts, whole: FigureName, parts: readonly FigureName[]): readonly number[] {
  return [...(counts.get(whole) ?? [])].flatMap(([place, n]) => {
    const known = parts.flatMap((part) => counts.get(part)?.get(place) ?? []);
    return known.length === 0 ? [] : [n - known.reduce((sum, one) => sum + one, 0)];
  });
}
