import type { Scope } from '@/lib/domain/access/scope';
import { actorOf } from '@/lib/domain/access/scope';
import type { DwellingType, TierId } from '@/lib/domain/agreement/vocabulary';
import type { TurnBasis } from '@/lib/domain/allocation/legal-basis';
import type { ClosingDays } from '@/lib/domain/calendar/working-days';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type {
  AgreementVersionId,
  CounterId,
  DepartmentId,
  MunicipalityId,
  OrganisationId,
  SlotId,
  UserId,
  VacancyId,
} from '@/lib/domain/shared/ids';
import type { SlotState } from '@/lib/domain/slot/slot-state';
import type { VacancyState } from '@/lib/domain/vacancy/vacancy-state';
import { BooksMoved, type LockedCounter, lockCounters } from '../books/counters';
import { ownTenants, tenantValues } from '../tenant-values';
import type { HotTx } from '../transaction';

declare const lock: unique symbol;

/** The columns of a slot that an act may change. */
export type SlotColumns = {
  readonly state: SlotState;
  readonly nameDue: CalendarDate | null;
  readonly seenAt: Date | null;
  readonly seenBy: UserId | null;
  readonly claimedAt: Date | null;
  readonly claimedBy: UserId | null;
  readonly rentUntil: CalendarDate | null;
  readonly completedAt: Date | null;
  readonly leaseSignedOn: CalendarDate | null;
  readonly closedAt: Date | null;
};

/**
 * A home for allocation whose vacancy and slot this transaction holds, as they are now. Only this file makes one, and
 * whatever changes a slot asks for one: acting on what was read before the lock does not compile.
 */
export type LockedSlot = SlotColumns & {
  readonly [lock]: true;
  readonly id: SlotId;
  readonly vacancyId: VacancyId;
  readonly organisationId: OrganisationId;
  readonly municipalityId: MunicipalityId;
  readonly departmentId: DepartmentId;
  readonly tier: TierId;
  /** By which part of § 59 it was given. */
  readonly legalBasis: TurnBasis | null;
  readonly offeredOn: CalendarDate;
  readonly answerDue: CalendarDate;
  readonly expires: boolean;
  readonly rentFrom: CalendarDate;
  /** When its facts were changed after the offer. */
  readonly changedAt: Date | null;
  readonly revision: number;
  /** `LET` is a vacancy's own state after a return; otherwise the slot's and the vacancy's are the same. */
  readonly vacancyState: VacancyState;
  readonly dwellingType: DwellingType;
  readonly allocationRule: string | null;
  readonly reportedOn: CalendarDate;
  readonly takeoverOn: CalendarDate | null;
  readonly counterId: CounterId | null;
  readonly agreementVersionId: AgreementVersionId;
  readonly claimedByName: string | null;
  /** Received by another system, and whoever acts is a person. */
  readonly anyCaseworkers: boolean;
  /** Days on which whoever acts stands in for the one who received the home. */
  readonly standingIn: readonly { readonly from: CalendarDate; readonly to: CalendarDate | null }[];
  readonly closingDays: ClosingDays;
  /** Read after the lock: the instant that everything in this transaction is recorded at. */
  readonly now: Date;
};

// The vacancy first, as everybody does who holds both. What follows the lock is read after it.
const columns = (where: string, which: string) => `
  WITH locked AS MATERIALIZED (
    SELECT s.id, s.vacancy_id AS "vacancyId", s.organisation_id AS "organisationId", s.municipality_id AS "municipalityId",
      s.department_id AS "departmentId", s.state, s.tier, s.legal_basis AS "legalBasis", s.offered_on AS "offeredOn", s.answer_due AS "answerDue",
      s.name_due AS "nameDue", s.expires, s.seen_at AS "seenAt", s.seen_by AS "seenBy", s.claimed_at AS "claimedAt",
      s.claimed_by AS "claimedBy", s.rent_from AS "rentFrom", s.changed_at AS "changedAt", s.rent_until AS "rentUntil", s.completed_at AS "completedAt",
      s.lease_signed_on AS "leaseSignedOn", s.closed_at AS "closedAt", s.revision, v.state AS "vacancyState",
      v.dwelling_type AS "dwellingType", v.allocation_rule AS "allocationRule", v.reported_on AS "reportedOn",
      v.takeover_on AS "takeoverOn", coalesce(succeeding.id, v.counter_id) AS "counterId", x.agreement_version_id AS "agreementVersionId"
    FROM slot s JOIN vacancy v ON v.id = s.vacancy_id JOIN decision x ON x.vacancy_id = s.vacancy_id
      JOIN department ended ON ended.id = v.department_id JOIN dwelling w ON w.id = v.dwelling_id
      LEFT JOIN counter own ON own.id = v.counter_id
      LEFT JOIN counter succeeding ON ended.closed_from IS NOT NULL AND succeeding.department_id = w.department_id AND succeeding.name = own.name
    WHERE ${where} ${which})
  SELECT l.*, app_now() AS now, p.name AS "claimedByName",
    (SELECT json_agg(c.on_day) FROM closing_day c WHERE c.municipality_id = l."municipalityId" AND c.on_day >= l."offeredOn")
      AS "closingDays",
    (SELECT json_agg(json_build_object('from', u.valid_from, 'to', u.valid_to)) FROM substitution u
      WHERE u.absent_user_id = l."claimedBy" AND u.substitute_user_id = $1 AND u.municipality_id = l."municipalityId") AS "standingIn",
    EXISTS (SELECT FROM api_client c WHERE c.id = l."claimedBy") AND NOT EXISTS (SELECT FROM api_client c WHERE c.id = $1)
      AS "anyCaseworkers"
  FROM locked l LEFT JOIN person p ON p.id = l."claimedBy"`;

