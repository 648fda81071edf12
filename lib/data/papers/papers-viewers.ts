import type { Scope } from '@/lib/domain/access/scope';
import type { PaperViewers } from '@/lib/domain/papers/viewers';
import type { PaperId } from '@/lib/domain/shared/ids';
import { ofOrganisations, organisationsOf } from '../own-organisations';
import { type HotTx, inHotTransaction } from '../transaction';

const VIEWERS = `
  WITH file AS (SELECT f.id, f.erased_at FROM paper_file f
    WHERE f.paper_id = $1 AND f.complete_at IS NOT NULL AND ${ofOrganisations('f', 2)})
  SELECT (SELECT count(*)::int FROM file WHERE erased_at IS NULL) AS "left",
    coalesce((SELECT json_agg(json_build_object('id', v.viewed_by, 'name', p.name) ORDER BY v.last DESC) FROM (
        SELECT w.viewed_by, max(w.viewed_at) AS last FROM paper_view w JOIN file ON file.id = w.file_id
        GROUP BY w.viewed_by HAVING count(DISTINCT w.file_id) = (SELECT count(*) FROM file)) v
      JOIN person p ON p.id = v.viewed_by), '[]') AS viewers`;

/** Who has opened every file of the paper, and how many files there still are. */
export async function readPaperViewers(tx: HotTx, scope: Scope, id: PaperId): Promise<PaperViewers> {
  const values = [id, organisationsOf(scope)];
  const { rows } = await tx.query<PaperViewers>({ name: 'paper-viewers', text: VIEWERS, values });
  return rows[0] ?? { left: 0, viewers: [] };
}

export const listPaperViewers = (scope: Scope, id: PaperId): Promise<PaperViewers> =>
  inHotTransaction(scope, (tx) => readPaperViewers(tx, scope, id));
