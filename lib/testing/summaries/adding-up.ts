import { add, equals, type Fraction, fraction, parseFraction, ZERO } from '@/lib/domain/shared/fraction';
import { isNotKnown } from '@/lib/domain/summary/known-since';
import type { Cell, SummaryTable } from '@/lib/domain/summary/summary';
import { cellAs } from '../environment/cell-as';

/**
 * What of a summary is not what its parts come to, and why: by table, or by `table column`. `NUMERATOR`: of a share its numerator is.
 * `ROUNDED`: an amount is, but for the rounding of each part.
 */
export type NotAdding = Readonly<
  Record<string, { readonly because: string; readonly but?: 'NUMERATOR' | 'ROUNDED' }>
>;

const PUBLISHED = 'Published of a place as it stands; it is read and not counted.';
const GOAL = 'Set for areas of a municipality, and told of those alone.';

/** Departments beside what they come to: an organisation, or the municipality. */
export const NOT_BY_PLACE: NotAdding = {
  'cheap-home-threshold': { because: 'One value of the municipality, the same for all its parts.' },
  'books balance': { because: 'All accounts hold together only where each of them holds.' },
  organisations: { because: 'Of one organisation alone there is nothing to put beside it.' },
  indicators: { because: GOAL },
  'compared-indicators': { because: GOAL },
  ...Object.fromEntries(
    ['waiting-list', 'evictions', 'demography', 'area-criteria'].map((id) => [id, { because: PUBLISHED }]),
  ),
};

const STANDS = 'As it stands on the last day of the time.';
const SO_FAR = 'Counted from the first home to the last day, whatever time is told.';
const EACH = 'A home is one of every time in which it stood empty.';
const ROUNDED = { because: 'Rounded to whole øre once for each time.', but: 'ROUNDED' } as const;
const OF_STOCK = { because: 'Of the homes that there are on the last day.', but: 'NUMERATOR' } as const;

/** Months and half years beside the year that they make. */
export const NOT_BY_TIME: NotAdding = {
  'cheap-home-threshold': { because: STANDS },
  'turnover stock': { because: STANDS },
  'turnover turnover': OF_STOCK,
  'organisations stock': { because: STANDS },
  'organisations turnover': OF_STOCK,
  ...Object.fromEntries(
    ['promise share', 'promise owed', 'promise-youth youth-share', 'promise-youth owed'].map((id) => [
      id,
      { because: STANDS },
    ]),
  ),
  // Opening of the first, closing of the last: a test of its own goes through them.
  'books opening': { because: 'Each begins with what the one before it ended with.' },
  'books closing': { because: 'Each begins with what the one before it ended with.' },
  'special-allocations namings': { because: 'Told of departments alone that have special ones in the time.' },
  'flexible-share': { because: SO_FAR },
  ...Object.fromEntries(
    [
      ...['by-ground', 'by-bearer', 'by-department'].map((by) => `voids-${by} void-homes`),
      'voids-by-department unexplained-homes',
    ].map((id) => [id, { because: EACH }]),
  ),
  ...Object.fromEntries(
    [
      ...['by-ground', 'by-bearer', 'by-department'].map((by) => `voids-${by} rent-lost`),
      ...['combined-lost', 'unexplained-lost'].map((id) => `voids-by-department ${id}`),
      ...['municipality', 'organisation', 'department', 'unexplained'].map(
        (by) => `voids-by-bearer borne-by-${by}`,
      ),
    ].map((id) => [id, ROUNDED]),
  ),
  'waiting-rent still-waiting': { because: STANDS },
  'waiting-rent running-rent': { because: STANDS },
  'figures-against-thresholds': { because: STANDS },
  'placements tier-at-start': { because: 'As it stands on the first day of the time.' },
  'placements tier-at-end': { because: STANDS },
  indicators: { because: STANDS },
  'compared-indicators': { because: STANDS },
  ...Object.fromEntries(
    ['waiting-list', 'evictions', 'demography', 'area-criteria', 'figures-by-department'].map((id) => [
      id,
      { because: PUBLISHED },
    ]),
  ),
};

type Numbers = readonly Fraction[];
const whole = (n: number): Fraction => fraction(BigInt(n));

/** What of a cell is added; null: it says something else than a number. */
function numbersOf(cell: Cell | undefined): Numbers | null {
  if (cell === undefined || cell.kind === 'NONE' || isNotKnown(cell)) return [];
  switch (cell.kind) {
    case 'COUNT':
      return [whole(cell.n)];
    case 'SHARE':
      return [whole(cell.n), whole(cell.of)];
    case 'DAYS':
      return [whole(cell.days), whole(cell.n)];
    case 'MONEY':
      return [whole(cell.ore)];
    case 'TURNS':
      return [parseFraction(cell.turns) ?? ZERO];
    default:
      return null;
  }
}

