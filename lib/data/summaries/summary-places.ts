import type { Scope } from '@/lib/domain/access/scope';
import type { FigureName } from '@/lib/domain/key-figures/catalogue';
import type { FigurePlaceAt } from '@/lib/domain/key-figures/place-mark';
import type { PlaceLevel } from '@/lib/domain/key-figures/vocabulary';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import {
  PLACE_FIGURES,
  type PlaceFigure,
  type PlaceRecord,
  placeFiguresOn,
} from '@/lib/domain/summary/place-figures';
import type { SummaryPart } from '@/lib/domain/summary/summary';
import { Prisma } from '../generated/client';
import { reachedRows } from '../own-rows';
import type { Tx } from '../transaction';
import { FIGURE_STANDS, WITHDRAWS } from '../what-stands';

type Of = {
  readonly municipalityId: string;
  readonly part: SummaryPart;
  /** Departments of the summary, whose own figures are told. */
  readonly departments: readonly string[];
};

type Row = Omit<PlaceRecord, 'place'> & {
  readonly name: FigureName;
  readonly level: PlaceLevel;
  readonly placeId: string;
  readonly groupName: string;
};

/** The key figures of a summary's places that count on a day, each place by its name of that day. */
export async function readPlaceFigures(
  tx: Tx,
  scope: Scope,
  of: Of,
  day: CalendarDate,
): Promise<readonly PlaceFigure[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT k.name, k.level, coalesce(k.department_id, k.area_id, k.municipality_id)::text AS "placeId", coalesce(k.group_name, '') AS "groupName",
      coalesce(k.group_name, n.name, m.name) AS "placeName", trim_scale(k.value)::text AS value, trim_scale(k.value_to)::text AS "valueTo",
      k.unit, k.suppressed, k.uncertain, k.source_kind AS kind, k.source, k.valid_from::text AS "from", k.valid_to::text AS "to"
    FROM (SELECT DISTINCT ON (k.name, k.level, k.department_id, k.area_id, k.group_name, k.source_kind) k.* FROM key_figure k
        WHERE k.municipality_id = ${of.municipalityId}::uuid AND ${reachedRows(scope, 'k')} AND ${isOf(of)}
          AND k.name = ANY (${[...PLACE_FIGURES]}) AND k.valid_from <= ${day}::date AND (k.valid_to IS NULL OR k.valid_to > ${day}::date)
          AND ${Prisma.raw(FIGURE_STANDS)} AND NOT ${Prisma.raw(WITHDRAWS)}
        ORDER BY k.name, k.level, k.department_id, k.area_id, k.group_name, k.source_kind, k.valid_from DESC, k.recorded_at DESC, k.id) k
      JOIN municipality m ON m.id = k.municipality_id
      LEFT JOIN LATERAL (SELECT x.name FROM area_name x WHERE x.area_id = k.area_id AND (x.valid_from IS NULL OR x.valid_from <= ${day}::date)
        ORDER BY x.id DESC LIMIT 1) n ON true
    ORDER BY k.name, k.valid_from, k.recorded_at, k.id`;
  return placeFiguresOn(rows.map(recordOf), day);
}

/** All that the municipality's places are told by; of an area its own; and everywhere those of its departments. */
function isOf({ part, departments }: Of): Prisma.Sql {
  const own = Prisma.sql`k.department_id = ANY (${[...departments]}::uuid[])`;
  switch (part.kind) {
    case 'MUNICIPALITY':
      return Prisma.sql`(k.level <> 'DEPARTMENT' OR ${own})`;
    case 'AREA':
      return Prisma.sql`((k.level = 'AREA' AND k.area_id = ${part.id}::uuid) OR ${own})`;
    case 'ORGANISATION':
    case 'DEPARTMENT':
      return Prisma.sql`(k.level = 'DEPARTMENT' AND ${own})`;
  }
}

const recordOf = ({ level, placeId, groupName, ...row }: Row): PlaceRecord => ({
  ...row,
  place: placeOf(level, placeId, groupName),
});

const placeOf = (level: PlaceLevel, id: string, groupName: string): FigurePlaceAt =>
  level === 'GROUP' ? { level, id, groupName } : { level, id };
