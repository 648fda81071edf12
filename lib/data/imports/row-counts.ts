import type { AnyScope } from '@/lib/domain/access/scope';
import { NO_ROWS, type RowCounts, type RowState } from '@/lib/domain/imports/checked-row';
import type { HotTx } from '../transaction';

const COUNT = `
  SELECT import_id AS id, state, count(*)::int AS n FROM import_row WHERE import_id = ANY ($1::uuid[]) GROUP BY import_id, state`;

/** How many rows of each file are in each state. */
export async function countRowsOfEach(
  tx: HotTx,
  _scope: AnyScope,
  ids: readonly string[],
): Promise<ReadonlyMap<string, RowCounts>> {
  if (ids.length === 0) return new Map();
  const { rows } = await tx.query<{ id: string; state: RowState; n: number }>({
    ...{ name: 'count-import-rows', text: COUNT, values: [ids] },
  });
  const counts = new Map<string, RowCounts>();
  for (const { id, state, n } of rows) counts.set(id, { ...NO_ROWS, ...counts.get(id), [state]: n });
  return counts;
}

export const countRows = async (tx: HotTx, scope: AnyScope, id: string): Promise<RowCounts> =>
  (await countRowsOfEach(tx, scope, [id])).get(id) ?? NO_ROWS;
