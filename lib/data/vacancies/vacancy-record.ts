import type { Scope } from '@/lib/domain/access/scope';
import type { CounterName, DwellingType, Occasion } from '@/lib/domain/agreement/vocabulary';
import { type CalendarDate, calendarDate } from '@/lib/domain/shared/calendar-date';
import {
  asId,
  type CounterId,
  type DepartmentId,
  type DwellingId,
  type SlotId,
  type VacancyId,
} from '@/lib/domain/shared/ids';
import type { SlotState } from '@/lib/domain/slot/slot-state';
import type { VacancyReport } from '@/lib/domain/vacancy/vacancy-report';
import type { VacancyState } from '@/lib/domain/vacancy/vacancy-state';
import type { Parties } from '../parties';
import { ownTenants, tenantValues } from '../tenant-values';
import { type HotTx, inHotTransaction } from '../transaction';

/** A vacancy as it stands, with the report it came from: what a form is filled with and a change is compared with. */
export type VacancyRecord = Parties & {
  readonly id: VacancyId;
  readonly reference: string;
  readonly dwellingId: DwellingId;
  readonly state: VacancyState;
  /** The counter that answers for it; of a department that has ended, the one that took its credit over. */
  readonly counter: { readonly id: CounterId; readonly name: CounterName } | null;
  readonly report: VacancyReport;
  readonly revision: number;
  /** Who did something to the case last, and when. */
  readonly last: { readonly by: string; readonly at: Date };
};

const COLUMNS = `
  v.id, v.reference, v.organisation_id, v.municipality_id, v.department_id, v.dwelling_id, v.state, c.id AS counter_id, c.name AS counter,
  v.external_id, v.unit_number, v.dwelling_type, v.occasion, v.allocation_rule, v.rooms, v.area_tenths, v.rent_ore,
  v.utilities_ore, v.deposit_ore, v.lift, v.ground_floor, v.postcode, v.city, w.street, w.house_number, w.floor, w.door,
  v.reported_on, v.notice_on, v.move_out_on, v.inspection_on, v.ready_on, v.available_on, v.takeover_on, v.revision,
  v.changed_at, e.occurred_at, p.name AS actor
  FROM vacancy v JOIN dwelling w ON w.id = v.dwelling_id JOIN department d ON d.id = v.department_id
  LEFT JOIN counter own ON own.id = v.counter_id
  LEFT JOIN counter c ON c.id = CASE WHEN d.closed_from IS NULL THEN own.id
    ELSE (SELECT n.id FROM counter n WHERE n.department_id = w.department_id AND n.name = own.name) END
  LEFT JOIN LATERAL (SELECT e.occurred_at, e.actor_id FROM case_event e WHERE e.vacancy_id = v.id
    AND e.kind NOT IN ('SEEN', 'NOTE_ADDED', 'CHOICE_SEEN') ORDER BY e.id DESC LIMIT 1) e ON true
  LEFT JOIN person p ON p.id = e.actor_id`;
const FIND = `SELECT ${COLUMNS} WHERE v.id = $1 AND ${ownTenants('v', 2)}`;

/** The vacancy as it is now; null for another tenant's and for none. */
export const findVacancyRecord = (scope: Scope, id: VacancyId): Promise<VacancyRecord | null> =>
  inHotTransaction(scope, (tx) => readVacancyRecord(tx, scope, id));

/** The same inside a transaction, without holding it. */
export const readVacancyRecord = (tx: HotTx, scope: Scope, id: VacancyId): Promise<VacancyRecord | null> =>
  readRecord(tx, scope, id, 'find-vacancy-record', FIND);

/**
 * The vacancy under lock, read after the lock was got. Counters are locked before it, its slot after it: everybody in the
 * same order.
 */
export async function lockVacancy(tx: HotTx, scope: Scope, id: VacancyId): Promise<VacancyRecord | null> {
  await tx.query({
    name: 'lock-vacancy',
    text: 'SELECT 1 FROM vacancy WHERE id = $1 FOR NO KEY UPDATE',
    values: [id],
  });
  return readRecord(tx, scope, id, 'find-vacancy-record', FIND);
}

async function readRecord(tx: HotTx, scope: Scope, id: VacancyId, name: string, text: string) {
  const { rows } = await tx.query<RecordRow>({ name, text, values: [id, ...tenantValues(scope)] });
  const [row] = rows;
  return row === undefined ? null : recordOf(row);
}

const AWAITING = `SELECT ${COLUMNS} WHERE v.id = ANY ($1) AND v.state = 'AWAITING_AGREEMENT' AND ${ownTenants('v', 2)} ORDER BY v.id`;

/** Those of the vacancies that wait for an agreement, under lock. */
export async function lockAwaiting(
  tx: HotTx,
  scope: Scope,
  ids: readonly VacancyId[],
): Promise<readonly VacancyRecord[]> {
  const text = 'SELECT 1 FROM vacancy WHERE id = ANY ($1) ORDER BY id FOR NO KEY UPDATE';
  await tx.query({ name: 'lock-vacancies', text, values: [ids] });
  const values = [ids, ...tenantValues(scope)];
  const { rows } = await tx.query<RecordRow>({ name: 'find-awaiting', text: AWAITING, values });
  return rows.map(recordOf);
}

const DEPARTMENTS = `SELECT DISTINCT v.department_id AS id FROM vacancy v WHERE v.id = ANY ($1) AND ${ownTenants('v', 2)}`;

