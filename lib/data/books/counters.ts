import type { Scope } from '@/lib/domain/access/scope';
import type { CounterName } from '@/lib/domain/agreement/vocabulary';
import { type LastCounted, laterOf } from '@/lib/domain/allocation/carry-over';
import type { Counted } from '@/lib/domain/allocation/decision';
import { type QuarterAccount, quarterMoved, type TurnBasis } from '@/lib/domain/allocation/legal-basis';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { add, type Fraction, ONE, subtract, ZERO } from '@/lib/domain/shared/fraction';
import {
  asId,
  type CounterId,
  type DepartmentId,
  type MunicipalityId,
  type OrganisationId,
} from '@/lib/domain/shared/ids';
import { ownTenants, tenantValues } from '../tenant-values';
import type { HotTx } from '../transaction';
import { lastCounted } from './last-counted';

declare const lock: unique symbol;

/** Where a counter stands. */
export type CounterStanding = QuarterAccount & {
  readonly id: CounterId;
  readonly departmentId: DepartmentId;
  readonly organisationId: OrganisationId;
  readonly municipalityId: MunicipalityId;
  readonly name: CounterName;
  readonly credit: Fraction;
  readonly earned: Fraction;
  readonly corrections: Fraction;
  readonly slots: number;
  /** The latest home it counted; null: none yet. */
  readonly last: LastCounted | null;
  /** How many lines its ledger has. */
  readonly entries: number;
};

/**
 * A counter whose row this transaction holds. Only `lockCounters` makes one, and whatever writes in the books asks for one:
 * deciding without the lock does not compile.
 */
export type LockedCounter = CounterStanding & { readonly [lock]: true };

type CounterRow = {
  id: string;
  department_id: string;
  organisation_id: string;
  municipality_id: string;
  name: string;
  credit_n: string;
  credit_d: string;
  earned_n: string;
  earned_d: string;
  corrections_n: string;
  corrections_d: string;
  counted: number;
  slots: number;
  entries: number;
  last_tier: string | null;
  last_on: CalendarDate | null;
  quarter_turns: number;
  quarter_carried: number;
};

// In the order of their ids, so that two transactions never wait for each other.
const READ = `
  SELECT id, department_id, organisation_id, municipality_id, name, credit_n, credit_d, earned_n, earned_d,
    corrections_n, corrections_d, counted, slots, entries, last_tier, last_on::text, quarter_turns, quarter_carried
  FROM counter c WHERE department_id = ANY ($1::uuid[]) AND ${ownTenants('c', 2)} ORDER BY id`;
const LOCK = `${READ} FOR NO KEY UPDATE`;

/** Holds every counter of the departments until the transaction ends, and says where each stands. */
export async function lockCounters(
  tx: HotTx,
  scope: Scope,
  departments: readonly DepartmentId[],
): Promise<readonly LockedCounter[]> {
  const values = [departments, ...tenantValues(scope)];
  const { rows } = await tx.query<CounterRow>({ name: 'lock-counters', text: LOCK, values });
  return rows.map((row) => standing(row) as LockedCounter);
}

const HOLD = `
  SELECT d.id FROM department d WHERE d.id = ANY ($1::uuid[]) AND ${ownTenants('d', 2)} ORDER BY d.id FOR NO KEY UPDATE`;

/** Holds departments that have no counters yet, so that of two reports of one home the second sees the first. */
export async function holdDepartments(
  tx: HotTx,
  scope: Scope,
  departments: readonly DepartmentId[],
): Promise<void> {
  const values = [departments, ...tenantValues(scope)];
  await tx.query({ name: 'hold-departments', text: HOLD, values });
}

/** The counters without holding anything: for a preview, which nothing may be stored from. */
export async function readCounters(
  tx: HotTx,
  scope: Scope,
  departments: readonly DepartmentId[],
): Promise<readonly CounterStanding[]> {
  const values = [departments, ...tenantValues(scope)];
  const { rows } = await tx.query<CounterRow>({ name: 'read-counters', text: READ, values });
  return rows.map(standing);
}

