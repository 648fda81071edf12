import type { DesignationKind } from '@/lib/domain/agreement/vocabulary';
import type { DepartmentFacts } from '@/lib/domain/allocation/decision';
import { countingFigures, type RecordedFigure } from '@/lib/domain/key-figures/counting-source';
import type { PlacementRecord } from '@/lib/domain/placement/department-file';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { fromDecimalText } from '@/lib/domain/shared/decimal';
import { Prisma } from '../generated/client';
import { PLACEMENT_STANDS, WITHDRAWS } from '../what-stands';

/** The dated rows of a department as one JSON value each; `alias` is the department's own in the query, `lying` tells its area. */
export const factColumns = (alias: string, lying = alias): Prisma.Sql => {
  const [d, at] = [Prisma.raw(alias), Prisma.raw(lying)];
  return Prisma.sql`
    coalesce((SELECT jsonb_agg(jsonb_build_object('tier', p.tier, 'from', p.valid_from, 'to', p.valid_to, 'decidedOn', p.decided_on,
        'forum', p.forum, 'figure', p.figure::text, 'source', p.figure_source, 'criteria', to_jsonb(p.criteria),
        'proposedTier', p.proposed_tier, 'deviationReason', p.deviation_reason) ORDER BY p.valid_from, p.recorded_at)
      FROM placement p WHERE p.department_id = ${d}.id
        AND ${Prisma.raw(PLACEMENT_STANDS)}), '[]') AS placements,
    coalesce((SELECT jsonb_agg(jsonb_build_object('name', k.name, 'value', k.value::text, 'kind', k.source_kind,
        'from', k.valid_from, 'to', k.valid_to, 'withdrawn', ${Prisma.raw(WITHDRAWS)}) ORDER BY k.valid_from, k.recorded_at, k.id)
      FROM key_figure k WHERE k.department_id = ${d}.id AND k.level = 'DEPARTMENT'), '[]') AS figures,
    coalesce((SELECT jsonb_agg(jsonb_build_object('designation', g.designation, 'from', g.valid_from, 'to', g.valid_to, 'source', g.source)
        ORDER BY g.valid_from, g.recorded_at) FROM area_designation g WHERE g.area_id = ${at}.area_id), '[]') AS designations,
    coalesce((SELECT jsonb_agg(jsonb_build_object('from', r.valid_from, 'to', r.valid_to, 'reason', r.reason)
        ORDER BY r.valid_from, r.recorded_at) FROM department_rehousing r WHERE r.department_id = ${d}.id), '[]') AS rehousing`;
};

export type FactsJson = {
  readonly placements: readonly PlacementRecord[];
  readonly figures: readonly RecordedFigure[];
  readonly designations: readonly {
    readonly designation: DesignationKind;
    readonly from: CalendarDate;
    readonly to: CalendarDate | null;
    readonly source: string;
  }[];
  readonly rehousing: readonly {
    readonly from: CalendarDate;
    readonly to: CalendarDate | null;
    readonly reason: string;
  }[];
};

/** What the core reads about a department. */
export function factsOf(json: FactsJson): DepartmentFacts {
  const { designations, rehousing } = json;
  const placements = json.placements.map(({ tier, from, to, figure, ...basis }) => ({
    ...{ tier, from, to },
    basis: {
      ...basis,
      figure: figure === null ? null : fromDecimalText(figure),
    },
  }));
  return {
    placements,
    keyFigures: countingFigures(json.figures),
    designations,
    rehousing,
  };
}
