import { type Fraction, fraction } from '@/lib/domain/shared/fraction';
import type { FrozenFacts } from '@/lib/domain/vacancy/frozen-facts';
import { withClient } from '@/scripts/database/connection.mjs';
import { pause } from './pause';

/** What the database holds after a run, read past row-level security: the checkers trust nothing that the app says. */
export type Stored = {
  readonly counters: readonly StoredCounter[];
  readonly entries: readonly StoredEntry[];
  readonly decisions: readonly StoredDecision[];
  readonly vacancies: readonly StoredVacancy[];
  readonly slots: readonly { readonly vacancyId: string; readonly state: string }[];
  readonly keys: readonly { readonly key: string; readonly answer: unknown }[];
  readonly happenings: readonly StoredHappening[];
};

export type StoredCounter = {
  readonly id: string;
  readonly departmentId: string;
  readonly name: string;
  readonly opening: Fraction;
  readonly credit: Fraction;
  readonly earned: Fraction;
  readonly corrections: Fraction;
  readonly counted: number;
  readonly slots: number;
  readonly entries: number;
};

export type StoredEntry = {
  readonly counterId: string;
  readonly sequence: number;
  readonly kind: 'REPORTED' | 'RETURNED' | 'VOIDED' | 'SETTLED';
  readonly vacancyId: string;
  readonly number: number | null;
  readonly earned: Fraction;
  readonly used: number;
  readonly correction: Fraction;
  readonly creditAfter: Fraction;
};

export type StoredDecision = {
  readonly vacancyId: string;
  readonly agreement: string;
  readonly tier: string;
  readonly proposedTier: string;
  readonly route: string;
  readonly counterId: string | null;
  readonly number: number | null;
  readonly rate: Fraction | null;
  readonly creditBefore: Fraction | null;
  readonly creditAfter: Fraction | null;
  readonly facts: FrozenFacts;
};

export type StoredVacancy = {
  readonly id: string;
  readonly departmentId: string;
  readonly unitNumber: string;
  readonly reference: string;
  readonly state: string;
  readonly route: string | null;
  readonly counterId: string | null;
  readonly number: number | null;
};

/** A naming, or what ended one, in the order it was recorded. */
export type StoredHappening = {
  readonly vacancyId: string;
  readonly departmentId: string;
  readonly tier: string;
  readonly agreement: string;
  readonly kind: string;
  readonly specialCriteria: boolean | null;
};

const pair = (name: string) => `CASE WHEN ${name}_n IS NULL THEN NULL ELSE ${name}_n || '/' || ${name}_d END`;

const COUNTERS = `
  SELECT id, department_id AS "departmentId", name, ${pair('opening')} AS opening, ${pair('credit')} AS credit, ${pair('earned')} AS earned,
    ${pair('corrections')} AS corrections, counted, slots, entries FROM counter ORDER BY id`;
const ENTRIES = `
  SELECT counter_id AS "counterId", sequence, kind, vacancy_id AS "vacancyId", number, ${pair('earned')} AS earned, used,
    ${pair('correction')} AS correction, ${pair('credit_after')} AS "creditAfter" FROM ledger_entry ORDER BY counter_id, sequence`;
const DECISIONS = `
  SELECT d.vacancy_id AS "vacancyId", v.document->>'id' AS agreement, tier, proposed_tier AS "proposedTier", route, counter_id AS "counterId",
    number, ${pair('rate')} AS rate, ${pair('credit_before')} AS "creditBefore", ${pair('credit_after')} AS "creditAfter", facts
  FROM decision d JOIN agreement_version v ON v.id = d.agreement_version_id`;
const VACANCIES = `
  SELECT id, department_id AS "departmentId", unit_number AS "unitNumber", reference, state, route, counter_id AS "counterId", number FROM vacancy`;
const HAPPENINGS = `
  SELECT e.vacancy_id AS "vacancyId", d.department_id AS "departmentId", d.tier, v.document->>'id' AS agreement, e.kind,
    (e.payload->>'specialCriteria')::boolean AS "specialCriteria"
  FROM case_event e JOIN decision d ON d.vacancy_id = e.vacancy_id JOIN agreement_version v ON v.id = d.agreement_version_id
  WHERE e.kind IN ('NAMED', 'UNNAMED', 'RETURNED', 'VOIDED') ORDER BY e.id`;

const SHARES = new Set([
  'opening',
  'credit',
  'earned',
  'corrections',
  'correction',
  'rate',
  'creditBefore',
  'creditAfter',
]);

/** @param url of the superuser, who sees every tenant's rows */
export const readStored = (url: string): Promise<Stored> =>
  withClient(url, async (client) => {
    const rows = async <Row>(text: string) =>
      (await client.query(text)).rows.map((row) => withShares(row) as Row);
    return {
      counters: await rows<StoredCounter>(COUNTERS),
      entries: await rows<StoredEntry>(ENTRIES),
      decisions: await rows<StoredDecision>(DECISIONS),
      vacancies: await rows<StoredVacancy>(VACANCIES),
      slots: await rows('SELECT vacancy_id AS "vacancyId", state FROM slot'),
      keys: await rows('SELECT key, answer FROM idempotency_key'),
      happenings: await rows<StoredHappening>(HAPPENINGS),
    };
  });

/** Columns that hold a share come as `n/d`, exactly as stored. */
const withShares = (row: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, SHARES.has(name) ? share(value) : value]),
  );

function share(value: unknown): Fraction | null {
  if (typeof value !== 'string') return null;
  const [n, d] = value.split('/');
  return fraction(BigInt(n ?? ''), BigInt(d ?? ''));
}

/** How often Postgres had to break a circle of waiting; whoever locks in one order never makes one. */
export async function readDeadlocks(url: string): Promise<number> {
  // A backend hands in its figures when it ends, a moment after its client.
  await pause(1200);
  const text = 'SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()';
  return withClient(url, async (client) => (await client.query(text)).rows[0].deadlocks);
}
