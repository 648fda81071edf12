import type { Scope } from '@/lib/domain/access/scope';
import type { DwellingType, Occasion, ReturnReason, Route } from '@/lib/domain/agreement/vocabulary';
import type { StoredVerdict } from '@/lib/domain/allocation/render-verdict';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { DepartmentId, SlotId, VacancyId } from '@/lib/domain/shared/ids';
import type { FaultState } from '@/lib/domain/slot/fault';
import type { SlotState } from '@/lib/domain/slot/slot-state';
import type { VacancyState } from '@/lib/domain/vacancy/vacancy-state';
import { ofSide, ownOfSide } from '../tenant-values';
import { inHotTransaction } from '../transaction';

/** The home as another system may read it. */
export type ToldHome = {
  readonly unitNumber: string;
  readonly address: string;
  readonly postcode: string;
  readonly city: string;
  readonly dwellingType: DwellingType;
  readonly allocationRule: string | null;
  readonly rooms: number;
  readonly areaTenths: number;
  readonly rentOre: number;
  /** Null: not given, as it is called on the home's own page. */
  readonly utilitiesOre: number | null;
  readonly depositOre: number | null;
  readonly lift: boolean;
  readonly groundFloor: boolean;
};

export type ToldReturn = {
  readonly reason: ReturnReason;
  readonly fault: 'ORGANISATION' | 'NOBODY';
  readonly faultState: FaultState;
  readonly returnedAt: string;
};

/** The municipality's turn, with nobody's name and no text of anybody's. */
export type ToldTurn = {
  readonly id: SlotId;
  readonly state: SlotState;
  readonly offeredOn: CalendarDate;
  readonly answerDue: CalendarDate;
  readonly nameDue: CalendarDate | null;
  readonly returned: ToldReturn | null;
};

export type ToldDecision = {
  readonly route: Route;
  readonly tier: string;
  readonly counterId: string | null;
  readonly counter: string | null;
  readonly number: number | null;
  readonly agreementVersionId: string;
  readonly decidedAt: string;
  readonly verdict: StoredVerdict;
};

type ToldDays = {
  readonly [Day in 'reportedOn' | 'availableOn']: CalendarDate;
} & {
  readonly [Day in 'noticeOn' | 'moveOutOn' | 'inspectionOn' | 'readyOn' | 'takeoverOn']: CalendarDate | null;
};

/** A vacancy as another system may read it. */
export type ToldVacancy = ToldDays & {
  readonly id: VacancyId;
  readonly reference: string;
  readonly externalId: string | null;
  readonly organisationId: string;
  readonly municipalityId: string;
  readonly departmentId: DepartmentId;
  readonly departmentNumber: string;
  readonly state: VacancyState;
  readonly occasion: Occasion;
  readonly home: ToldHome;
  readonly unplaced: boolean;
  readonly replacesId: VacancyId | null;
  readonly replacedById: VacancyId | null;
  readonly registeredAt: Date;
  readonly revision: number;
  readonly decision: ToldDecision | null;
  readonly turn: ToldTurn | null;
};

export const HOME = `jsonb_build_object('unitNumber', v.unit_number, 'address', v.address, 'postcode', v.postcode, 'city', v.city,
  'dwellingType', v.dwelling_type, 'allocationRule', v.allocation_rule, 'rooms', v.rooms, 'areaTenths', v.area_tenths,
  'rentOre', v.rent_ore, 'utilitiesOre', nullif(v.utilities_ore, 0), 'depositOre', nullif(v.deposit_ore, 0), 'lift', v.lift, 'groundFloor', v.ground_floor)`;

/** As jsonb writes an instant it has no Z; made an instant again by whoever answers. */
export const RETURNED = `(SELECT jsonb_build_object('reason', r.reason, 'fault', r.fault, 'faultState', r.fault_state,
  'returnedAt', r.returned_at) FROM slot_return r WHERE r.slot_id = s.id)`;

