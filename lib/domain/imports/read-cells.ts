import { looksLikeCpr } from '../shared/looks-like-cpr';
import { isFormula } from '../shared/written-table';
import type { Cell } from './cells';
import type { TakenAs } from './checked-row';
import { columnsOf, type ImportColumn, isNeeded } from './columns';
import type { FaultAt, ImportFault } from './faults';
import type { ImportKind } from './kinds';

/** The cells of a row; a column that the file has not is not there. */
export type RawCells = Readonly<Partial<Record<ImportColumn, string>>>;

/** What the sentence of a fault names. */
type Told = Pick<FaultAt, 'of' | 'choices'>;

export type CellReader = {
  /** What the cell holds; undefined where it cannot be read. */
  readonly at: <T>(column: ImportColumn, read: (text: string) => Cell<T>) => T | undefined;
  /** The same; an empty cell, or none, is null. */
  readonly maybe: <T>(column: ImportColumn, read: (text: string) => Cell<T>) => T | null | undefined;
  readonly words: (column: ImportColumn) => string | null;
  readonly refuse: (column: ImportColumn, fault: ImportFault, told?: Told) => void;
  readonly faults: () => readonly FaultAt[];
  /** Kept to be told: what a cell was taken to mean. */
  readonly took: (as: TakenAs) => void;
  readonly taken: () => { readonly taken?: readonly TakenAs[] };
};

const LONGEST: Readonly<Partial<Record<ImportColumn, number>>> = {
  ...{ externalId: 80, department: 40, lbf: 20, name: 120, agent: 120, area: 120, unit: 40, rule: 60 },
  ...{ street: 120, houseNumber: 10, floor: 10, door: 10, city: 60, forum: 120 },
  ...{ email: 254, role: 60, place: 120, language: 20 },
};
const LONGEST_OTHER = 1000;
/** Columns in which ten digits may be what they are. */
const FOREIGN_NUMBERS: ReadonlySet<ImportColumn> = new Set(['externalId', 'unit', 'lbf', 'cvr', 'place']);

/** Reads the cells of one row; every cell that is wrong is named, not only the first. */
export function cellReader(kind: ImportKind, raw: RawCells): CellReader {
  const faults: FaultAt[] = [];
  const taken: TakenAs[] = [];
  const unread = new Set<ImportColumn>();
  const refuse = (column: ImportColumn, fault: ImportFault, told?: Told) => {
    faults.push({ column, fault, ...told });
    unread.add(column);
  };
  for (const column of columnsOf(kind)) {
    const fault = unfit(kind, column, raw[column] ?? '');
    if (fault !== null) refuse(column, fault);
  }
  const at: CellReader['at'] = (column, read) => {
    if (unread.has(column)) return undefined;
    const cell = read(raw[column] ?? '');
    if (cell.ok) return cell.value;
    const { error } = cell;
    if (typeof error === 'string') refuse(column, error);
    else {
      faults.push({ column, ...error });
      unread.add(column);
    }
    return undefined;
  };
  return {
    at,
    maybe: (column, read) => ((raw[column] ?? '') === '' ? null : at(column, read)),
    words: (column) => (unread.has(column) ? null : raw[column] || null),
    refuse,
    faults: () => inOrder(kind, faults),
    took: (as) => void taken.push(as),
    taken: () => (taken.length === 0 ? {} : { taken }),
  };
}

/** What is wrong with a cell before it is read as anything. */
function unfit(kind: ImportKind, column: ImportColumn, text: string): ImportFault | null {
  if (text === '') return isNeeded(kind, column) ? 'needed' : null;
  if (isFormula(text)) return 'formula';
  if (text.length > (LONGEST[column] ?? LONGEST_OTHER)) return 'too-long';
  return looksLikeCpr(text) && !(FOREIGN_NUMBERS.has(column) && /^[0-9-]+$/.test(text)) ? 'cpr-here' : null;
}

function inOrder(kind: ImportKind, faults: readonly FaultAt[]): readonly FaultAt[] {
  const columns = columnsOf(kind);
  return [...faults].sort((a, b) => columns.indexOf(a.column) - columns.indexOf(b.column));
}
