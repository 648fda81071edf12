import type { FileImport } from '@/lib/data/file-imports';
import { type CheckedLine, linesOfKeys, putRows, readRows, readTwice } from '@/lib/data/import-rows';
import type { HotTx } from '@/lib/data/transaction';
import type { Scope } from '@/lib/domain/access/scope';
import type { CheckedRow } from '@/lib/domain/imports/checked-row';
import type { ImportColumn } from '@/lib/domain/imports/columns';
import type { ImportKind } from '@/lib/domain/imports/kinds';
import { checkRows } from './check-rows';

const KEY: Readonly<Record<ImportKind, ImportColumn>> = {
  ORGANISATIONS: 'name',
  DEPARTMENTS: 'department',
  DWELLINGS: 'unit',
  PLACEMENTS: 'validFrom',
  OPENINGS: 'department',
  VACANCIES: 'externalId',
};

/**
 * Rows of one and the same thing: where they say the same, the first of them is enough; where they differ, none is taken before somebody
 * has said which.
 */
export async function settleTwice(tx: HotTx, scope: Scope, of: FileImport): Promise<void> {
  for (const { lines, same } of await readTwice(tx, scope, of.id)) {
    const open = (await readRows(tx, scope, of.id, lines)).filter(({ state }) => state !== 'ENTERED');
    const [first, ...more] = open;
    if (first === undefined || more.length === 0) continue;
    const settled = (same ? more : open)
      .filter(({ state }) => state === 'MADE' || state === 'CHANGED')
      .map(({ line, cells, key }): CheckedLine => {
        const others = lines.filter((other) => other !== line).join(', ');
        const checked: CheckedRow = same
          ? { state: 'UNCHANGED', key, as: `line ${first.line}` }
          : {
              ...{ state: 'REFUSED', key },
              faults: [{ column: KEY[of.kind], fault: 'twice-in-file', of: others }],
            };
        return { line, cells, checked };
      });
    await putRows(tx, scope, of, settled);
  }
}

/** After a row has been put right: those that stood in its way are looked at again, and then it with them. */
export async function settleAgain(
  tx: HotTx,
  scope: Scope,
  of: FileImport,
  keys: readonly string[],
): Promise<void> {
  const again = await readRows(tx, scope, of.id, await linesOfKeys(tx, scope, of.id, keys));
  await putRows(tx, scope, of, await checkRows(tx, scope, of, again));
  await settleTwice(tx, scope, of);
}