const LOCK_ONE = columns(`s.id = $2 AND ${ownTenants('s', 3)}`, 'FOR NO KEY UPDATE OF v, s');

type Row = Omit<LockedSlot, 'closingDays' | 'standingIn'> & {
  readonly closingDays: CalendarDate[] | null;
  readonly standingIn: LockedSlot['standingIn'] | null;
};

const locked = (row: Row): LockedSlot =>
  ({ ...row, closingDays: new Set(row.closingDays), standingIn: row.standingIn ?? [] }) as LockedSlot;

/** Holds one home until the transaction ends; null when the scope has none of that id. */
export async function lockSlot(tx: HotTx, scope: Scope, id: SlotId): Promise<LockedSlot | null> {
  const values = [actorOf(scope).userId, id, ...tenantValues(scope)];
  const { rows } = await tx.query<Row>({ name: 'lock-slot', text: LOCK_ONE, values });
  return rows[0] ? locked(rows[0]) : null;
}

const LOCK_IF_FREE = columns(`s.id = $2 AND ${ownTenants('s', 3)}`, 'FOR NO KEY UPDATE OF v, s SKIP LOCKED');

/** The same, but null also while somebody else holds the home. */
export async function lockSlotIfFree(tx: HotTx, scope: Scope, id: SlotId): Promise<LockedSlot | null> {
  const values = [actorOf(scope).userId, id, ...tenantValues(scope)];
  const { rows } = await tx.query<Row>({ name: 'lock-slot-if-free', text: LOCK_IF_FREE, values });
  return rows[0] ? locked(rows[0]) : null;
}

const EXPIRED = `
  SELECT s.id FROM slot s WHERE s.state = 'OFFERED' AND s.expires AND s.answer_due < $1 AND ${ownTenants('s', 2)}
  ORDER BY s.answer_due, s.id`;

/** Homes whose deadline to answer was before the day, where the agreement gives them back. */
export async function listExpired(tx: HotTx, scope: Scope, day: CalendarDate): Promise<readonly SlotId[]> {
  const values = [day, ...tenantValues(scope)];
  const { rows } = await tx.query<{ id: SlotId }>({ name: 'list-expired', text: EXPIRED, values });
  return rows.map(({ id }) => id);
}

// Of a department that has been merged or split, the one that its home has gone to answers.
const DEPARTMENT = `
  SELECT CASE WHEN d.closed_from IS NULL THEN d.id ELSE w.department_id END AS id
  FROM slot s JOIN vacancy v ON v.id = s.vacancy_id JOIN department d ON d.id = v.department_id JOIN dwelling w ON w.id = v.dwelling_id
  WHERE s.id = $1 AND ${ownTenants('s', 2)}`;

/**
 * The counters of a home's department, held before the home is: everybody who holds more than one thing takes counters,
 * then the vacancy, then its slot, then the department's namings.
 */
export async function lockCountersOf(tx: HotTx, scope: Scope, id: SlotId): Promise<readonly LockedCounter[]> {
  const values = [id, ...tenantValues(scope)];
  const { rows } = await tx.query<{ id: DepartmentId }>({
    name: 'department-of-slot',
    text: DEPARTMENT,
    values,
  });
  return rows[0] ? lockCounters(tx, scope, [rows[0].id]) : [];
}

/** The held counter that the home was counted by; null when its vacancy was not counted. */
export function counterOf(slot: LockedSlot, counters: readonly LockedCounter[]): LockedCounter | null {
  if (slot.counterId === null) return null;
  const counter = counters.find(({ id }) => id === slot.counterId);
  if (counter === undefined) throw new BooksMoved();
  return counter;
}

export type LastAct = { readonly by: string; readonly at: Date };

const LAST = `
  SELECT coalesce(p.name, '') AS by, e.occurred_at AS at FROM case_event e LEFT JOIN person p ON p.id = e.actor_id
  WHERE e.vacancy_id = $1 AND e.kind NOT IN ('SEEN', 'NOTE_ADDED', 'CHOICE_SEEN') ORDER BY e.id DESC LIMIT 1`;

/** Who acted on the case last, and when, as far as the scope may know. */
export async function findLastAct(tx: HotTx, _scope: Scope, slot: LockedSlot): Promise<LastAct> {
  const { rows } = await tx.query<LastAct>({ name: 'find-last-act', text: LAST, values: [slot.vacancyId] });
  return rows[0] ?? { by: slot.claimedByName ?? '', at: slot.claimedAt ?? slot.now };
}

/** The instant that everything is recorded at, for a job that looks for what is due before it holds anything. */
export async function readNow(tx: HotTx, _scope: Scope): Promise<Date> {
  const { rows } = await tx.query<{ now: Date }>({ name: 'read-now', text: 'SELECT app_now() AS now' });
  if (!rows[0]?.now) throw new Error('The instance has no clock row');
  return rows[0].now;
}