const standing = (row: CounterRow): CounterStanding => ({
  id: asId<CounterId>(row.id),
  departmentId: asId<DepartmentId>(row.department_id),
  organisationId: asId<OrganisationId>(row.organisation_id),
  municipalityId: asId<MunicipalityId>(row.municipality_id),
  name: row.name,
  credit: exact(row.credit_n, row.credit_d),
  earned: exact(row.earned_n, row.earned_d),
  corrections: exact(row.corrections_n, row.corrections_d),
  counted: row.counted,
  slots: row.slots,
  last: lastCounted(row.last_tier, row.last_on),
  entries: row.entries,
  quarterTurns: row.quarter_turns,
  quarterCarried: row.quarter_carried,
});

/** A share that was stored in lowest terms. */
export const exact = (n: string, d: string): Fraction => ({ n: BigInt(n), d: BigInt(d) });

/** The department was merged or split between the question and the lock: whoever asks again finds the books that took over. */
export class BooksMoved extends Error {
  readonly code = 'BOOKS_MOVED';
  constructor() {
    super('The counter of a counted vacancy is not under lock');
  }
}

/** What a counted vacancy moves; `basis`: by which part of § 59 it takes its turn. */
export type Report = {
  readonly counted: Pick<Counted, 'rate' | 'lapsed'>;
  readonly met: LastCounted;
  readonly takesTurn: boolean;
  readonly basis: TurnBasis | null;
};

/** The counter one counted vacancy later. */
export function afterReport(
  counter: LockedCounter,
  { counted: { rate, lapsed }, met, takesTurn, basis }: Report,
): LockedCounter {
  const lost = lapsed?.credit ?? ZERO;
  const credit = add(subtract(counter.credit, lost), rate);
  return {
    ...counter,
    credit: takesTurn ? subtract(credit, ONE) : credit,
    earned: add(counter.earned, rate),
    corrections: subtract(counter.corrections, lost),
    last: laterOf(counter.last, met),
    counted: counter.counted + 1,
    slots: counter.slots + (takesTurn ? 1 : 0),
    entries: counter.entries + 1,
    quarterTurns: counter.quarterTurns + quarterMoved(basis, 1),
  };
}

/** What a counter-entry moves: of the credit, and of the turns by § 59, stk. 1. */
export type Move = { readonly amount: Fraction; readonly quarterTurns: number };

/** The counter after a counter-entry. */
export const afterCorrection = <C extends CounterStanding>(
  counter: C,
  { amount, quarterTurns }: Move,
): C => ({
  ...counter,
  credit: add(counter.credit, amount),
  corrections: add(counter.corrections, amount),
  entries: counter.entries + 1,
  quarterTurns: counter.quarterTurns + quarterTurns,
});

/** What is stored of a counter whenever its books have moved. */
export const counterRow = (counter: LockedCounter) => ({
  id: counter.id,
  credit_n: String(counter.credit.n),
  credit_d: String(counter.credit.d),
  earned_n: String(counter.earned.n),
  earned_d: String(counter.earned.d),
  corrections_n: String(counter.corrections.n),
  corrections_d: String(counter.corrections.d),
  counted: counter.counted,
  slots: counter.slots,
  entries: counter.entries,
  last_tier: counter.last?.tier ?? null,
  last_on: counter.last?.on ?? null,
  quarter_turns: counter.quarterTurns,
});

/** Part of a statement that appends: moves the counters listed under `counters` of its first value. */
export const MOVE_COUNTERS = `
  UPDATE counter c SET credit_n = r.credit_n, credit_d = r.credit_d, earned_n = r.earned_n, earned_d = r.earned_d,
    corrections_n = r.corrections_n, corrections_d = r.corrections_d, counted = r.counted, slots = r.slots, entries = r.entries,
    last_tier = r.last_tier, last_on = r.last_on, quarter_turns = r.quarter_turns
  FROM jsonb_to_recordset($1::jsonb -> 'counters') AS r(id uuid, credit_n bigint, credit_d bigint, earned_n bigint,
    earned_d bigint, corrections_n bigint, corrections_d bigint, counted integer, slots integer, entries integer,
    last_tier text, last_on date, quarter_turns integer)
  WHERE c.id = r.id`;
