import type { Scope } from '@/lib/domain/access/scope';
import { type TierOfMunicipality, tiersOf } from '@/lib/domain/agreement/tier-words';
import type { Route } from '@/lib/domain/agreement/vocabulary';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { DepartmentId } from '@/lib/domain/shared/ids';
import type { VacancyRow } from '@/lib/domain/vacancy/vacancy-row';
import type { VacancyState } from '@/lib/domain/vacancy/vacancy-state';
import { listAgreementVersions } from './agreement-versions';
import { readNow } from './departments';
import { Prisma } from './generated/client';
import { type Keyset, keysetOrder, keysetWhere, type PageOf, pageOf } from './keyset';
import { ownRows } from './own-rows';
import { matchesWords } from './text-search';
import { inTransaction, type Tx } from './transaction';

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
    const where = whereOf(scope, filter);
    const rows = await tx.$queryRaw<VacancyRow[]>`
      SELECT ${columns} FROM vacancy v ${joins}
      WHERE ${where} AND ${keysetWhere(turn, 'v.reported_on', 'v.id')}
      ${keysetOrder(turn, 'v.reported_on', 'v.id')} LIMIT ${VACANCIES_PER_PAGE + 1}`;
    const page = pageOf(rows, turn, VACANCIES_PER_PAGE);
    const [total, today] = await countVacancies(tx, where);
    return { ...page, total, today, tiers: tiersOf(await listAgreementVersions(tx, scope)) };
  });
}

/** Counting stops where nobody reads on, so that a list of a hundred thousand opens like one of fifty. */
async function countVacancies(tx: Tx, where: Prisma.Sql): Promise<[total: number, today: CalendarDate]> {
  const [row] = await tx.$queryRaw<{ n: number; now: Date }[]>`
    SELECT count(*)::int AS n, app_now() AS now FROM (SELECT 1 FROM vacancy v JOIN department d ON d.id = v.department_id
      WHERE ${where} LIMIT ${COUNTED_AT_MOST + 1}) AS matching`;
  if (!row) throw new Error('A count always has a row');
  return [row.n, dayOfInstant(row.now)];
}

export type VacanciesFound = Pick<VacancyPage, 'rows' | 'today' | 'tiers'>;

/** The first few that match, for the search over everything. */
export function searchVacancies(scope: Scope, q: string, limit: number): Promise<VacanciesFound> {
  return inTransaction(scope, async (tx) => {
    const rows = await tx.$queryRaw<VacancyRow[]>`
      SELECT ${columns} FROM vacancy v ${joins} WHERE ${whereOf(scope, { q })}
      ORDER BY v.reported_on DESC, v.id DESC LIMIT ${limit}`;
    const today = dayOfInstant(await readNow(tx));
    return { rows, today, tiers: tiersOf(await listAgreementVersions(tx, scope)) };
  });
}

const searched = Prisma.sql`concat_ws(' ', v.address, v.postcode, v.city, v.unit_number, v.reference, d.number, d.name)`;

function whereOf(
  scope: Scope,
  { q, states, departmentId, tier, route, from, to }: VacancyFilter,
): Prisma.Sql {
  const terms = [ownRows(scope, 'v')];
  if (states?.length === 1) terms.push(Prisma.sql`v.state = ${states[0]}`);
  else if (states?.length) terms.push(Prisma.sql`v.state = ANY(${[...states]})`);
  if (departmentId) terms.push(Prisma.sql`v.department_id = ${departmentId}::uuid`);
  if (tier) terms.push(Prisma.sql`v.tier = ${tier}`);
  if (route) terms.push(Prisma.sql`v.route = ${route}`);
  if (from) terms.push(Prisma.sql`v.reported_on >= ${from}::date`);
  if (to) terms.push(Prisma.sql`v.reported_on <= ${to}::date`);
  if (q) terms.push(matchesWords(searched, q));
  return Prisma.join(terms, ' AND ');
}
