import type { Behind, Cell, Column, DaySpan, Row, SectionId, Summary, SummaryTable } from '../summary';
import type { NetInMaking } from './net';
import { ALL, isWithin, keyOf, type Place, placeOf } from './place';
import { detailsInBand, type RentLists } from './rent-lists';
import {
  CELLS_NOT_SHOWN,
  COLUMNS_NOT_SHOWN,
  COUNTED_BY,
  PUBLISHED_COLUMNS,
  TABLES_NOT_SHOWN,
} from './what-columns-hold';
import { isOrganisation } from './whose-departments';

/** What it takes to show a cell: nothing, all of these numbers, or it never is. */
export type Reading = 'SHOWN' | 'NEVER' | readonly number[];

export type Spot = {
  readonly summary: Summary;
  readonly section: SectionId;
  readonly table: SummaryTable;
  /** Null is the total. */
  readonly row: Row | null;
  readonly rowAt: number;
  readonly column: Column;
  readonly at: number;
  readonly cell: Cell;
};

export type Gathering = {
  readonly net: NetInMaking;
  readonly organisationOf: ReadonlyMap<string, string>;
  readonly organisations: ReadonlySet<string>;
  /** Where each department stood in a year, see `tiersOfDepartments`. */
  readonly tierOf: ReadonlyMap<string, string>;
  readonly rentLists: RentLists;
  /** What was read of each cell. */
  readonly numbers: Map<Spot, number | null | undefined>;
  /** What counts the shares of each column. */
  readonly shares: Map<Rows, Map<number, SharesOfColumn>>;
};

type Known = Pick<Gathering, 'organisationOf' | 'organisations' | 'rentLists'>;

export type Rows = readonly (readonly Spot[])[];
/** A column that counts the number, in the share's own row or in the total. */
export type Counting = { readonly column: number; readonly inTotal: boolean };
export type SharesOfColumn = { readonly n: readonly Counting[]; readonly of: readonly Counting[] };

/** Every cell of a table with where it stands, row by row and the total last. */
export function spotsOf(summary: Summary, section: SectionId, table: SummaryTable): Rows {
  const rows: readonly (Row | null)[] = table.total === null ? table.rows : [...table.rows, null];
  return rows.map((row, rowAt) =>
    (row?.cells ?? table.total ?? []).map((cell, at) => {
      const column = table.columns[at] ?? { id: '', adds: false };
      return { summary, section, table, row, rowAt, column, at, cell };
    }),
  );
}

export const isNever = ({ table, column }: Spot): boolean =>
  TABLES_NOT_SHOWN.has(table.id) ||
  COLUMNS_NOT_SHOWN.has(column.id) ||
  CELLS_NOT_SHOWN.has(`${table.id} ${column.id}`);

export const isPublished = ({ column }: Spot): boolean => PUBLISHED_COLUMNS.has(column.id);

/** The number a cell is a count or a mean of; undefined where it is of another kind, null for zero. */
export function numberAt(spot: Spot, gathering: Gathering): number | null | undefined {
  if (!gathering.numbers.has(spot)) gathering.numbers.set(spot, readNumber(spot, gathering));
  return gathering.numbers.get(spot);
}

function readNumber(spot: Spot, gathering: Gathering): number | null | undefined {
  const { cell, column } = spot;
  if (isNever(spot) || isPublished(spot) || COUNTED_BY[column.id] !== undefined) return undefined;
  if (cell.kind !== 'COUNT' && cell.kind !== 'DAYS') return undefined;
  if (!Number.isSafeInteger(cell.n) || cell.n < 0 || !countsHomes(spot)) return undefined;
  const place = placeOfSpot(spot, gathering);
  return place === null ? undefined : gathering.net.number(keyOf(place), cell.n, place);
}

/** Does it, or do the rows that it is the total of, say which homes it counts? What does not may be anything, and is not shown. */
const countsHomes = ({ cell, row, table, at }: Spot): boolean =>
  saysItsHomes(cell) || (row === null && table.rows.some(({ cells }) => saysItsHomes(cells[at])));

const saysItsHomes = (cell: Cell | undefined): boolean =>
  cell !== undefined && 'behind' in cell && cell.behind !== undefined;

/** Null where it counts days that are not the summary's own: those are shown by another summary, or by none. */
export function placeOfSpot(spot: Spot, known: Known): Place | null {
  const { summary, table, row, column, cell } = spot;
  const span = column.of === 'BEFORE' ? summary.before : summary.period;
  const organisation = summary.part.kind === 'ORGANISATION' ? summary.part.id : null;
  const behind = 'behind' in cell ? cell.behind : undefined;
  // Of several places together it is known by its column, as one that says nothing is.
  const place =
    behind === undefined || isOfSeveral(behind)
      ? placeOfUnnamed(spot, span, {
          organisations: known.organisations,
          organisationOf: known.organisationOf,
          organisation,
        })
      : placeOf(
          {
            ...behind,
            details: detailsInBand(cell, { table: table.id, row: row?.id ?? null, span }, known.rentLists),
          },
          { span, organisation, organisationOf: known.organisationOf },
        );
  return isWithin(place, span) ? place : null;
}

const isOfSeveral = ({ tiers, departmentIds, standing }: Behind): boolean =>
  tiers !== undefined || departmentIds !== undefined || standing === true;

/** A cell that says nothing of its homes is known by its column, and by its row unless that is whose homes they are. */
function placeOfUnnamed(
  { table, row, column }: Spot,
  span: DaySpan,
  known: Omit<Known, 'rentLists'> & { readonly organisation: string | null },
): Place {
  const department = row !== null && row.under !== undefined ? row.id : ALL;
  const isOwn =
    row !== null && department === ALL && (known.organisations.has(row.id) || isOrganisation(row));
  const isOther = row !== null && department === ALL && !isOwn;
  const organisation = isOwn ? row.id : (known.organisation ?? ALL);
  return {
    ...span,
    measure: isOther ? `~${column.id}~${table.id}~${row.id}` : `~${column.id}`,
    ...{ details: ALL, tier: ALL, type: ALL },
    organisation: department === ALL ? organisation : (known.organisationOf.get(department) ?? organisation),
    department,
  };
}
