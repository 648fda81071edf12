import type { Scope } from '@/lib/domain/access/scope';
import type { LettingsAlike } from '@/lib/domain/imports/opening-of';
import type { HotTx } from '../transaction';

const ALIKE = `
  SELECT r.said ->> 'departmentId' AS "departmentId", r.said ->> 'counter' AS counter, r.said ->> 'rate' AS rate,
    (r.said ->> 'used')::boolean AS used, count(*)::int AS times, min(r.said ->> 'on') AS "from", max(r.said ->> 'on') AS through
  FROM import_row r WHERE r.import_id = $1 AND r.state = 'MADE' GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`;

/** The lettings of a history that would count, put together where they say the same: few, however many there are. */
export async function readLettingsAlike(
  tx: HotTx,
  _scope: Scope,
  id: string,
): Promise<readonly LettingsAlike[]> {
  const { rows } = await tx.query<LettingsAlike>({ name: 'lettings-alike', text: ALIKE, values: [id] });
  return rows;
}
