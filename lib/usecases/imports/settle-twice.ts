import type { FileImport } from '@/lib/data/imports/file-imports';
import {
  type CheckedLine,
  type ImportRow,
  linesOfKeys,
  putRows,
  readRows,
  readTwice,
  type SameThing,
} from '@/lib/data/imports/import-rows';
import type { HotTx } from '@/lib/data/transaction';
import type { AnyScope } from '@/lib/domain/access/scope';
import type { CheckedRow } from '@/lib/domain/imports/checked-row';
import type { ImportColumn } from '@/lib/domain/imports/columns';
import type { FaultAt } from '@/lib/domain/imports/faults';
import type { ImportKind } from '@/lib/domain/imports/kinds';
import { checkRows } from './check-rows';

const KEY: Readonly<Record<ImportKind, ImportColumn>> = {
  ORGANISATIONS: 'name',
  USERS: 'email',
  DEPARTMENTS: 'department',
  DWELLINGS: 'unit',
  PLACEMENTS: 'validFrom',
  OPENINGS: 'department',
  VACANCIES: 'externalId',
};

/** So many rows are settled at once, whoever they are of: a file may say one thing twenty thousand times. */
const PORTION = 2_000;

/**
 * Rows of one and the same thing: where they say the same, the first of them is enough; where they differ, none is taken before somebody
 * has said which.
 */
export async function settleTwice(tx: HotTx, scope: AnyScope, of: FileImport): Promise<void> {
  const things = (await readTwice(tx, scope, of.id)).filter(({ open }) => open.length > 1);
  const byLine = new Map(
    things.flatMap((thing) =>
      (thing.same ? thing.open.slice(1) : thing.open).map((line) => [line, thing] as const),
    ),
  );
  const lines = [...byLine.keys()];
  for (let from = 0; from < lines.length; from += PORTION) {
    const rows = await readRows(tx, scope, of.id, lines.slice(from, from + PORTION));
    const settled = rows.flatMap((row): readonly CheckedLine[] => {
      const thing = byLine.get(row.line);
      if (thing === undefined || (row.state !== 'MADE' && row.state !== 'CHANGED')) return [];
      return [{ line: row.line, cells: row.cells, checked: settledRow(of, row, thing) }];
    });
    await putRows(tx, scope, of, settled);
  }
}

const settledRow = (of: FileImport, { line, key }: ImportRow, thing: SameThing): CheckedRow =>
  thing.same
    ? { state: 'UNCHANGED', key, as: `line ${thing.open[0]}` }
    : {
        ...{ state: 'REFUSED', key },
        faults: [{ column: KEY[of.kind], fault: 'twice-in-file', ...othersOf(thing, line) }],
      };

const MOST_NAMED = 5;

/** The first of the other rows, and how many there are beside them: all of them at each would be a text that grows with their square. */
function othersOf({ lines }: SameThing, line: number): Pick<FaultAt, 'of' | 'more'> {
  const named = lines
    .slice(0, MOST_NAMED + 1)
    .filter((other) => other !== line)
    .slice(0, MOST_NAMED);
  const more = lines.length - 1 - named.length;
  return { of: named.join(', '), ...(more > 0 ? { more } : {}) };
}

/** After a row has been put right: those that stood in its way are looked at again, and then it with them. */
export async function settleAgain(
  tx: HotTx,
  scope: AnyScope,
  of: FileImport,
  keys: readonly string[],
): Promise<readonly CheckedLine[]> {
  const again = await readRows(tx, scope, of.id, await linesOfKeys(tx, scope, of.id, keys));
  const checked = await checkRows(tx, scope, of, again);
  await putRows(tx, scope, of, checked);
  await settleTwice(tx, scope, of);
  return checked;
}
