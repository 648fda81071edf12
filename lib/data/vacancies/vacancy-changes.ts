import type { Scope } from '@/lib/domain/access/scope';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { DwellingId, VacancyId } from '@/lib/domain/shared/ids';
import { addressLine, type VacancyReport } from '@/lib/domain/vacancy/vacancy-report';
import type { VacancyState } from '@/lib/domain/vacancy/vacancy-state';
import { instant } from '../append';
import type { HotTx } from '../transaction';
import type { LockedSlot } from './vacancy-record';

const MOVE = `
  UPDATE vacancy SET state = $2, takeover_on = coalesce($3, takeover_on), revision = revision + 1, changed_at = $4 WHERE id = $1`;

/** Moves a locked vacancy to its next state. */
export async function moveVacancy(
  tx: HotTx,
  _scope: Scope,
  {
    id,
    state,
    takeoverOn,
    at,
  }: { id: VacancyId; state: VacancyState; takeoverOn: CalendarDate | null; at: Date },
): Promise<void> {
  await tx.query({ name: 'move-vacancy', text: MOVE, values: [id, state, takeoverOn, instant(at)] });
}

const VOID = `
  WITH voided AS (UPDATE vacancy SET state = 'VOIDED', external_id = CASE WHEN $4 THEN NULL ELSE external_id END,
    revision = revision + 1, changed_at = $2 WHERE id = $1),
  closed AS (UPDATE slot SET state = 'VOIDED', closed_at = $2, rent_until = least(rent_until, greatest(rent_from, $3)),
    revision = revision + 1 WHERE vacancy_id = $1)
  SELECT 1`;

/**
 * Voids a locked vacancy: the turn is closed and the rent stops; what hangs on the turn is withdrawn before. The organisation's own id
 * stays with it and is not reported again, unless the report that replaces it takes it over.
 */
export async function voidVacancyRow(
  tx: HotTx,
  _scope: Scope,
  { id, at, today, isReplaced }: { id: VacancyId; at: Date; today: CalendarDate; isReplaced: boolean },
): Promise<void> {
  await tx.query({ name: 'void-vacancy', text: VOID, values: [id, instant(at), today, isReplaced] });
}

const REPLACED = 'UPDATE vacancy SET replaced_by_id = $2 WHERE id = $1';

/** Links a voided report to the one that puts it right. */
export async function linkReplacement(
  tx: HotTx,
  _scope: Scope,
  old: VacancyId,
  by: VacancyId,
): Promise<void> {
  await tx.query({ name: 'link-replacement', text: REPLACED, values: [old, by] });
}

const CHANGE = `
  WITH home AS (UPDATE dwelling SET street = $3, house_number = $4, floor = $5, door = $6, postcode = $7, city = $8, rooms = $9,
    area_tenths = $10, rent_ore = $11, utilities_ore = $12, deposit_ore = $13, lift = $14, ground_floor = $15 WHERE id = $2)
  UPDATE vacancy SET address = $16, postcode = $7, city = $8, rooms = $9, area_tenths = $10, rent_ore = $11, utilities_ore = $12,
    deposit_ore = $13, lift = $14, ground_floor = $15, external_id = $17, notice_on = $18, move_out_on = $19, inspection_on = $20,
    ready_on = $21, available_on = $22, takeover_on = $23, revision = revision + 1, changed_at = $24
  WHERE id = $1 RETURNING revision`;

export type ChangedVacancy = {
  readonly id: VacancyId;
  readonly dwellingId: DwellingId;
  readonly report: VacancyReport;
  readonly at: Date;
};

/** Stores the facts that no decision uses, on the vacancy and in the stock; answers the new revision. */
export async function changeVacancyRow(
  tx: HotTx,
  _scope: Scope,
  { id, dwellingId, report, at }: ChangedVacancy,
): Promise<number> {
  const { home } = report;
  const values = [
    ...[
      id,
      dwellingId,
      home.street,
      home.houseNumber,
      home.floor,
      home.door,
      home.postcode,
      home.city,
      home.rooms,
    ],
    ...[home.areaTenths, home.rentOre, home.utilitiesOre, home.depositOre, home.lift, home.groundFloor],
    ...[
      addressLine(home),
      report.externalId,
      report.noticeOn,
      report.moveOutOn,
      report.inspectionOn,
      report.readyOn,
    ],
    ...[report.availableOn, report.takeoverOn, instant(at)],
  ];
  const { rows } = await tx.query<{ revision: number }>({ name: 'change-vacancy', text: CHANGE, values });
  if (!rows[0]) throw new Error('A locked vacancy was not there to change');
  return rows[0].revision;
}

const SLOT = `
  UPDATE slot SET changed_at = $2, answer_due = $3, name_due = $4, rent_from = $5, rent_ore = $6, revision = revision + 1 WHERE id = $1`;

/** An open turn whose home has changed: it says so and has a fresh deadline. */
export async function changeSlotRow(
  tx: HotTx,
  _scope: Scope,
  slot: Pick<LockedSlot, 'id' | 'answerDue' | 'nameDue' | 'rentFrom'> & {
    readonly rentOre: number;
    readonly at: Date;
  },
): Promise<void> {
  const values = [slot.id, instant(slot.at), slot.answerDue, slot.nameDue, slot.rentFrom, slot.rentOre];
  await tx.query({ name: 'change-slot', text: SLOT, values });
}
