import type { HotTx } from '@/lib/data/transaction';
import type { MunicipalityId } from '@/lib/domain/shared/ids';
import { newId } from '@/lib/platform/new-id';
import { AREA_FIGURES, AREA_NAMES } from './area-figures';
import { at, type LaidDepartment, put } from './put';

/** What has been decided and measured about a department, with the day it was recorded. */
export async function layDatedRows(
  tx: HotTx,
  { id, organisationId, municipalityId, plan }: LaidDepartment,
): Promise<void> {
  const of = { department_id: id, organisation_id: organisationId, municipality_id: municipalityId };
  await put(
    tx,
    'placement',
    plan.placements.map((row) => ({
      ...{
        id: newId(),
        ...of,
        tier: row.tier,
        valid_from: row.from,
        decided_on: row.decidedOn,
        forum: row.forum,
      },
      ...{
        figure: row.figure,
        figure_source: row.source,
        proposed_tier: row.proposed,
        deviation_reason: row.deviation ?? null,
      },
      ...{ criteria: row.criteria ?? [], recorded_at: at(row.decidedOn) },
    })),
  );
  await put(
    tx,
    'key_figure',
    plan.figures.map((row) => ({
      ...{
        id: newId(),
        ...of,
        level: 'DEPARTMENT',
        name: row.name,
        value: row.value,
        unit: 'PERCENT',
        age_from: 18,
        age_to: 64,
      },
      ...{
        valid_from: row.from,
        source: row.source,
        suppressed: row.value === null,
        recorded_at: at(row.from),
      },
    })),
  );
  if (plan.rehousing) {
    const { from, to, reason } = plan.rehousing;
    await put(tx, 'department_rehousing', [
      { id: newId(), ...of, valid_from: from, valid_to: to, reason, recorded_at: at(from) },
    ]);
  }
}

/** Figures of areas and of the municipality; only Randers has any in the sources. */
export async function layAreaFigures(
  tx: HotTx,
  municipalityId: MunicipalityId,
  areas: ReadonlyMap<string, string>,
): Promise<void> {
  if (!AREA_NAMES.every((name) => name === null || areas.has(name))) return;
  const rows = AREA_FIGURES.flatMap(([name, unit, [ageFrom, ageTo], year, source, values]) =>
    values.flatMap((value, column) => {
      const area = AREA_NAMES[column];
      if (value === null || area === undefined) return [];
      const level = area === null ? 'MUNICIPALITY' : 'AREA';
      return [
        {
          ...{
            id: newId(),
            municipality_id: municipalityId,
            area_id: area === null ? null : areas.get(area),
            level,
            name,
            value,
            unit,
          },
          ...{ age_from: ageFrom, age_to: ageTo, period_from: `${year}-01-01`, period_to: `${year}-12-31` },
          ...{ valid_from: `${year + 1}-12-01`, source, suppressed: false, recorded_at: at('2021-12-15') },
        },
      ];
    }),
  );
  await put(tx, 'key_figure', rows);
}
