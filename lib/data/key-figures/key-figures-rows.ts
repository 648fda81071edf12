import type { Scope } from '@/lib/domain/access/scope';
import { hideFigure } from '@/lib/domain/key-figures/few/hide-figure';
import { type FigureRecord, yearOfFigure } from '@/lib/domain/key-figures/figure-record';
import { plainDecimal } from '@/lib/domain/key-figures/written-number';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import { Prisma } from '../generated/client';
import type { Tx } from '../transaction';
import { FIGURE_PLACE, readKept } from './kept-figures';

/** Columns of a figure `k` with the names of what it is of. */
export const FIGURE_COLUMNS = Prisma.sql`
  k.id, k.name, k.level, k.value::text AS value, k.value_to::text AS "valueTo", k.unit, k.persons, k.period_from::text AS "periodFrom",
  k.period_to::text AS "periodTo", k.valid_from::text AS "on", k.source_kind AS kind, k.source, k.suppressed, k.uncertain, k.method,
  ${FIGURE_PLACE} AS place,
  coalesce(d.number || ' ' || d.name, a.name, k.group_name, m.name) AS "placeName",
  CASE k.level WHEN 'DEPARTMENT' THEN o.name WHEN 'MUNICIPALITY' THEN NULL ELSE m.name END AS "placeOf"`;
export const FIGURE_JOINS = Prisma.sql`
  JOIN municipality m ON m.id = k.municipality_id LEFT JOIN department d ON d.id = k.department_id
  LEFT JOIN organisation o ON o.id = k.organisation_id LEFT JOIN area a ON a.id = k.area_id`;

export type FigureRow = Omit<FigureRecord, 'periodFrom' | 'periodTo' | 'on'> & {
  readonly periodFrom: string | null;
  readonly periodTo: string | null;
  readonly on: string;
};

/** Rows as whoever asks is told them: a reader without counts of few. The only way from rows to figures. */
export async function figuresOf<Row extends FigureRow>(
  tx: Tx,
  scope: Scope,
  rows: readonly Row[],
): Promise<readonly (Row & FigureRecord)[]> {
  const figures = rows.map(figureOf);
  const counts = figures.filter(({ unit, persons }) => unit === 'COUNT' || persons !== null);
  const kept = await readKept(
    tx,
    scope,
    counts.map((figure) => ({ name: figure.name, year: yearOfFigure(figure) })),
  );
  return figures.map((figure) => hideFigure(figure, kept.get(figure.id)));
}

/** Numbers in one form, `27.4`. */
const figureOf = <Row extends FigureRow>(row: Row): Row & FigureRecord => ({
  ...row,
  value: row.value === null ? null : plainDecimal(row.value),
  valueTo: row.valueTo === null ? null : plainDecimal(row.valueTo),
  periodFrom: row.periodFrom === null ? null : calendarDate(row.periodFrom),
  periodTo: row.periodTo === null ? null : calendarDate(row.periodTo),
  on: calendarDate(row.on),
});
