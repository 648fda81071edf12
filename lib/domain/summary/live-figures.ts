import type { FigureName } from '../key-figures/catalogue';
import { isCountOfFew, isFew } from '../key-figures/few/few-counts';
import type { Hiding } from '../key-figures/figure-record';
import type { FigureUnit } from '../key-figures/vocabulary';
import type { CalendarDate } from '../shared/calendar-date';
import { BY_GROUP } from './place-figures';
import type { Cell, DaySpan, Summary, SummaryTable } from './summary';

type Place = { readonly table: string; readonly column: string };

/** Where a summary has a row of the published table. */
type Counted = Place & {
  /** The one row that is meant; otherwise the whole table's total. */
  readonly row?: string;
  /** What it is some of: where that is counted and it has no row, there were none. */
  readonly someOf?: Place;
};

const HOMES_GIVEN = { table: 'promise', column: 'given' } as const;

/** Why Nøglen does not count a row itself: each is a sentence of the row's definition. */
export const WHY_NOT = ['REGISTER', 'OTHER_HOMES', 'ORIGIN', 'NEED'] as const;
export type WhyNot = (typeof WHY_NOT)[number];

/** Every row of the published table of municipalities: what of it Nøglen counts itself, and why not the rest. @see F-03 to F-06 */
const ROWS: Readonly<Partial<Record<FigureName, Counted | 'RENTS' | WhyNot>>> = {
  residents: 'REGISTER',
  oldAgePensioners: 'REGISTER',
  disabilityPensioners: 'REGISTER',
  cashAssistanceRecipients: 'REGISTER',
  dwellings: 'OTHER_HOMES',
  socialDwellings: { table: 'turnover', column: 'stock' },
  cooperativeDwellings: 'OTHER_HOMES',
  companyOwnedDwellings: 'OTHER_HOMES',
  rentUnderLimit: 'RENTS',
  homesForAllocation: HOMES_GIVEN,
  cheapHomesForAllocation: { table: 'cheap-homes', column: 'homes-given', row: 'FAMILY' },
  unusedForAllocation: {
    ...{ table: 'returns-by-reason', column: 'returned-turns', row: 'TOO_EXPENSIVE' },
    someOf: HOMES_GIVEN,
  },
  homeless: 'REGISTER',
  refugeesReceived: 'ORIGIN',
  refugeesExpected: 'ORIGIN',
  averageWaitingDays: 'NEED',
  waitingForAllocation: 'NEED',
  privateRentUnderLimit: 'OTHER_HOMES',
  municipalRentUnderLimit: 'OTHER_HOMES',
  cheapHomesAllocated: 'OTHER_HOMES',
  averageWaitingDaysWithoutRefugees: 'NEED',
  waitingRefugees: 'ORIGIN',
  waitingIllnessOrDisability: 'NEED',
  waitingLeavingCare: 'NEED',
  waitingStudents: 'NEED',
  temporaryStayDays: 'NEED',
};

/** What the reports ask for and the published table has not, after the row that each belongs with. @see F-03, F-05 to F-07, F-10 */
const BESIDE_ROWS: Readonly<Partial<Record<FigureName, readonly FigureName[]>>> = {
  rentUnderLimit: ['privateRentUnderLimit', 'municipalRentUnderLimit'],
  unusedForAllocation: ['cheapHomesAllocated'],
  averageWaitingDays: ['averageWaitingDaysWithoutRefugees'],
  waitingForAllocation: [...BY_GROUP, 'temporaryStayDays'],
};

/** Those of them that somebody has entered of a municipality: a row of nothing is not told. */
export const rowsBeside = (figure: FigureName, entered: ReadonlySet<FigureName>): readonly FigureName[] =>
  (BESIDE_ROWS[figure] ?? []).filter((name) => entered.has(name));

/** How a row is counted, for its definition; null where Nøglen does not count it. */
export const howCounted = (figure: FigureName): 'COUNTED' | WhyNot => {
  const how = ROWS[figure] ?? 'REGISTER';
  return typeof how === 'string' && how !== 'RENTS' ? how : 'COUNTED';
};

/** A municipality's own key figure, as it was entered last. */
export type TownFigure = {
  readonly name: FigureName;
  readonly value: string | null;
  readonly valueTo: string | null;
  readonly unit: FigureUnit;
  readonly suppressed: boolean;
  readonly on: CalendarDate;
  readonly source: string;
} & Pick<Hiding, 'hidden'>;

/** What is known of a municipality beside its summary. */
export type KnownOfTown = {
  readonly figures: readonly TownFigure[];
  /** Homes that Nøglen knows the rent of, and how many of them cost less than the published table's limit. */
  readonly homes: { readonly known: number; readonly cheap: number };
};

export type LiveFigure =
  | ({ readonly kind: 'COUNTED'; readonly cell: Cell; readonly over: DaySpan } & Place)
  | { readonly kind: 'RENTS'; readonly cheap: number; readonly known: number }
  | { readonly kind: 'ENTERED'; readonly figure: TownFigure }
  | { readonly kind: 'HIDDEN' }
  | { readonly kind: 'NOT_KNOWN' };

type Of = {
  readonly summary: Pick<Summary, 'sections' | 'period'> | null;
  readonly town: KnownOfTown;
  /** She sees no number small enough to point at somebody. @see L-58 */
  readonly isReader: boolean;
};

/** A row of the published table as it is today: counted here, or entered as a key figure; otherwise it is not in Nøglen. */
export function liveFigureOf(figure: FigureName, { summary, town, isReader }: Of): LiveFigure {
  const how = ROWS[figure];
  if (typeof how === 'object') {
    const cell = summary && (cellIn(summary, how) ?? noneOf(summary, how));
    const { table, column } = how;
    if (summary && cell) return { kind: 'COUNTED', cell, over: summary.period, table, column };
  }
  const { cheap, known } = town.homes;
  if (how === 'RENTS' && known > 0)
    return isReader && (isFew(cheap) || isFew(known - cheap))
      ? { kind: 'HIDDEN' }
      : { kind: 'RENTS', cheap, known };
  const entered = town.figures.find(({ name }) => name === figure);
  if (entered === undefined) return { kind: 'NOT_KNOWN' };
  const hides = isReader && (entered.hidden || isCountOfFew(entered));
  return hides ? { kind: 'HIDDEN' } : { kind: 'ENTERED', figure: entered };
}

const noneOf = (summary: Pick<Summary, 'sections'>, { someOf }: Counted): Cell | null =>
  someOf && cellIn(summary, someOf) ? { kind: 'COUNT', n: 0 } : null;

/** Nothing of the kind has happened where the summary has no such table. */
function cellIn({ sections }: Pick<Summary, 'sections'>, { table: id, column, row }: Counted): Cell | null {
  const table = sections.flatMap(({ tables }) => tables).find((one) => one.id === id);
  const at = table?.columns.findIndex((one) => one.id === column && one.of === undefined) ?? -1;
  return cellsOf(table, row)?.[at] ?? null;
}

const cellsOf = (table: SummaryTable | undefined, row: string | undefined): readonly Cell[] | undefined =>
  row === undefined
    ? (table?.total ?? (table?.rows.length === 1 ? table.rows[0]?.cells : undefined))
    : table?.rows.find(({ id }) => id === row)?.cells;
