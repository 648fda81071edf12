import type { Scope } from '@/lib/domain/access/scope';
import type { PlaceLevel } from '@/lib/domain/key-figures/vocabulary';
import { Prisma } from '../generated/client';
import { ownRows, reachedRows } from '../own-rows';
import { inTransaction } from '../transaction';

export type FigurePlaceChoice = {
  readonly mark: string;
  readonly name: string;
  readonly level: PlaceLevel;
  /** The organisation, or the municipality, that tells it from another of its name. */
  readonly of: string | null;
};
export type FigureChoices = {
  readonly places: readonly FigurePlaceChoice[];
  /** Years that figures are about, the latest first. */
  readonly years: readonly number[];
};

/** What a list of figures can be narrowed to, and what figures can be entered of. */
export const listFigureChoices = (scope: Scope): Promise<FigureChoices> =>
  inTransaction(scope, async (tx) => {
    const places = await tx.$queryRaw<FigurePlaceChoice[]>`
      (SELECT 'm-' || m.id AS mark, m.name, 'MUNICIPALITY' AS level, NULL AS of FROM municipality m WHERE ${inReach(scope)} ORDER BY m.name)
      UNION ALL (SELECT DISTINCT 'g-' || k.municipality_id || '-' || k.group_name, k.group_name, 'GROUP', NULL FROM key_figure k
        WHERE ${reachedRows(scope, 'k')} AND k.level = 'GROUP' ORDER BY 2)
      UNION ALL (SELECT 'a-' || a.id, a.name, 'AREA', NULL FROM area a WHERE ${reachedRows(scope, 'a')} ORDER BY a.name)
      UNION ALL (SELECT 'd-' || d.id, d.number || ' ' || d.name, 'DEPARTMENT', o.name FROM department d
        JOIN organisation o ON o.id = d.organisation_id WHERE ${ownRows(scope, 'd')} ORDER BY o.name, length(d.number), d.number)`;
    const years = await tx.$queryRaw<{ year: number }[]>`
      SELECT DISTINCT extract(year FROM coalesce(k.period_to, k.valid_from))::int AS year FROM key_figure k
      WHERE ${reachedRows(scope, 'k')} ORDER BY 1 DESC`;
    return { places, years: years.map(({ year }) => year) };
  });

const inReach = (scope: Scope): Prisma.Sql =>
  scope.kind === 'SYSTEM' ? Prisma.sql`true` : Prisma.sql`m.id = ANY(${[...scope.reach]}::uuid[])`;

export type FigureOfficeChoice = { readonly value: string; readonly label: string };

/** For whom the reader may bring figures in: the municipality's, or each of the own organisations where it has departments. */
export const listFigureOffices = (scope: Scope): Promise<readonly FigureOfficeChoice[]> =>
  inTransaction(scope, (tx) =>
    scope.kind === 'USER' && scope.side === 'ORGANISATION'
      ? tx.$queryRaw<FigureOfficeChoice[]>`
          SELECT om.municipality_id || '/' || om.organisation_id AS value, o.name || ', ' || m.name AS label
          FROM organisation_municipality om JOIN organisation o ON o.id = om.organisation_id
            JOIN municipality m ON m.id = om.municipality_id
          WHERE ${ownRows(scope, 'om')} ORDER BY o.name, m.name`
      : tx.$queryRaw<FigureOfficeChoice[]>`
          SELECT m.id::text AS value, m.name AS label FROM municipality m WHERE ${inReach(scope)} ORDER BY m.name`,
  );
