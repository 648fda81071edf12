import { actorOf, type Scope } from '@/lib/domain/access/scope';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { TransitionalId } from '@/lib/domain/shared/ids';
import type { TransitionalDwelling, TransitionalEnd } from '@/lib/domain/transitional/transitional';
import { instant } from '../append';
import type { LockedSlot } from '../slots/slots-lock';
import type { HotTx } from '../transaction';

export type HeldTransitional = Pick<TransitionalDwelling, 'id' | 'from' | 'until' | 'assessedOn'> & {
  readonly revision: number;
  readonly ended: boolean;
  readonly by: string;
  readonly at: Date;
};

const HELD = `
  SELECT t.id, t.from_on AS "from", t.until_on AS until, t.assessed_on AS "assessedOn", t.revision, t.ended_on IS NOT NULL AS ended,
    (SELECT p.name FROM person p WHERE p.id = t.changed_by) AS by, t.changed_at AS at
  FROM transitional_dwelling t WHERE t.slot_id = $1 AND t.ended_as IS DISTINCT FROM 'MISTAKE' FOR NO KEY UPDATE`;

/** What is recorded of a held turn's home; mistakes are nothing. */
export async function lockTransitional(
  tx: HotTx,
  _scope: Scope,
  slot: LockedSlot,
): Promise<HeldTransitional | null> {
  const { rows } = await tx.query<HeldTransitional>({
    ...{ name: 'lock-transitional', text: HELD, values: [slot.id] },
  });
  return rows[0] ?? null;
}

const RUNNING = `
  SELECT 1 FROM transitional_dwelling t JOIN vacancy v ON v.dwelling_id = t.dwelling_id
  WHERE v.id = $1 AND t.ended_on IS NULL LIMIT 1`;

/** Is the same home one already, by an earlier turn that nobody has ended? */
export async function isRunningElsewhere(tx: HotTx, _scope: Scope, slot: LockedSlot): Promise<boolean> {
  const { rows } = await tx.query({ name: 'running-transitional', text: RUNNING, values: [slot.vacancyId] });
  return rows.length > 0;
}

const INSERT = `
  INSERT INTO transitional_dwelling (id, slot_id, dwelling_id, organisation_id, municipality_id, department_id, from_on, until_on,
    recorded_at, recorded_by, changed_at, changed_by)
  SELECT $1, $2, v.dwelling_id, v.organisation_id, v.municipality_id, v.department_id, $4, $5, $6, $7, $6, $7
  FROM vacancy v WHERE v.id = $3`;

export async function insertTransitional(
  tx: HotTx,
  scope: Scope,
  slot: LockedSlot,
  row: { readonly id: TransitionalId; readonly from: CalendarDate; readonly until: CalendarDate },
): Promise<void> {
  const values = [row.id, slot.id, slot.vacancyId, row.from, row.until];
  const by = [instant(slot.now), actorOf(scope).userId];
  await tx.query({ name: 'insert-transitional', text: INSERT, values: [...values, ...by] });
}

const ASSESS = `
  UPDATE transitional_dwelling SET assessed_on = $2, assessed_by = $4, revision = revision + 1, changed_at = $3, changed_by = $4
  WHERE id = $1`;

export async function assessTransitional(
  tx: HotTx,
  scope: Scope,
  { now }: LockedSlot,
  row: { readonly id: TransitionalId; readonly on: CalendarDate },
): Promise<void> {
  const values = [row.id, row.on, instant(now), actorOf(scope).userId];
  await tx.query({ name: 'assess-transitional', text: ASSESS, values });
}

const END = `
  UPDATE transitional_dwelling SET ended_on = $2, ended_as = $3, ended_at = $4, ended_by = $5, revision = revision + 1, changed_at = $4,
    changed_by = $5 WHERE id = $1`;

export async function endTransitional(
  tx: HotTx,
  scope: Scope,
  { now }: LockedSlot,
  row: { readonly id: TransitionalId; readonly on: CalendarDate; readonly as: TransitionalEnd },
): Promise<void> {
  const values = [row.id, row.on, row.as, instant(now), actorOf(scope).userId];
  await tx.query({ name: 'end-transitional', text: END, values });
}
