import type { Scope } from '@/lib/domain/access/scope';
import type { AreaDepartment, AreaFile, AreaSummary } from '@/lib/domain/key-figures/area-file';
import { FIGURE_NAMES } from '@/lib/domain/key-figures/catalogue';
import type { FigureRecord } from '@/lib/domain/key-figures/figure-record';
import type { AreaId } from '@/lib/domain/shared/ids';
import { readToday } from '../clock';
import { Prisma } from '../generated/client';
import { ownRows, reachedRows } from '../own-rows';
import { inTransaction } from '../transaction';
import { FIGURE_STANDS } from '../what-stands';
import { listGoals } from './figure-goals';
import { FIGURE_COLUMNS, FIGURE_JOINS, type FigureRow, figuresOf } from './key-figures-rows';

/** Areas by name, each with the latest share that tiers are proposed from. */
export const listAreas = (scope: Scope): Promise<readonly AreaSummary[]> =>
  inTransaction(
    scope,
    (tx) => tx.$queryRaw<AreaSummary[]>`
      SELECT a.id, a.name, m.name AS "municipalityName",
        (SELECT count(*)::int FROM department d WHERE d.area_id = a.id AND ${ownRows(scope, 'd')}) AS departments,
        (SELECT jsonb_build_object('value', trim_scale(k.value)::text, 'valueTo', trim_scale(k.value_to)::text, 'unit', k.unit,
            'suppressed', k.suppressed, 'periodFrom', k.period_from, 'periodTo', k.period_to)
          FROM key_figure k WHERE k.area_id = a.id AND k.name = 'outsideLabourMarket' AND ${Prisma.raw(FIGURE_STANDS)}
          ORDER BY k.valid_from DESC, k.recorded_at DESC LIMIT 1) AS latest
      FROM area a JOIN municipality m ON m.id = a.municipality_id WHERE ${reachedRows(scope, 'a')} ORDER BY m.name, a.name`,
  );

type HeadRow = Pick<AreaFile, 'id' | 'name' | 'municipalityName' | 'example' | 'designations' | 'addresses'>;

/** One area with its addresses, departments, figures and goals; null for another municipality's and for none. */
export async function findArea(scope: Scope, id: AreaId): Promise<AreaFile | null> {
  const found = await inTransaction(scope, async (tx) => {
    const today = await readToday(tx);
    const [head] = await tx.$queryRaw<HeadRow[]>`
      SELECT a.id, a.name, a.example, m.name AS "municipalityName",
        coalesce((SELECT jsonb_agg(jsonb_build_object('designation', g.designation, 'from', g.valid_from) ORDER BY g.valid_from)
          FROM area_designation g WHERE g.area_id = a.id AND g.valid_from <= ${today}::date
            AND (g.valid_to IS NULL OR g.valid_to > ${today}::date)), '[]') AS designations,
        coalesce((SELECT jsonb_agg(${RANGE} ORDER BY x.position) FROM area_address x WHERE x.area_id = a.id), '[]') AS addresses
      FROM area a JOIN municipality m ON m.id = a.municipality_id WHERE a.id = ${id}::uuid AND ${reachedRows(scope, 'a')}`;
    if (head === undefined) return null;
    const departments = await tx.$queryRaw<AreaDepartment[]>`
      SELECT d.id, d.number, d.name, o.name AS "organisationName", d.family_dwellings + d.youth_dwellings AS dwellings
      FROM department d JOIN organisation o ON o.id = d.organisation_id WHERE d.area_id = ${id}::uuid AND ${ownRows(scope, 'd')}
      ORDER BY o.name, length(d.number), d.number`;
    const figures = await tx.$queryRaw<FigureRow[]>`
      SELECT ${FIGURE_COLUMNS} FROM (SELECT DISTINCT ON (k.name, k.source_kind) k.* FROM key_figure k
        WHERE k.area_id = ${id}::uuid AND ${Prisma.raw(FIGURE_STANDS)} ORDER BY k.name, k.source_kind, k.valid_from DESC, k.recorded_at DESC) k
      ${FIGURE_JOINS} ORDER BY k.valid_from DESC, k.id`;
    return { ...head, departments, figures: inCatalogueOrder(await figuresOf(tx, scope, figures)) };
  });
  return found && { ...found, goals: await listGoals(scope, id) };
}

const inCatalogueOrder = (figures: readonly FigureRecord[]): readonly FigureRecord[] =>
  [...figures].sort((a, b) => FIGURE_NAMES.indexOf(a.name) - FIGURE_NAMES.indexOf(b.name));

const RANGE = Prisma.sql`jsonb_build_object('street', x.street, 'from', x.from_number, 'to', x.to_number, 'parity', x.parity)`;
