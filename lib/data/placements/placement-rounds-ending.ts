import type { Scope } from '@/lib/domain/access/scope';
import type { PlacementRound } from '@/lib/domain/placement/round';
import type { DepartmentId } from '@/lib/domain/shared/ids';
import { ownTenants, tenantValues } from '../tenant-values';
import type { HotTx, Tx } from '../transaction';
import { PLACEMENT_STANDS } from '../what-stands';

/** Is a department of the round to be merged or split by the day it takes effect, as both parties have agreed? */
export async function isEnding(
  tx: Tx,
  _scope: Scope,
  { id, effectiveOn }: Pick<PlacementRound, 'id' | 'effectiveOn'>,
): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ ending: boolean }[]>`
    SELECT EXISTS (SELECT FROM placement_round_row w JOIN department_change_from f ON f.department_id = w.department_id
      JOIN department_change c ON c.id = f.change_id
      WHERE w.round_id = ${id}::uuid AND c.state = 'CONFIRMED' AND c.effective_on <= ${effectiveOn}::date) AS ending`;
  return row?.ending ?? false;
}

// Rounds that wait for signatures, and placements that both sides have signed and whose day has not come.
const TO_COME = `
  SELECT EXISTS (SELECT FROM placement_round_row w JOIN placement_round r ON r.id = w.round_id
      WHERE w.department_id = d.id AND r.state = 'SENT')
    OR EXISTS (SELECT FROM placement p WHERE p.department_id = d.id AND p.valid_from > app_today()
      AND ${PLACEMENT_STANDS}) AS coming
  FROM department d WHERE d.id = ANY ($1::uuid[]) AND ${ownTenants('d', 2)}`;

/** Is one of the departments about to be placed by a round? Ended before, it would lose what the parties decided of it. */
export async function isBeingPlaced(tx: HotTx, scope: Scope, ids: readonly DepartmentId[]): Promise<boolean> {
  const values = [ids, ...tenantValues(scope)];
  const { rows } = await tx.query<{ coming: boolean }>({ name: 'being-placed', text: TO_COME, values });
  return rows.some(({ coming }) => coming);
}
