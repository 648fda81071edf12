import { actorOf, type Scope, type UserScope } from '@/lib/domain/access/scope';
import { ZONE } from '@/lib/domain/calendar/copenhagen';
import type { MunicipalityId } from '@/lib/domain/shared/ids';
import { KEPT_PERIODS, type KeptOfCitizen, type KeptPeriod } from '@/lib/domain/slot/kept-period';
import { reachedRows } from '../own-rows';
import { type HotTx, inTransaction } from '../transaction';

/** The months in force of a municipality, in SQL: its latest word, else the standing ones. */
export const monthsOf = (what: KeptOfCitizen, municipality: string): string =>
  `coalesce((SELECT c.months FROM kept_period c WHERE c.municipality_id = ${municipality} AND c.what = '${what}' ORDER BY c.id DESC LIMIT 1),
    ${KEPT_PERIODS[what].standing})`;

type PeriodOf = Pick<KeptPeriod, 'what'> & { readonly municipalityId: MunicipalityId };

export async function readKeptMonths(
  tx: HotTx,
  _scope: Scope,
  { what, municipalityId }: PeriodOf,
): Promise<number> {
  const { rows } = await tx.query<{ months: number }>({
    name: `read-kept-months ${what}`,
    text: `SELECT ${monthsOf(what, '$1::uuid')} AS months`,
    values: [municipalityId],
  });
  return rows[0]?.months ?? KEPT_PERIODS[what].standing;
}

/** The same under lock: two who set it come one after the other, and each hears what was in force before. */
export async function lockKeptMonths(tx: HotTx, scope: Scope, of: PeriodOf): Promise<number> {
  const text = `SELECT pg_advisory_xact_lock(hashtextextended('kept period ' || $1 || $2, 0))`;
  await tx.query({ name: 'lock-kept-months', text, values: [of.what, of.municipalityId] });
  return readKeptMonths(tx, scope, of);
}

const INSERT = `
  INSERT INTO kept_period (what, municipality_id, before, months, recorded_at, recorded_by) VALUES ($1, $2, $3, $4, app_now(), $5)`;

export async function insertKeptPeriod(
  tx: HotTx,
  scope: Scope,
  row: PeriodOf & Pick<KeptPeriod, 'before' | 'months'>,
): Promise<void> {
  const values = [row.what, row.municipalityId, row.before, row.months, actorOf(scope).userId];
  await tx.query({ name: 'insert-kept-period', text: INSERT, values });
}

const DAY = `((r.handed_over_at AT TIME ZONE '${ZONE}')::date + make_interval(months => ${monthsOf('CONTACT', 'r.municipality_id')}))::date`;

// Where a municipality has said nothing, the day that was written is the standing one.
const ANEW = `
  UPDATE handover_contact t SET erase_on = x.day FROM (
    SELECT r.id, ${DAY} AS day FROM handover_contact r
    WHERE r.sealed IS NOT NULL AND r.erase_on <> ${DAY}
      AND EXISTS (SELECT 1 FROM kept_period c WHERE c.municipality_id = r.municipality_id AND c.what = 'CONTACT')
    ORDER BY r.id LIMIT $1 FOR UPDATE OF r SKIP LOCKED) x
  WHERE t.id = x.id`;

/** Gives contacts the day that the period in force says, a portion at a time; answers how many moved. */
export async function reckonContactsAnew(tx: HotTx, _scope: Scope, atMost: number): Promise<number> {
  const { rowCount } = await tx.query({ name: 'reckon-contacts-anew', text: ANEW, values: [atMost] });
  return rowCount ?? 0;
}

export type GivenPeriod = KeptPeriod & {
  readonly id: string;
  readonly municipalityId: MunicipalityId;
  readonly municipalityName: string;
};

/** Every word given within reach, the latest first. */
export const listKeptPeriods = (scope: UserScope): Promise<readonly GivenPeriod[]> =>
  inTransaction(
    scope,
    (tx) => tx.$queryRaw<GivenPeriod[]>`
      SELECT t.id::text, t.what, m.id AS "municipalityId", m.name AS "municipalityName", t.before, t.months, p.name AS by, t.recorded_at AS at
      FROM kept_period t JOIN municipality m ON m.id = t.municipality_id JOIN person p ON p.id = t.recorded_by
      WHERE ${reachedRows(scope, 't')} ORDER BY t.id DESC LIMIT 100`,
  );

export type MunicipalityPeriod = {
  readonly id: MunicipalityId;
  readonly name: string;
  readonly months: Readonly<Record<KeptOfCitizen, number>>;
};

const IN_FORCE = `
  SELECT m.id, m.name, json_build_object('CONTACT', ${monthsOf('CONTACT', 'm.id')}, 'CASE_REFERENCE', ${monthsOf('CASE_REFERENCE', 'm.id')}) AS months
  FROM municipality m WHERE m.id = ANY ($1::uuid[]) ORDER BY m.name, m.id`;

/** How long each municipality within reach keeps each of them now. */
export const listMunicipalityPeriods = (scope: UserScope): Promise<readonly MunicipalityPeriod[]> =>
  inTransaction(scope, (tx) => tx.$queryRawUnsafe<MunicipalityPeriod[]>(IN_FORCE, [...scope.reach]));