// The verdict is kept as written, so it is put into JSON and not into JSONB, which would set its parts in another order.
const COLUMNS = `
  v.id, v.reference, v.external_id AS "externalId", v.organisation_id AS "organisationId", v.municipality_id AS "municipalityId",
  v.department_id AS "departmentId", d.number AS "departmentNumber", v.state, v.occasion, ${HOME} AS home, v.unplaced,
  v.reported_on AS "reportedOn", v.available_on AS "availableOn", v.notice_on AS "noticeOn", v.move_out_on AS "moveOutOn",
  v.inspection_on AS "inspectionOn", v.ready_on AS "readyOn", v.takeover_on AS "takeoverOn", v.replaces_id AS "replacesId",
  v.replaced_by_id AS "replacedById", v.registered_at AS "registeredAt", v.revision,
  (SELECT json_build_object('route', x.route, 'tier', x.tier, 'counterId', x.counter_id, 'counter', c.name, 'number', x.number,
    'agreementVersionId', x.agreement_version_id, 'decidedAt', x.decided_at, 'verdict', x.verdict)
    FROM decision x LEFT JOIN counter c ON c.id = x.counter_id WHERE x.vacancy_id = v.id) AS decision,
  (SELECT jsonb_build_object('id', s.id, 'state', s.state, 'offeredOn', s.offered_on, 'answerDue', s.answer_due,
    'nameDue', s.name_due, 'returned', ${RETURNED}) FROM slot s WHERE s.vacancy_id = v.id) AS turn`;
const JOINS = `JOIN department d ON d.id = v.department_id`;

/** Vacancies by their ids, in that order; another party's are left out. */
export async function listToldOf(scope: Scope, ids: readonly VacancyId[]): Promise<readonly ToldVacancy[]> {
  const { side, tenants } = ofSide(scope);
  const text = `SELECT ${COLUMNS} FROM vacancy v ${JOINS} WHERE v.id = ANY ($2::uuid[]) AND ${ownOfSide(scope, 'v', 1)}
    ORDER BY array_position($2::uuid[], v.id)`;
  const { rows } = await inHotTransaction(scope, (tx) =>
    tx.query<ToldVacancy>({ name: `told-vacancies ${side}`, text, values: [tenants, ids] }),
  );
  return rows;
}

/** One of them; null for another party's and for none. */
export async function findToldVacancy(scope: Scope, id: VacancyId): Promise<ToldVacancy | null> {
  const [found] = await listToldOf(scope, [id]);
  return found ?? null;
}

export type ToldVacancyFilter = {
  /** The place behind which the page begins: a day and an id. */
  readonly after: { readonly on: string; readonly id: string } | null;
  readonly state: VacancyState | null;
  readonly departmentId: DepartmentId | null;
  readonly externalId: string | null;
  readonly limit: number;
};

/** A page of a party's vacancies, the latest report first. A key has one party, whose index holds the order. */
export async function listToldVacancies(
  scope: Scope,
  { after, state, departmentId, externalId, limit }: ToldVacancyFilter,
): Promise<readonly ToldVacancy[]> {
  const values: unknown[] = [];
  const bound = (value: unknown): string => `$${values.push(value)}`;
  const terms = [onlyParty(scope, 'v', bound)];
  if (state !== null) terms.push(`v.state = ${bound(state)}`);
  if (departmentId !== null) terms.push(`v.department_id = ${bound(departmentId)}`);
  if (externalId !== null) terms.push(`v.external_id = ${bound(externalId)}`);
  if (after !== null)
    terms.push(`(v.reported_on, v.id) < (${bound(after.on)}::date, ${bound(after.id)}::uuid)`);
  const text = `SELECT ${COLUMNS} FROM (SELECT v.* FROM vacancy v WHERE ${terms.join(' AND ')}
      ORDER BY v.reported_on DESC, v.id DESC LIMIT ${bound(limit)}) AS v ${JOINS} ORDER BY v.reported_on DESC, v.id DESC`;
  const { rows } = await inHotTransaction(scope, (tx) => tx.query<ToldVacancy>({ text, values }));
  return rows;
}

/** One tenant is compared with `=`, so that an index keeps its order. */
export function onlyParty(scope: Scope, alias: string, bound: (value: unknown) => string): string {
  const { side, tenants } = ofSide(scope);
  const [only, ...more] = tenants ?? [];
  if (only === undefined || side === 'SYSTEM') return 'false';
  const column = `${alias}.${side === 'ORGANISATION' ? 'organisation_id' : 'municipality_id'}`;
  return more.length === 0
    ? `${column} = ${bound(only)}::uuid`
    : `${column} = ANY (${bound(tenants)}::uuid[])`;
}
