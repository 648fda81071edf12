import type { AnyScope, Scope } from '@/lib/domain/access/scope';
import type { FigureName } from '@/lib/domain/key-figures/catalogue';
import { figuresBeside } from '@/lib/domain/key-figures/few/few-counts';
import { type Kept, keptFromReaders } from '@/lib/domain/key-figures/few/kept-from-readers';
import type { NotedFigure } from '@/lib/domain/key-figures/few/noted-figure';
import { Prisma } from '../generated/client';
import { reachedRows } from '../own-rows';
import type { Tx } from '../transaction';

/** What a figure `k` is of, as an address has it. */
export const FIGURE_PLACE = Prisma.sql`
  CASE k.level WHEN 'DEPARTMENT' THEN 'd-' || k.department_id WHEN 'AREA' THEN 'a-' || k.area_id
    WHEN 'GROUP' THEN 'g-' || k.municipality_id || '-' || k.group_name ELSE 'm-' || k.municipality_id END`;

/** A figure that is about to be told; null: of whatever year. */
export type AboutToTell = { readonly name: FigureName; readonly year: number | null };

/** Two years together touch the year before and the year after, and what is known of those the next ones. */
const YEARS_BESIDE = 2;

/** Whether it is a reader who asks: she is told no count of few. @see L-58 */
export const isReader = (scope: AnyScope): boolean => scope.kind === 'USER' && scope.role === 'READER';

/**
 * What of these figures a reader is not told, by the id of their record; nothing for anybody else. Judged by all that she could read
 * of them and of what gives them back, in one question whatever she looks at.
 */
export async function readKept(
  tx: Tx,
  scope: Scope,
  told: readonly AboutToTell[],
): Promise<ReadonlyMap<string, Kept>> {
  if (told.length === 0 || !isReader(scope)) return new Map();
  const names = [...new Set(told.flatMap(({ name }) => figuresBeside(name)))];
  const noted = await tx.$queryRaw<NotedFigure[]>`
    SELECT k.id, k.municipality_id AS "municipalityId", k.name, ${FIGURE_PLACE} AS place, 'a-' || d.area_id AS area, k.value::text AS value, k.unit, k.persons,
      k.period_from::text AS "periodFrom", k.period_to::text AS "periodTo", k.valid_from::text AS "on", k.source_kind AS kind,
      k.recorded_at AS "recordedAt", r.recorded_at AS "replacedAt"
    FROM key_figure k LEFT JOIN key_figure r ON r.restates = k.id LEFT JOIN department d ON d.id = k.department_id
    WHERE ${reachedRows(scope, 'k')} AND k.name = ANY (${names}) AND (k.unit = 'COUNT' OR k.persons IS NOT NULL) AND ${yearsBeside(told)}
    ORDER BY k.recorded_at, k.id`;
  return keptFromReaders(noted);
}

function yearsBeside(told: readonly AboutToTell[]): Prisma.Sql {
  const years = told.flatMap(({ year }) => year ?? []);
  if (years.length < told.length) return Prisma.sql`true`;
  const [from, to] = [Math.min(...years) - YEARS_BESIDE, Math.max(...years) + YEARS_BESIDE];
  return Prisma.sql`extract(year FROM coalesce(k.period_to, k.valid_from)) BETWEEN ${from} AND ${to}`;
}
