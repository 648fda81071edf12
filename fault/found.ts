import { rowsOf } from '@/lib/testing/builders';
import type { Dice } from './dice';
import type { FaultTown } from './world';

/** Whose turn it is, where, and under which name. */
export type Turn = { readonly town: FaultTown; readonly draw: Dice; readonly name: string };

export type Found = {
  readonly id: string;
  readonly revision: number;
  readonly slot: string | null;
  readonly slotRevision: number | null;
  readonly returnId: string | null;
};

const FIND = `
  SELECT v.id, v.revision, s.id AS slot, s.revision AS "slotRevision", r.id AS "returnId"
  FROM vacancy v LEFT JOIN slot s ON s.vacancy_id = v.id LEFT JOIN slot_return r ON r.slot_id = s.id
  WHERE v.municipality_id = $1 AND v.state = ANY ($2) AND ($3::text IS NULL OR r.fault_state = $3)
  ORDER BY md5(v.id::text || $4) LIMIT 1`;

/** Any home of the town in one of the states, as a page may have shown it a moment ago. */
export async function find(
  turn: Turn,
  states: readonly string[],
  fault: string | null = null,
): Promise<Found | null> {
  const [row] = await rowsOf<Found>(FIND, [turn.town.municipalityId, states, fault, turn.name]);
  return row ?? null;
}

const OPEN = `
  WITH place AS (SELECT department_id, tier FROM slot WHERE municipality_id = $1 AND state = ANY ($3)
    GROUP BY 1, 2 ORDER BY count(*) DESC, md5(department_id::text || $2) LIMIT 1)
  SELECT s.id AS slot, s.revision FROM slot s JOIN place USING (department_id, tier) WHERE s.state = ANY ($3) ORDER BY s.id LIMIT 5`;
/** Homes of the town that stand in the state, of the department and tier that has most of them. */
export const open = (turn: Turn, state: string) =>
  rowsOf<{ slot: string; revision: number }>(OPEN, [turn.town.municipalityId, turn.name, [state]]);
