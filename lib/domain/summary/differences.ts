import { canonicalJson } from './canonical';
import type { Cell, Label, SectionId, Summary, SummaryTable } from './summary';

/** One figure that is not what it was; null: it is not there at all. */
export type Difference = {
  readonly section: SectionId;
  readonly tableId: string;
  readonly columnId: string;
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
  const columns = new Set([...(is?.columns ?? []), ...(was?.columns ?? [])].map(({ id }) => id));
  const found: Difference[] = [];
  for (const key of keys) {
    const [old, now] = [before.get(key), after.get(key)];
    for (const columnId of columns) {
      const [a, b] = [cellOf(was, old, columnId), cellOf(is, now, columnId)];
      if (isSame(a, b)) continue;
      found.push({ section, tableId: table.id, columnId, row: (now ?? old)?.row ?? null, was: a, is: b });
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

function cellOf(table: SummaryTable | undefined, line: Line | undefined, columnId: string): Cell | null {
  const at = table?.columns.findIndex(({ id }) => id === columnId) ?? -1;
  return line?.cells[at] ?? null;
}

/** Which homes stand behind a number is no part of it; nothing to say and no such row are the same. */
function isSame(one: Cell | null, other: Cell | null): boolean {
  if (one === null || other === null) return (one ?? other)?.kind === 'NONE' || one === other;
  return canonicalJson({ ...one, behind: undefined }) === canonicalJson({ ...other, behind: undefined });
}
