import type { FileImport } from '@/lib/data/imports/file-imports';
import { readUnknownNames } from '@/lib/data/imports/import-names';
import type { HotTx } from '@/lib/data/transaction';
import type { AnyScope } from '@/lib/domain/access/scope';
import type { ImportFault } from '@/lib/domain/imports/faults';

/** What a row is refused for when it names what nobody has. */
export const FAULTS_OF_NAMES = [
  ...(['new-area', 'unknown-area', 'unknown-organisation', 'which-organisation', 'not-own'] as const),
  ...(['like-organisation', 'unknown-place', 'not-own-people'] as const),
] as const satisfies readonly ImportFault[];
/** Those that the office may make. */
const CAN_BE_NEW: readonly string[] = ['new-area', 'like-organisation'] satisfies readonly ImportFault[];

const COLUMNS = ['area', 'cvr', 'name', 'place'] as const;
export type AskedColumn = (typeof COLUMNS)[number];
export const isAskedColumn = (column: string): column is AskedColumn => COLUMNS.some((one) => one === column);

/** A name that the file says and nobody has: somebody says whose it is, or that it is new. */
export type AskedName = {
  readonly column: AskedColumn;
  readonly text: string;
  /** The first row that says it, and how many do. */
  readonly line: number;
  readonly rows: number;
  readonly canBeNew: boolean;
};

/** As many as anybody looks through at once; the next come when these have been answered. */
const MOST = 40;

/** Names in the file that somebody has to say the meaning of, at most forty at a time; a bare number is no name. */
export async function unknownNames(
  tx: HotTx,
  scope: AnyScope,
  { id }: FileImport,
): Promise<readonly AskedName[]> {
  const found = await readUnknownNames(tx, scope, id, FAULTS_OF_NAMES, MOST);
  return found.flatMap(({ column, fault, text, line, rows }) =>
    isAskedColumn(column) && text && !/^[0-9\s.-]+$/.test(text)
      ? [{ column, text, line, rows, canBeNew: CAN_BE_NEW.includes(fault) }]
      : [],
  );
}
