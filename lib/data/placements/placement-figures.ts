import type { Scope } from '@/lib/domain/access/scope';
import { type AgreementInForce, versionOn } from '@/lib/domain/agreement/agreement-in-force';
import type { DepartmentOnDay } from '@/lib/domain/placement/department-on-day';
import type { SharedStock } from '@/lib/domain/placement/round-expectation';
import type { FigureOption } from '@/lib/domain/placement/round-figures';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { DepartmentId, MunicipalityId } from '@/lib/domain/shared/ids';
import { readDepartments } from '../departments/departments';
import { Prisma } from '../generated/client';
import { ownRows } from '../own-rows';
import type { Tx } from '../transaction';
import { FIGURE_STANDS, WITHDRAWS } from '../what-stands';

export type DepartmentsToPlace = {
  readonly today: CalendarDate;
  /** In force on the day asked about; null: no agreement is. */
  readonly version: AgreementInForce | null;
  readonly departments: readonly (DepartmentOnDay & { readonly options: readonly FigureOption[] })[];
};

/** Every department of a municipality with the figures there are, as it stands on a day. */
export async function readDepartmentsToPlace(
  tx: Tx,
  scope: Scope,
  municipality: MunicipalityId,
  on: CalendarDate,
): Promise<DepartmentsToPlace> {
  const where = Prisma.sql`${ownRows(scope, 'd')} AND d.municipality_id = ${municipality}::uuid AND d.closed_from IS NULL`;
  const { today, versions, rows: all } = await readDepartments(tx, scope, where, on);
  // What has been merged or split away by then, or does not stand yet, is nobody's to place.
  const rows = all.filter(
    ({ openedFrom, closedFrom }) =>
      (openedFrom === null || openedFrom <= on) && (closedFrom === null || closedFrom > on),
  );
  const options = await readFigureOptions(tx, rows);
  return {
    today,
    version: versionOn(versions, municipality, on),
    departments: rows.map((row) => ({ ...row, options: options.get(row.id) ?? [] })),
  };
}

type OptionRow = FigureOption & { readonly departmentId: DepartmentId };

/** Every share that a tier may be proposed from: the department's own and its area's, by the day it was recorded; replaced ones are left out. */
export async function readFigureOptions(
  tx: Tx,
  departments: readonly Pick<DepartmentOnDay, 'id' | 'areaId'>[],
): Promise<ReadonlyMap<DepartmentId, readonly FigureOption[]>> {
  const [ids, areas] = [departments.map(({ id }) => id), departments.map(({ areaId }) => areaId)];
  const rows = await tx.$queryRaw<OptionRow[]>`
    SELECT d.id AS "departmentId", k.id, k.level, k.name, trim_scale(k.value)::text AS value, k.persons, k.age_from AS "ageFrom",
      k.age_to AS "ageTo", k.period_from::text AS "periodFrom", k.period_to::text AS "periodTo", k.valid_from::text AS "from",
      k.valid_to::text AS "to", k.source, k.source_kind AS kind, k.suppressed
    FROM unnest(${ids}::uuid[], ${areas}::uuid[]) d(id, area_id)
      JOIN key_figure k ON (k.department_id = d.id AND k.level = 'DEPARTMENT') OR (k.area_id = d.area_id AND k.level = 'AREA')
    WHERE k.name IN ('outsideLabourMarket', 'convicted') AND k.unit = 'PERCENT'
      AND ${Prisma.raw(FIGURE_STANDS)} AND NOT ${Prisma.raw(WITHDRAWS)}
    ORDER BY k.valid_from, k.recorded_at, k.id`;
  return byDepartment(rows, ({ departmentId, ...option }) => [departmentId, option]);
}

type StockRow = SharedStock['homes'] & {
  readonly id: DepartmentId;
  readonly turnoverPermille: number | null;
};

/** The homes that a department's tier decides on, by type: those tied to a rule of their own are taken out. */
export async function readSharedStock(
  tx: Tx,
  departments: readonly DepartmentId[],
): Promise<ReadonlyMap<DepartmentId, SharedStock>> {
  const rows = await tx.$queryRaw<StockRow[]>`
    SELECT d.id, d.turnover_permille AS "turnoverPermille",
      greatest(0, d.family_dwellings - count(w.id) FILTER (WHERE w.type = 'FAMILY'))::int AS "FAMILY",
      greatest(0, d.youth_dwellings - count(w.id) FILTER (WHERE w.type = 'YOUTH'))::int AS "YOUTH"
    FROM department d LEFT JOIN dwelling w ON w.department_id = d.id AND w.allocation_rule IS NOT NULL
    WHERE d.id = ANY (${[...departments]}::uuid[]) GROUP BY d.id`;
  return new Map(rows.map(({ id, turnoverPermille, ...homes }) => [id, { turnoverPermille, homes }]));
}

function byDepartment<Row, Item>(
  rows: readonly Row[],
  pairOf: (row: Row) => readonly [DepartmentId, Item],
): ReadonlyMap<DepartmentId, readonly Item[]> {
  const map = new Map<DepartmentId, Item[]>();
  for (const row of rows) {
    const [id, item] = pairOf(row);
    const list = map.get(id);
    if (list) list.push(item);
    else map.set(id, [item]);
  }
  return map;
}
