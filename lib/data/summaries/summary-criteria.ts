import type { Scope } from '@/lib/domain/access/scope';
import type { NationalFigure } from '@/lib/domain/placement/category';
import type { AreaFigure } from '@/lib/domain/placement/category-figures';
import { isComputed } from '@/lib/domain/placement/category-file';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { type AreaConditions, conditionsOn, HELD_AGAINST } from '@/lib/domain/summary/area-conditions';
import type { SummaryPart } from '@/lib/domain/summary/summary';
import { Prisma } from '../generated/client';
import { reachedRows } from '../own-rows';
import { readNational, readSwitches } from '../placements/placement-categories';
import type { Tx } from '../transaction';
import { FIGURE_STANDS, WITHDRAWS } from '../what-stands';

type Of = { readonly municipalityId: string; readonly part: SummaryPart };

/** Areas against the act's criteria on each of some days; none where the municipality has switched the category off by then. */
export async function readAreaConditions(
  tx: Tx,
  scope: Scope,
  { municipalityId, part }: Of,
  days: readonly CalendarDate[],
): Promise<readonly (readonly AreaConditions[])[]> {
  if (part.kind !== 'MUNICIPALITY' && part.kind !== 'AREA') return days.map(() => []);
  const own = <T extends { readonly municipalityId: string }>(rows: readonly T[]): readonly T[] =>
    rows.filter((row) => row.municipalityId === municipalityId);
  const national: readonly NationalFigure[] = own(await readNational(tx, scope));
  const switches = own(await readSwitches(tx, scope));
  const told: (readonly AreaConditions[])[] = [];
  for (const day of days) {
    const areas = isComputed(switches, 'VULNERABLE_AREA', day)
      ? await readAreas(tx, scope, { municipalityId, part }, day)
      : [];
    told.push(areas.map((area) => conditionsOn(area, national, day)));
  }
  return told;
}

type AreaRow = { readonly id: string; readonly name: string; readonly figures: readonly AreaFigure[] };

/** Each area by its name of the day, with what has been published of it. */
const readAreas = (
  tx: Tx,
  scope: Scope,
  { municipalityId, part }: Of,
  day: CalendarDate,
): Promise<AreaRow[]> =>
  tx.$queryRaw`
    SELECT a.id::text AS id, coalesce(n.name, a.name) AS name,
      coalesce((SELECT jsonb_agg(jsonb_build_object('name', k.name, 'value', trim_scale(k.value)::text, 'kind', k.source_kind, 'from', k.valid_from,
          'to', k.valid_to, 'source', k.source, 'periodFrom', k.period_from, 'periodTo', k.period_to) ORDER BY k.valid_from, k.recorded_at, k.id)
        FROM key_figure k WHERE k.area_id = a.id AND k.level = 'AREA' AND k.value_to IS NULL AND k.name = ANY (${[...HELD_AGAINST]})
          AND ${Prisma.raw(FIGURE_STANDS)} AND NOT ${Prisma.raw(WITHDRAWS)}), '[]') AS figures
    FROM area a LEFT JOIN LATERAL (SELECT x.name FROM area_name x WHERE x.area_id = a.id
      AND (x.valid_from IS NULL OR x.valid_from <= ${day}::date) ORDER BY x.id DESC LIMIT 1) n ON true
    WHERE a.municipality_id = ${municipalityId}::uuid AND ${reachedRows(scope, 'a')}
      ${part.kind === 'AREA' ? Prisma.sql`AND a.id = ${part.id}::uuid` : Prisma.empty}
    ORDER BY 2, a.id`;
