import type { Scope } from '@/lib/domain/access/scope';
import { versionOn } from '@/lib/domain/agreement/agreement-in-force';
import type { CategorySwitch, NationalFigure } from '@/lib/domain/placement/category';
import { switchOn } from '@/lib/domain/placement/category';
import type { AreaFigure } from '@/lib/domain/placement/category-figures';
import {
  type AreaToCategorise,
  categoriesOfArea,
  type Listed,
  type PlaceCategories,
} from '@/lib/domain/placement/category-file';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { fromDecimalText } from '@/lib/domain/shared/decimal';
import { ZERO } from '@/lib/domain/shared/fraction';
import type { MunicipalityId } from '@/lib/domain/shared/ids';
import { AREA_CATEGORIES, type AreaCategory } from '@/lib/domain/statute/area-categories';
import { listAgreementVersions } from '../agreements/agreement-versions';
import { readToday } from '../clock';
import { Prisma } from '../generated/client';
import { reachedRows } from '../own-rows';
import { inTransaction, type Tx } from '../transaction';
import { FIGURE_STANDS } from '../what-stands';

type SwitchRow = CategorySwitch & { readonly municipalityId: MunicipalityId; readonly by: string };
type NationalRow = Omit<NationalFigure, 'value'> & {
  readonly municipalityId: MunicipalityId;
  readonly value: string;
};

/** Every municipality within reach that has areas: what each area meets, and what the official list says. */
export const listCategories = (scope: Scope): Promise<readonly PlaceCategories[]> =>
  inTransaction(scope, async (tx) => {
    const today = await readToday(tx);
    const versions = await listAgreementVersions(tx, scope);
    const areas = await readAreas(tx, scope, today);
    const switches = await readSwitches(tx, scope);
    const national = await readNational(tx, scope);
    const places = new Map(areas.map((row) => [row.municipalityId, row.municipalityName]));
    return [...places].map(([municipalityId, municipalityName]): PlaceCategories => {
      const own = <T extends { readonly municipalityId: MunicipalityId }>(rows: readonly T[]) =>
        rows.filter((row) => row.municipalityId === municipalityId);
      const ownSwitches = own(switches);
      const ownNational = own(national);
      const rules = versionOn(versions, municipalityId, today)?.agreement.placing.designations ?? [];
      return {
        ...{ municipalityId, municipalityName, today, national: ownNational },
        areas: own(areas).map((area) => categoriesOfArea(area, ownNational, ownSwitches, today)),
        switches: AREA_CATEGORIES.map((category) => ({
          category,
          last: lastSwitch(ownSwitches, category, today),
          usedByAgreement: rules.some(({ designation }) => designation === category),
        })),
      };
    });
  });

const lastSwitch = (rows: readonly SwitchRow[], category: AreaCategory, today: CalendarDate) => {
  const last = switchOn(rows, category, today);
  return (
    last && { ...last, by: rows.find((row) => row.category === category && row.from === last.from)?.by ?? '' }
  );
};

type AreaRow = AreaToCategorise & { readonly municipalityName: string };

async function readAreas(tx: Tx, scope: Scope, today: CalendarDate): Promise<readonly AreaRow[]> {
  const rows = await tx.$queryRaw<
    (Omit<AreaRow, 'figures' | 'departments' | 'designations'> & {
      readonly figures: readonly AreaFigure[];
      readonly residents: readonly (number | null)[] | null;
      readonly designations: readonly Listed[];
    })[]
  >`
    SELECT a.id AS "areaId", a.name, a.municipality_id AS "municipalityId", m.name AS "municipalityName",
      coalesce((SELECT jsonb_agg(jsonb_build_object('name', k.name, 'value', trim_scale(k.value)::text, 'kind', k.source_kind, 'from', k.valid_from,
          'to', k.valid_to, 'source', k.source, 'periodFrom', k.period_from, 'periodTo', k.period_to) ORDER BY k.valid_from, k.recorded_at, k.id)
        FROM key_figure k WHERE k.area_id = a.id AND k.level = 'AREA' AND k.value_to IS NULL
          AND ${Prisma.raw(FIGURE_STANDS)}), '[]') AS figures,
      (SELECT jsonb_agg(d.residents) FROM department d
        WHERE d.area_id = a.id AND (d.closed_from IS NULL OR d.closed_from > ${today}::date)) AS residents,
      coalesce((SELECT jsonb_agg(jsonb_build_object('designation', g.designation, 'from', g.valid_from, 'to', g.valid_to, 'source', g.source)
          ORDER BY g.valid_from, g.recorded_at) FROM area_designation g WHERE g.area_id = a.id), '[]') AS designations
    FROM area a JOIN municipality m ON m.id = a.municipality_id WHERE ${reachedRows(scope, 'a')} ORDER BY m.name, a.name, a.id`;
  // An organisation sees its own departments only: their sum would not be the area's.
  const all = scope.kind === 'SYSTEM' || scope.side === 'MUNICIPALITY';
  return rows.map(({ residents, ...row }) => ({
    ...row,
    departments: all ? (residents ?? []).map((count) => ({ residents: count })) : [],
  }));
}

export const readSwitches = (tx: Tx, scope: Scope): Promise<SwitchRow[]> => tx.$queryRaw`
  SELECT s.municipality_id AS "municipalityId", s.category, s.valid_from::text AS "from", s.computed, s.reason, coalesce(p.name, '') AS by
  FROM area_category_switch s LEFT JOIN person p ON p.id = s.recorded_by
  WHERE ${reachedRows(scope, 's')} ORDER BY s.valid_from, s.recorded_at, s.id`;

export async function readNational(
  tx: Tx,
  scope: Scope,
): Promise<readonly (NationalFigure & { readonly municipalityId: MunicipalityId })[]> {
  const rows = await tx.$queryRaw<NationalRow[]>`
    SELECT n.municipality_id AS "municipalityId", n.name, n.on_day::text AS "from", n.value::text AS value, n.source
    FROM national_figure n WHERE ${reachedRows(scope, 'n')} ORDER BY n.on_day, n.recorded_at, n.id`;
  return rows.map((row) => ({ ...row, value: fromDecimalText(row.value) ?? ZERO }));
}
