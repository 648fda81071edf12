import type { AnyScope, UserScope } from '@/lib/domain/access/scope';
import { yearOf } from '@/lib/domain/calendar/days';
import { isCountOfFew } from '@/lib/domain/key-figures/few/few-counts';
import { hideFigure } from '@/lib/domain/key-figures/few/hide-figure';
import type { ReferenceFigure } from '@/lib/domain/key-figures/reference-table';
import type { KnownOfTown, TownFigure } from '@/lib/domain/summary/live-figures';
import { Prisma } from '../generated/client';
import { ownRows } from '../own-rows';
import { inTransaction } from '../transaction';
import { FIGURE_STANDS, WITHDRAWS } from '../what-stands';
import { isReader, readKept } from './kept-figures';

/** Published figures of municipalities, for whoever is signed in; a reader without counts of few: no other cell gives those back. */
export async function listReferenceFigures(scope: AnyScope): Promise<readonly ReferenceFigure[]> {
  const cells = await inTransaction(
    scope,
    (tx) => tx.$queryRaw<ReferenceFigure[]>`
      SELECT r.municipality_code AS "municipalityCode", r.municipality_name AS "municipalityName", r.figure, r.period_from AS "yearFrom",
        r.period_to AS "yearTo", trim_scale(r.value)::text AS value, trim_scale(r.value_to)::text AS "valueTo", r.unit, r.uncertain, r.note,
        r.source
      FROM reference_figure r ORDER BY r.row_position, r.column_position`,
  );
  if (!isReader(scope)) return cells;
  return cells.map((cell) => hideFigure(cell, isCountOfFew(cell) ? WHOLE : undefined));
}

const WHOLE = { value: true, persons: true } as const;

export type OwnTown = KnownOfTown & { readonly id: string; readonly code: string; readonly name: string };

/** Rent without consumption that the published table counts homes under, in øre a month. @see F-01 */
const LIMIT_ORE = 280_000;

/** The municipalities within reach, each with its own key figures as they were published last, and the rents of the homes in sight. */
export const listOwnTowns = (scope: UserScope): Promise<readonly OwnTown[]> =>
  inTransaction(scope, async (tx) => {
    const towns = await tx.$queryRaw<Recorded[]>`
      SELECT m.id, m.code, m.name,
        (SELECT coalesce(json_agg(f), '[]') FROM (SELECT DISTINCT ON (k.name) k.id, k.name, trim_scale(k.value)::text AS value,
            trim_scale(k.value_to)::text AS "valueTo", k.unit, k.suppressed, coalesce(k.period_to, k.valid_from)::text AS on, k.source
          FROM key_figure k
          WHERE k.municipality_id = m.id AND k.level = 'MUNICIPALITY' AND k.valid_from <= app_today()
            AND ${Prisma.raw(FIGURE_STANDS)} AND NOT ${Prisma.raw(WITHDRAWS)}
          ORDER BY k.name, coalesce(k.period_to, k.valid_from) DESC, k.recorded_at DESC, k.id) f) AS figures,
        (SELECT json_build_object('known', count(*), 'cheap', count(*) FILTER (WHERE w.rent_ore < ${LIMIT_ORE})) FROM dwelling w
          WHERE w.municipality_id = m.id AND ${ownRows(scope, 'w')}) AS homes
      FROM municipality m WHERE m.id = ANY (${[...scope.reach]}::uuid[]) ORDER BY m.name, m.id`;
    const asked = towns.flatMap(({ figures }) => figures.map(({ name, on }) => ({ name, year: yearOf(on) })));
    const kept = await readKept(tx, scope, asked);
    return towns.map((town) => ({
      ...town,
      figures: town.figures.map(({ id, ...figure }) => hideFigure(figure, kept.get(id))),
    }));
  });

type Recorded = Omit<OwnTown, 'figures'> & {
  readonly figures: readonly (TownFigure & { readonly id: string })[];
};
