import { actorOf, type Scope, type UserScope } from '@/lib/domain/access/scope';
import { ZONE } from '@/lib/domain/calendar/copenhagen';
import type { MunicipalityId } from '@/lib/domain/shared/ids';
import { CONTACT_PERIOD, type ContactPeriod } from '@/lib/domain/slot/contact';
import { reachedRows } from '../own-rows';
import { type HotTx, inTransaction } from '../transaction';

/** The months in force of a municipality, in SQL: its latest word, else the standing ones. */
const monthsOf = (municipality: string): string =>
  `coalesce((SELECT c.months FROM contact_period c WHERE c.municipality_id = ${municipality} ORDER BY c.id DESC LIMIT 1),
    ${CONTACT_PERIOD.standing})`;

const MONTHS = `SELECT ${monthsOf('$1::uuid')} AS months`;

export async function readContactMonths(
  tx: HotTx,
  _scope: Scope,
  municipalityId: MunicipalityId,
): Promise<number> {
  const { rows } = await tx.query<{ months: number }>({
    ...{ name: 'read-contact-months', text: MONTHS, values: [municipalityId] },
  });
  return rows[0]?.months ?? CONTACT_PERIOD.standing;
}

/** The same under lock: two who set it come one after the other, and each hears what was in force before. */
export async function lockContactMonths(
  tx: HotTx,
  scope: Scope,
  municipalityId: MunicipalityId,
): Promise<number> {
  const text = `SELECT pg_advisory_xact_lock(hashtextextended('contact period ' || $1, 0))`;
  await tx.query({ name: 'lock-contact-months', text, values: [municipalityId] });
  return readContactMonths(tx, scope, municipalityId);
}

const INSERT = `
  INSERT INTO contact_period (municipality_id, before, months, recorded_at, recorded_by) VALUES ($1, $2, $3, app_now(), $4)`;

export async function insertContactPeriod(
  tx: HotTx,
  scope: Scope,
  row: { readonly municipalityId: MunicipalityId } & Pick<ContactPeriod, 'before' | 'months'>,
): Promise<void> {
  const values = [row.municipalityId, row.before, row.months, actorOf(scope).userId];
  await tx.query({ name: 'insert-contact-period', text: INSERT, values });
}

const DAY = `((r.handed_over_at AT TIME ZONE '${ZONE}')::date + make_interval(months => ${monthsOf('r.municipality_id')}))::date`;

// Where a municipality has said nothing, the day that was written is the standing one.
const ANEW = `
  UPDATE handover_contact t SET erase_on = x.day FROM (
    SELECT r.id, ${DAY} AS day FROM handover_contact r
    WHERE r.sealed IS NOT NULL AND r.erase_on <> ${DAY}
      AND EXISTS (SELECT 1 FROM contact_period c WHERE c.municipality_id = r.municipality_id)
    ORDER BY r.id LIMIT $1 FOR UPDATE OF r SKIP LOCKED) x
  WHERE t.id = x.id`;

/** Gives contacts the day that the period in force says, a portion at a time; answers how many moved. */
export async function reckonContactsAnew(tx: HotTx, _scope: Scope, atMost: number): Promise<number> {
  const { rowCount } = await tx.query({ name: 'reckon-contacts-anew', text: ANEW, values: [atMost] });
  return rowCount ?? 0;
}

export type GivenPeriod = ContactPeriod & {
  readonly id: string;
  readonly municipalityId: MunicipalityId;
  readonly municipalityName: string;
};

/** Every word given within reach, the latest first. */
export const listContactPeriods = (scope: UserScope): Promise<readonly GivenPeriod[]> =>
  inTransaction(
    scope,
    (tx) => tx.$queryRaw<GivenPeriod[]>`
      SELECT t.id::text, m.id AS "municipalityId", m.name AS "municipalityName", t.before, t.months, p.name AS by, t.recorded_at AS at
      FROM contact_period t JOIN municipality m ON m.id = t.municipality_id JOIN person p ON p.id = t.recorded_by
      WHERE ${reachedRows(scope, 't')} ORDER BY t.id DESC LIMIT 100`,
  );

export type MunicipalityPeriod = {
  readonly id: MunicipalityId;
  readonly name: string;
  readonly months: number;
};

/** How long each municipality within reach lets a contact stand now. */
export const listMunicipalityPeriods = (scope: UserScope): Promise<readonly MunicipalityPeriod[]> =>
  inTransaction(scope, (tx) =>
    tx.$queryRawUnsafe<MunicipalityPeriod[]>(
      `SELECT m.id, m.name, ${monthsOf('m.id')} AS months FROM municipality m WHERE m.id = ANY ($1::uuid[]) ORDER BY m.name, m.id`,
      [...scope.reach],
    ),
  );
