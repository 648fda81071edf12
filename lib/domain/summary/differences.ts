import { assertNever } from '../shared/assert-never';
import { canonicalJson } from './canonical';
import { isNotKnown } from './known-since';
import type { Cell, Column, Label, SectionId, Summary, SummaryTable } from './summary';

/** One figure that is not what it was; null: it is not there at all. */
export type Difference = {
  readonly section: SectionId;
  readonly tableId: string;
  readonly columnId: string;
  /** Of the year before. */
  readonly of?: 'BEFORE';
  /** Null: of the total. */
  readonly row: { readonly id: string; readonly label: Label; readonly under?: string } | null;
  readonly was: Cell | null;
  readonly is: Cell | null;
};

/** Every figure of two summaries that differs, in the order of the later one, with what was only in the earlier one last in each table. */
export function differencesOf(was: Summary, is: Summary): readonly Difference[] {
  const tables = new Map(
    was.sections.flatMap((each) => each.tables.map((table) => [`${each.id} ${table.id}`, table])),
  );
  const found: Difference[] = [];
  for (const { id, tables: now } of is.sections) {
    for (const table of now) {
      const key = `${id} ${table.id}`;
      found.push(...inTable(id, tables.get(key), table));
      tables.delete(key);
    }
  }
  for (const section of was.sections)
    for (const table of section.tables)
      if (tables.has(`${section.id} ${table.id}`)) found.push(...inTable(section.id, table, undefined));
  return found;
}

type Line = { readonly row: Difference['row']; readonly cells: readonly Cell[] };
const TOTAL = 'total';

function inTable(
  section: SectionId,
  was: SummaryTable | undefined,
  is: SummaryTable | undefined,
): readonly Difference[] {
  const table = is ?? was;
  if (table === undefined) return [];
  const [before, after] = [linesOf(was), linesOf(is)];
  const keys = new Set([...after.keys(), ...before.keys()]);
  const columns = new Map(
    [...(was?.columns ?? []), ...(is?.columns ?? [])].map((each) => [keyOf(each), each]),
  );
  const found: Difference[] = [];
  for (const key of keys) {
    const [old, now] = [before.get(key), after.get(key)];
    const row = (now ?? old)?.row ?? null;
    for (const [column, { id: columnId, of }] of columns) {
      const [a, b] = [cellOf(was, old, column), cellOf(is, now, column)];
      if (!isSame(a, b))
        found.push({ section, tableId: table.id, columnId, ...(of && { of }), row, was: a, is: b });
    }
  }
  return found;
}

function linesOf(table: SummaryTable | undefined): ReadonlyMap<string, Line> {
  const lines = new Map<string, Line>();
  for (const { id, label, under, cells } of table?.rows ?? [])
    lines.set(`row ${id}`, { row: { id, label, ...(under === undefined ? {} : { under }) }, cells });
  if (table?.total) lines.set(TOTAL, { row: null, cells: table.total });
  return lines;
}

/** The same figure of the year before stands in a column of its own. */
const keyOf = ({ id, of }: Column): string => `${id} ${of ?? ''}`;

function cellOf(table: SummaryTable | undefined, line: Line | undefined, column: string): Cell | null {
  const at = table?.columns.findIndex((each) => keyOf(each) === column) ?? -1;
  return line?.cells[at] ?? null;
}

/**
 * Which homes stand behind a number is no part of it; a row that is left out because nothing is in it is the same as one of noughts, and
 * so is a nought that is not known now, or had not come then.
 */
function isSame(one: Cell | null, other: Cell | null): boolean {
  if (one === null || other === null) return saysNothing(one ?? other);
  if (one.kind !== other.kind && saysNothing(one) && saysNothing(other)) return true;
  return canonicalJson({ ...one, behind: undefined }) === canonicalJson({ ...other, behind: undefined });
}

function saysNothing(cell: Cell | null): boolean {
  switch (cell?.kind) {
    case undefined:
    case 'NONE':
      return true;
    case 'COUNT':
    case 'SHARE':
    case 'DAYS':
      return cell.n === 0;
    case 'MONEY':
      return cell.ore === 0;
    case 'TURNS':
      return cell.turns === '0';
    case 'WORD':
      return isNotKnown(cell);
    case 'FIGURE':
    case 'DATE':
    case 'HIDDEN':
      return false;
    default:
      return assertNever(cell);
  }
}
