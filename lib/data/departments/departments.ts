import type { Scope } from '@/lib/domain/access/scope';
import { type AgreementInForce, versionOn } from '@/lib/domain/agreement/agreement-in-force';
import { type TierOfMunicipality, tiersOf } from '@/lib/domain/agreement/tier-words';
import { type CounterOnDay, type CounterReading, counterOnDay } from '@/lib/domain/allocation/counter-on-day';
import {
  type DepartmentBase,
  type DepartmentOnDay,
  rulesOf,
  shownCounters,
  standingOn,
} from '@/lib/domain/placement/department-on-day';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { AreaId, DepartmentId, MunicipalityId } from '@/lib/domain/shared/ids';
import { knowsTier } from '@/lib/domain/summary/placements-in';
import { listAgreementVersions } from '../agreements/agreement-versions';
import { readCounters } from '../books/books';
import { readToday } from '../clock';
import { Prisma } from '../generated/client';
import { ownRows } from '../own-rows';
import { matchesWords } from '../text-search';
import { inTransaction, type Tx } from '../transaction';
import { type FactsJson, factColumns, factsOf } from './department-facts';
import { DEPARTMENT_TODAY, departmentOn } from './department-on-day';

export type DepartmentFilter = {
  readonly q?: string;
  readonly areaId?: AreaId;
  readonly municipalityId?: MunicipalityId;
  readonly tier?: string;
};

export type DepartmentListRow = DepartmentOnDay & {
  readonly counters: readonly CounterOnDay[];
};
export type DepartmentPage = {
  readonly rows: readonly DepartmentListRow[];
  readonly total: number;
  readonly previous: DepartmentId | null;
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
  readonly tiers: readonly TierOfMunicipality[];
};

const DEPARTMENTS_PER_PAGE = 50;
const LATEST_IN_LIST = 10;

/** One page of departments with tier, latest homes, next turn and balance, ordered by organisation and number. */
export function listDepartments(
  scope: Scope,
  filter: DepartmentFilter,
  after?: DepartmentId,
): Promise<DepartmentPage> {
  return inTransaction(scope, async (tx) => {
    const { rows: all, versions } = await readDepartments(tx, scope, whereOf(scope, filter));
    const matching = filter.tier ? all.filter((row) => row.standing?.tier.tier === filter.tier) : all;
    const start = after === undefined ? 0 : matching.findIndex((row) => row.id === after) + 1;
    const page = matching.slice(start, start + DEPARTMENTS_PER_PAGE);
    const counters = await readCounters(
      tx,
      scope,
      page.map((row) => row.id),
      LATEST_IN_LIST,
    );
    return {
      rows: page.map((row) => ({
        ...row,
        counters: countersOf(row, counters),
      })),
      total: matching.length,
      previous: matching[start - DEPARTMENTS_PER_PAGE - 1]?.id ?? null,
      hasPrevious: start > 0,
      hasNext: start + DEPARTMENTS_PER_PAGE < matching.length,
      tiers: tiersOf(versions),
    };
  });
}

const countersOf = (row: DepartmentOnDay, readings: readonly CounterReading[]): readonly CounterOnDay[] =>
  shownCounters(
    row,
    readings.filter(({ departmentId }) => departmentId === row.id),
  ).map((reading) => counterOnDay(reading, rulesOf(row.standing)));

type DepartmentRow = DepartmentBase & FactsJson;

type DepartmentsOnDay = {
  readonly today: CalendarDate;
  readonly versions: readonly AgreementInForce[];
  readonly rows: readonly DepartmentOnDay[];
};

/**
 * The departments `d` that match, each by its name, area, homes and tier of today or of the day asked for, which `where` knows as `h`. A party
 * has hundreds at most, and the tier is found by the core.
 */
export async function readDepartments(
  tx: Tx,
  scope: Scope,
  where: Prisma.Sql,
  on?: CalendarDate,
): Promise<DepartmentsOnDay> {
  const versions = await listAgreementVersions(tx, scope);
  const rows = await tx.$queryRaw<DepartmentRow[]>`
    SELECT d.id, h.number, h.name, d.organisation_id AS "organisationId", h.organisation_name AS "organisationName",
      d.municipality_id AS "municipalityId", m.name AS "municipalityName", h.area_id AS "areaId", h.area_name AS "areaName",
      h.family_dwellings AS "familyDwellings", h.youth_dwellings AS "youthDwellings", h.elderly_dwellings AS "elderlyDwellings",
      d.residents, d.turnover_permille AS "turnoverPermille", d.lbf_number AS lbf, d.example, d.opened_from::text AS "openedFrom",
      d.closed_from::text AS "closedFrom", ${factColumns('d', 'h')}
    FROM department d JOIN municipality m ON m.id = d.municipality_id ${on === undefined ? DEPARTMENT_TODAY : departmentOn(on)}
    WHERE ${where} ORDER BY h.organisation_name, length(h.number), h.number, d.id`;
  const today = await readToday(tx);
  return { today, versions, rows: rows.map((row) => onDay(row, versions, on ?? today)) };
}

function onDay(
  row: DepartmentRow,
  versions: readonly AgreementInForce[],
  day: CalendarDate,
): DepartmentOnDay {
  const { placements, figures, designations, rehousing, ...base } = row;
  const facts = factsOf({ placements, figures, designations, rehousing });
  const version = versionOn(versions, row.municipalityId, day);
  // A tier that the day's agreement does not have is none: whoever reads a list must not fall over it.
  const isKnown = version !== null && knowsTier(version.agreement, { facts }, day);
  return { ...base, facts, standing: isKnown ? standingOn(facts, version, day) : null };
}

function whereOf(scope: Scope, { q, areaId, municipalityId }: DepartmentFilter): Prisma.Sql {
  const terms = [ownRows(scope, 'd')];
  if (areaId) terms.push(Prisma.sql`h.area_id = ${areaId}::uuid`);
  if (municipalityId) terms.push(Prisma.sql`d.municipality_id = ${municipalityId}::uuid`);
  if (q)
    terms.push(
      matchesWords(Prisma.sql`concat_ws(' ', h.number, h.name, h.organisation_name, h.area_name)`, q),
    );
  return Prisma.join(terms, ' AND ');
}

export type DepartmentChoice = Pick<
  DepartmentBase,
  | 'id'
  | 'number'
  | 'name'
  | 'organisationName'
  | 'municipalityId'
  | 'municipalityName'
  | 'areaId'
  | 'areaName'
  | 'closedFrom'
>;

/** Names only, for a filter or a form. */
export function listDepartmentChoices(scope: Scope): Promise<readonly DepartmentChoice[]> {
  return inTransaction(
    scope,
    (tx) => tx.$queryRaw<DepartmentChoice[]>`
    SELECT d.id, d.number, d.name, o.name AS "organisationName", d.municipality_id AS "municipalityId",
      m.name AS "municipalityName", d.area_id AS "areaId", a.name AS "areaName", d.closed_from::text AS "closedFrom"
    FROM department d JOIN organisation o ON o.id = d.organisation_id JOIN municipality m ON m.id = d.municipality_id
      LEFT JOIN area a ON a.id = d.area_id
    WHERE ${ownRows(scope, 'd')} ORDER BY o.name, length(d.number), d.number`,
  );
}

/** The first few departments that match, for the search over everything. */
export function searchDepartments(
  scope: Scope,
  q: string,
  limit: number,
): Promise<readonly DepartmentOnDay[]> {
  return inTransaction(scope, async (tx) => {
    const { rows } = await readDepartments(tx, scope, whereOf(scope, { q }));
    return rows.slice(0, limit);
  });
}