/** Whose counters to lock before the vacancies are; other tenants' are left out. */
export async function listDepartmentsOf(
  tx: HotTx,
  scope: Scope,
  ids: readonly VacancyId[],
): Promise<readonly DepartmentId[]> {
  const values = [ids, ...tenantValues(scope)];
  const { rows } = await tx.query<{ id: string }>({ name: 'list-departments-of', text: DEPARTMENTS, values });
  return rows.map((row) => asId<DepartmentId>(row.id));
}

const DEPARTMENT = `
  SELECT CASE WHEN d.closed_from IS NULL THEN d.id ELSE w.department_id END AS id
  FROM vacancy v JOIN department d ON d.id = v.department_id JOIN dwelling w ON w.id = v.dwelling_id
  WHERE v.id = $1 AND ${ownTenants('v', 2)}`;

/**
 * Whose counters to lock before the vacancy is: its department's, or where that has been merged or split, the one its home has gone
 * to, which answers for what is corrected since. Null for another tenant's and for none.
 */
export async function findDepartmentOf(tx: HotTx, scope: Scope, id: VacancyId): Promise<DepartmentId | null> {
  const values = [id, ...tenantValues(scope)];
  const { rows } = await tx.query<{ id: string }>({ name: 'find-department-of', text: DEPARTMENT, values });
  return rows[0] ? asId<DepartmentId>(rows[0].id) : null;
}

/** The municipality's turn that hangs on the vacancy. */
export type LockedSlot = {
  readonly id: SlotId;
  readonly state: SlotState;
  readonly answerDue: CalendarDate;
  readonly nameDue: CalendarDate | null;
  readonly offeredOn: CalendarDate;
  readonly rentFrom: CalendarDate;
  readonly rentUntil: CalendarDate | null;
};

const SLOT = `
  SELECT id, state, answer_due AS "answerDue", name_due AS "nameDue", offered_on AS "offeredOn", rent_from AS "rentFrom",
    rent_until AS "rentUntil"
  FROM slot WHERE vacancy_id = $1 FOR NO KEY UPDATE`;

/** Ask only after `lockVacancy` has found it the scope's own. */
export async function lockSlotOf(tx: HotTx, _scope: Scope, id: VacancyId): Promise<LockedSlot | null> {
  const { rows } = await tx.query<LockedSlot>({ name: 'lock-slot-of', text: SLOT, values: [id] });
  return rows[0] ?? null;
}

/** The instant everything in this transaction is recorded at. Read it after the lock. */
export async function readClock(tx: HotTx, _scope: Scope): Promise<Date> {
  const { rows } = await tx.query<{ now: Date }>({ name: 'read-clock', text: 'SELECT app_now() AS now' });
  if (!rows[0]) throw new Error('The instance has no clock row');
  return rows[0].now;
}

type RecordRow = {
  id: string;
  reference: string;
  organisation_id: string;
  municipality_id: string;
  department_id: string;
  dwelling_id: string;
  state: VacancyState;
  counter_id: string | null;
  counter: string | null;
  external_id: string | null;
  unit_number: string;
  dwelling_type: DwellingType;
  occasion: Occasion;
  allocation_rule: string | null;
  rooms: number;
  area_tenths: number;
  rent_ore: number;
  utilities_ore: number;
  deposit_ore: number;
  lift: boolean;
  ground_floor: boolean;
  postcode: string;
  city: string;
  street: string;
  house_number: string;
  floor: string | null;
  door: string | null;
  reported_on: string;
  notice_on: string | null;
  move_out_on: string | null;
  inspection_on: string | null;
  ready_on: string | null;
  available_on: string;
  takeover_on: string | null;
  revision: number;
  changed_at: Date;
  occurred_at: Date | null;
  actor: string | null;
};

const recordOf = (row: RecordRow): VacancyRecord => ({
  id: asId(row.id),
  reference: row.reference,
  organisationId: asId(row.organisation_id),
  municipalityId: asId(row.municipality_id),
  departmentId: asId(row.department_id),
  dwellingId: asId(row.dwelling_id),
  state: row.state,
  counter: row.counter_id && row.counter ? { id: asId(row.counter_id), name: row.counter } : null,
  report: reportOf(row),
  revision: row.revision,
  last: { by: row.actor ?? '', at: row.occurred_at ?? row.changed_at },
});

const dayOrNull = (text: string | null): CalendarDate | null => (text === null ? null : calendarDate(text));

const reportOf = (row: RecordRow): VacancyReport => ({
  departmentId: asId(row.department_id),
  externalId: row.external_id,
  occasion: row.occasion,
  home: {
    unitNumber: row.unit_number,
    dwellingType: row.dwelling_type,
    allocationRule: row.allocation_rule,
    street: row.street,
    houseNumber: row.house_number,
    floor: row.floor,
    door: row.door,
    postcode: row.postcode,
    city: row.city,
    rooms: row.rooms,
    areaTenths: row.area_tenths,
    rentOre: row.rent_ore,
    utilitiesOre: row.utilities_ore,
    depositOre: row.deposit_ore,
    lift: row.lift,
    groundFloor: row.ground_floor,
  },
  choiceReason: null,
  reportedOn: calendarDate(row.reported_on),
  noticeOn: dayOrNull(row.notice_on),
  moveOutOn: dayOrNull(row.move_out_on),
  inspectionOn: dayOrNull(row.inspection_on),
  readyOn: dayOrNull(row.ready_on),
  availableOn: calendarDate(row.available_on),
  takeoverOn: dayOrNull(row.takeover_on),
});
