import type { Scope } from '@/lib/domain/access/scope';
import { versionOn } from '@/lib/domain/agreement/agreement-in-force';
import type { FigureOption } from '@/lib/domain/placement/round-figures';
import { type WatchRow, watchArea, watchDepartment } from '@/lib/domain/placement/watch';
import type { AreaId, DepartmentId, MunicipalityId } from '@/lib/domain/shared/ids';
import { listAgreementVersions } from '../agreements/agreement-versions';
import { readToday } from '../clock';
import { readDepartments } from '../departments/departments';
import { Prisma } from '../generated/client';
import { ownRows, reachedRows } from '../own-rows';
import { inTransaction, type Tx } from '../transaction';
import { FIGURE_STANDS } from '../what-stands';
import { readFigureOptions } from './placement-figures';

/** Every department of the reader's and every area within reach, with its figures and how near each limit is. */
export const listWatch = (scope: Scope): Promise<readonly WatchRow[]> =>
  inTransaction(scope, async (tx) => {
    const open = Prisma.sql`${ownRows(scope, 'd')} AND d.closed_from IS NULL`;
    const { today, rows } = await readDepartments(tx, scope, open);
    const options = await readFigureOptions(tx, rows);
    const departments = rows.flatMap((row) => watchDepartment(row, options.get(row.id) ?? [], today) ?? []);
    return [...departments, ...(await readAreas(tx, scope))];
  });

/** One department’s, for its own page. */
export const findWatch = (scope: Scope, id: DepartmentId): Promise<WatchRow | null> =>
  inTransaction(scope, async (tx) => {
    const where = Prisma.sql`d.id = ${id}::uuid AND ${ownRows(scope, 'd')}`;
    const { today, rows } = await readDepartments(tx, scope, where);
    const [row] = rows;
    if (row === undefined) return null;
    const options = await readFigureOptions(tx, [row]);
    return watchDepartment(row, options.get(id) ?? [], today);
  });

type AreaOption = FigureOption & {
  readonly areaId: AreaId;
  readonly areaName: string;
  readonly municipalityId: MunicipalityId;
};

async function readAreas(tx: Tx, scope: Scope): Promise<readonly WatchRow[]> {
  const today = await readToday(tx);
  const versions = await listAgreementVersions(tx, scope);
  const rows = await tx.$queryRaw<AreaOption[]>`
    SELECT a.id AS "areaId", a.name AS "areaName", a.municipality_id AS "municipalityId", k.id, k.level, k.name,
      trim_scale(k.value)::text AS value, k.persons, k.age_from AS "ageFrom", k.age_to AS "ageTo", k.period_from::text AS "periodFrom",
      k.period_to::text AS "periodTo", k.valid_from::text AS "from", k.valid_to::text AS "to", k.source, k.source_kind AS kind, k.suppressed
    FROM key_figure k JOIN area a ON a.id = k.area_id
    WHERE ${reachedRows(scope, 'k')} AND k.level = 'AREA' AND k.name IN ('outsideLabourMarket', 'convicted') AND k.unit = 'PERCENT'
      AND ${Prisma.raw(FIGURE_STANDS)}
    ORDER BY a.name, k.valid_from, k.recorded_at, k.id`;
  const areas = new Map(rows.map((row) => [row.areaId, row]));
  return [...areas.values()].flatMap((area) => {
    const agreement = versionOn(versions, area.municipalityId, today)?.agreement;
    if (agreement === undefined || agreement.proposal.thresholds.length === 0) return [];
    const own = rows.filter(({ areaId }) => areaId === area.areaId);
    return [watchArea({ ...area, name: area.areaName }, agreement, own, today)];
  });
}