const TOTAL = 'total';

/** The cells of a row; of a single row the total is the row. */
const cellsOf = (table: SummaryTable | undefined, row: string): readonly Cell[] | undefined =>
  row === TOTAL
    ? (table?.total ?? (table?.rows.length === 1 ? table.rows[0]?.cells : undefined))
    : table?.rows.find(({ id }) => id === row)?.cells;

type Tables = readonly SummaryTable[];
const named = (tables: Tables, id: string) => tables.find((table) => table.id === id);

/** Every place where a whole is not what its parts come to, and that nobody has said a reason for. */
export const whatDoesNotAdd = (all: Tables, parts: readonly Tables[], but: NotAdding): readonly string[] =>
  [...new Set([all, ...parts].flatMap((tables) => tables.map(({ id }) => id)))]
    .filter((id) => but[id] === undefined)
    .flatMap((id) => {
      const own = [named(all, id), ...parts.map((tables) => named(tables, id))];
      const rows = [...new Set(own.flatMap((table) => table?.rows.map((row) => row.id) ?? []))];
      const hasTotal = (own[0]?.total ?? null) !== null;
      return [...rows, ...(hasTotal ? [TOTAL] : [])].flatMap((row) => faultsOfRow(own, row, but));
    });

function faultsOfRow(own: readonly (SummaryTable | undefined)[], row: string, but: NotAdding) {
  const table = own.find((one) => one !== undefined);
  const [whole_, ...parts] = own.map((one) => cellsOf(one, row));
  return (table?.columns ?? []).flatMap(({ id, of }, at): readonly string[] => {
    const said = but[`${table?.id} ${id}`];
    if (said !== undefined && said.but === undefined) return [];
    const of_ = {
      all: whole_?.[at],
      parts: parts.map((cells) => cells?.[at]),
      isInAll: !parts.includes(undefined),
    };
    if (adds(of_, said?.but)) return [];
    const told = [of_.all, ...of_.parts].map((cell) => (cell ? cellAs(cell, MARKS) : 'nothing'));
    return [
      `${[table?.id, row, id, of].filter(Boolean).join(' ')}: ${told[0]} of ${told.slice(1).join(' + ')}`,
    ];
  });
}

const MARKS = { hidden: '*', days: ':', ore: ' øre' } as const;

type Place = {
  readonly all: Cell | undefined;
  readonly parts: readonly (Cell | undefined)[];
  /** Every part has the row: of one that is not told, the denominator is not either. */
  readonly isInAll: boolean;
};

function adds({ all, parts, isInAll }: Place, but: 'NUMERATOR' | 'ROUNDED' | undefined): boolean {
  const numbers = [all, ...parts].map(numbersOf);
  if (numbers.includes(null)) return isSame(all, parts);
  const [said = [], ...own] = numbers.map((one) => one ?? []);
  const isShare = [all, ...parts].some((cell) => cell?.kind === 'SHARE');
  const places = isShare && (but === 'NUMERATOR' || !isInAll) ? [0] : [0, 1];
  return places.every((at) => {
    const sum = own.reduce((sum_, one) => add(sum_, one[at] ?? ZERO), ZERO);
    const [a, b] = [said[at] ?? ZERO, sum];
    return but === 'ROUNDED' ? isNear(a, b, BigInt(parts.length * MOST_HOMES)) : equals(a, b);
  });
}

/** Each part may be out by half an øre for each of its homes, of which no test has more. */
const MOST_HOMES = 20;
const isNear = (a: Fraction, b: Fraction, most: bigint): boolean => {
  const difference = a.n * b.d - b.n * a.d;
  return (difference < 0n ? -difference : difference) <= most * a.d * b.d;
};

/** What is no number is told by a part, and is the same in every part that tells it. */
function isSame(all: Cell | undefined, parts: readonly (Cell | undefined)[]): boolean {
  const told = (cells: readonly (Cell | undefined)[]) =>
    cells.flatMap((cell) =>
      cell === undefined || cell.kind === 'NONE' || isNotKnown(cell) ? [] : [cellAs(cell, MARKS)],
    );
  return new Set(told([all, ...parts])).size <= 1 && told([all]).length <= told(parts).length;
}

/** Of the reasons asked, those that nothing in these needs: what they are said of is not there, or adds up. */
export const notNeeded = (
  all: Tables,
  parts: readonly Tables[],
  of: { readonly all: NotAdding; readonly asked: readonly string[] },
): readonly string[] =>
  of.asked.filter((place) => {
    const { [place]: _, ...others } = of.all;
    return whatDoesNotAdd(all, parts, others).length === 0;
  });
