import { findVacancyRecord } from '@/lib/data/vacancies/vacancy-record';
import type { DepartmentId, SlotId, SlotReturnId, VacancyId } from '@/lib/domain/shared/ids';
import type { Random } from '@/prisma/seed/random';
import { rowsOf, type Town } from './builders';
import type { Managers } from './late';

export type Stage = {
  readonly town: Town;
  readonly managers: Managers;
  /** Open ones; a merge puts another in their place. */
  departments: readonly DepartmentId[];
  readonly draw: Random;
};

/** What came of an act: null where there was nothing to do it to. */
export type Outcome = { readonly ok: boolean } | null;
export type Act = (stage: Stage) => Promise<Outcome>;

type Found = {
  readonly id: VacancyId;
  readonly revision: number;
  readonly slotId: SlotId | null;
  readonly slotRevision: number;
  readonly returnId: SlotReturnId | null;
  readonly availableOn: string;
};

/** Any home of the town in one of the states. */
async function find({ town, draw }: Stage, states: readonly string[], fault?: string): Promise<Found | null> {
  const rows = await rowsOf<Found>(
    `SELECT v.id, v.revision, s.id AS "slotId", coalesce(s.revision, 0) AS "slotRevision", r.id AS "returnId", v.available_on::text AS "availableOn"
     FROM vacancy v LEFT JOIN slot s ON s.vacancy_id = v.id LEFT JOIN slot_return r ON r.slot_id = s.id
     WHERE v.municipality_id = $1 AND v.state = ANY ($2) AND ($3::text IS NULL OR r.fault_state = $3) ORDER BY v.reference`,
    [town.municipalityId, states, fault ?? null],
  );
  return rows.length === 0 ? null : draw.pick(rows);
}

export const ALIVE = ['ORGANISATION', 'OFFERED', 'CLAIMED', 'NAMED', 'RETURNED'];

export const withHome =
  (states: readonly string[], act: (stage: Stage, home: Found) => Promise<Outcome>, fault?: string): Act =>
  async (stage) => {
    const found = await find(stage, states, fault);
    return found && act(stage, found);
  };

type Held = { readonly slotId: SlotId; readonly revision: number; readonly byTelephone: null };
export const withSlot = (
  states: readonly string[],
  act: (stage: Stage, slot: Held) => Promise<Outcome>,
): Act =>
  withHome(states, async (stage, { slotId, slotRevision: revision }) =>
    slotId === null ? null : act(stage, { slotId, revision, byTelephone: null }),
  );

export const withRecord = (
  act: (stage: Stage, record: NonNullable<Awaited<ReturnType<typeof findVacancyRecord>>>) => Promise<Outcome>,
) =>
  withHome(ALIVE, async (stage, { id }) => {
    const record = await findVacancyRecord(stage.town.officer, id);
    return record && act(stage, record);
  });
