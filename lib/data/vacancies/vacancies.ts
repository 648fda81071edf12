import type { Scope } from '@/lib/domain/access/scope';
import { type TierOfMunicipality, tiersOf } from '@/lib/domain/agreement/tier-words';
import type { Route } from '@/lib/domain/agreement/vocabulary';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { DepartmentId } from '@/lib/domain/shared/ids';
import type { VacancyRow } from '@/lib/domain/vacancy/vacancy-row';
import type { VacancyState } from '@/lib/domain/vacancy/vacancy-state';
import { listAgreementVersions } from '../agreements/agreement-versions';
import { readToday } from '../clock';
import { Prisma } from '../generated/client';
import { type Keyset, keysetOrder, keysetWhere, type PageOf, pageOf } from '../keyset';
import { eachTenant, ofTenant, ownRows } from '../own-rows';
import { contains, wordsOf } from '../text-search';
import { inTransaction, type Tx } from '../transaction';

export type VacancyFilter = {
  /** Words that all must be found in the address, unit number, reference or department. */
  readonly q?: string;
  readonly states?: readonly VacancyState[];
  readonly departmentId?: DepartmentId;
  readonly tier?: string;
  readonly route?: Route;
  /** First and last day of report, both included. */
  readonly from?: CalendarDate;
  readonly to?: CalendarDate;
};

export type VacancyPage = PageOf<VacancyRow> & {
  /** How many match; `COUNTED_AT_MOST` and one more stands for any larger number. */
  readonly total: number;
  readonly today: CalendarDate;
  readonly tiers: readonly TierOfMunicipality[];
};

export const VACANCIES_PER_PAGE = 50;
export const COUNTED_AT_MOST = 1000;

const columns = Prisma.sql`v.id, v.reference, v.municipality_id AS "municipalityId", o.name AS "organisationName",
  v.department_id AS "departmentId", d.number AS "departmentNumber", d.name AS "departmentName", v.unit_number AS "unitNumber",
  v.address, v.postcode, v.city, v.dwelling_type AS "dwellingType", v.occasion, v.rooms, v.area_tenths AS "areaTenths",
  v.rent_ore AS "rentOre", v.reported_on::text AS "reportedOn", v.available_on::text AS "availableOn", v.state, v.tier, v.route,
  v.number, v.unplaced, v.replaced_by_id IS NOT NULL AS replaced,
  CASE v.state WHEN 'OFFERED' THEN s.answer_due WHEN 'CLAIMED' THEN coalesce(s.name_due, s.answer_due) END::text AS due`;

const joins = Prisma.sql`JOIN department d ON d.id = v.department_id JOIN organisation o ON o.id = v.organisation_id
  LEFT JOIN slot s ON s.vacancy_id = v.id`;

/** One page of a party's vacancies, latest report first. */
export function listVacancies(
  scope: Scope,
  filter: VacancyFilter,
  turn: Keyset | null = null,
): Promise<VacancyPage> {
  return inTransaction(scope, async (tx) => {
    const where = whereOf(filter, await searchTerms(tx, scope, filter.q));
    const rows = await readPage(tx, scope, where, { turn, limit: VACANCIES_PER_PAGE + 1 });
    const page = pageOf(rows, turn, VACANCIES_PER_PAGE);
    const isWhole = turn === null && !page.hasNext;
    return {
      ...page,
      total: isWhole ? page.rows.length : await countVacancies(tx, scope, where),
      today: await readToday(tx),
      tiers: tiersOf(await listAgreementVersions(tx, scope)),
    };
  });
}

type Wanted = { readonly turn: Keyset | null; readonly limit: number };

/** The page of each tenant by its own index, put together in order: as fast for five organisations as for one. */
function readPage(tx: Tx, scope: Scope, where: Prisma.Sql, { turn, limit }: Wanted): Promise<VacancyRow[]> {
  const order = keysetOrder(turn, 'v.reported_on', 'v.id');
  return tx.$queryRaw<VacancyRow[]>`
    SELECT ${columns} FROM ${eachTenant(scope)} CROSS JOIN LATERAL (
      SELECT v.* FROM vacancy v
      WHERE ${ofTenant(scope, 'v')} AND ${where} AND ${keysetWhere(turn, 'v.reported_on', 'v.id')}
      ${order} LIMIT ${limit}) AS v ${joins} ${order} LIMIT ${limit}`;
}

/** Counting stops where nobody reads on, so that a list of a hundred thousand opens like one of fifty. */
async function countVacancies(tx: Tx, scope: Scope, where: Prisma.Sql): Promise<number> {
  const [row] = await tx.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM (
      SELECT 1 FROM ${eachTenant(scope)} CROSS JOIN LATERAL (
        SELECT 1 FROM vacancy v
        WHERE ${ofTenant(scope, 'v')} AND ${where} LIMIT ${COUNTED_AT_MOST + 1}) AS v
      LIMIT ${COUNTED_AT_MOST + 1}) AS matching`;
  return row?.n ?? 0;
}

export type VacanciesFound = Pick<VacancyPage, 'rows' | 'today' | 'tiers'>;

/** The first few that match, for the search over everything. */
export function searchVacancies(scope: Scope, q: string, limit: number): Promise<VacanciesFound> {
  return inTransaction(scope, async (tx) => {
    const where = whereOf({}, await searchTerms(tx, scope, q));
    const rows = await readPage(tx, scope, where, { turn: null, limit });
    const today = await readToday(tx);
    return { rows, today, tiers: tiersOf(await listAgreementVersions(tx, scope)) };
  });
}

const searched = Prisma.sql`concat_ws(' ', v.address, v.postcode, v.city, v.unit_number, v.reference)`;

/**
 * Every word is found in the home's own text or in its department's name. The few departments are asked first: joined in
 * the middle of a hundred thousand homes they would cost the list its order.
 */
async function searchTerms(tx: Tx, scope: Scope, q: string | undefined): Promise<readonly Prisma.Sql[]> {
  if (!q) return [];
  const departments = await tx.$queryRaw<{ id: string; text: string }[]>`
    SELECT d.id, lower(concat_ws(' ', d.number, d.name)) AS text FROM department d WHERE ${ownRows(scope, 'd')}`;
  return wordsOf(q).map((word) => {
    const named = departments.filter(({ text }) => text.includes(word.toLowerCase())).map(({ id }) => id);
    return Prisma.sql`(${contains(searched, word)} OR v.department_id = ANY(${named}::uuid[]))`;
  });
}

function whereOf(
  { states, departmentId, tier, route, from, to }: VacancyFilter,
  found: readonly Prisma.Sql[],
): Prisma.Sql {
  const terms = [...found];
  if (states?.length === 1) terms.push(Prisma.sql`v.state = ${states[0]}`);
  else if (states?.length) terms.push(Prisma.sql`v.state = ANY(${[...states]})`);
  if (departmentId) terms.push(Prisma.sql`v.department_id = ${departmentId}::uuid`);
  if (tier) terms.push(Prisma.sql`v.tier = ${tier}`);
  if (route) terms.push(Prisma.sql`v.route = ${route}`);
  if (from) terms.push(Prisma.sql`v.reported_on >= ${from}::date`);
  if (to) terms.push(Prisma.sql`v.reported_on <= ${to}::date`);
  return terms.length === 0 ? Prisma.sql`true` : Prisma.join(terms, ' AND ');
}
