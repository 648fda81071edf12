import type { Scope } from '@/lib/domain/access/scope';
import type { FigureName } from '@/lib/domain/key-figures/catalogue';
import { withoutReasons } from '@/lib/domain/key-figures/few/hide-figure';
import type { FigureInHistory, FigureRecord, FigureSeries } from '@/lib/domain/key-figures/figure-record';
import type { FigurePlaceAt } from '@/lib/domain/key-figures/place-mark';
import type { SourceKind } from '@/lib/domain/key-figures/vocabulary';
import { Prisma } from '../generated/client';
import { type Keyset, keysetOrder, keysetWhere, type PageOf, pageOf } from '../keyset';
import { eachTenant, ofTenant } from '../own-rows';
import { inTransaction } from '../transaction';
import { FIGURE_STANDS, RESTATED } from '../what-stands';
import { FIGURE_COLUMNS, FIGURE_JOINS, type FigureRow, figuresOf } from './key-figures-rows';

export type FigureFilter = {
  readonly name?: FigureName;
  readonly place?: FigurePlaceAt;
  readonly kind?: SourceKind;
  /** The year it is about. */
  readonly year?: number;
};

const PAGE = 50;

/** A page of figures that stand, the latest first: one's own, and those that all in the municipality share. */
export async function listKeyFigures(
  scope: Scope,
  filter: FigureFilter,
  turn: Keyset | null = null,
): Promise<PageOf<FigureRecord>> {
  const figures = await inTransaction(scope, async (tx) => {
    const rows = await tx.$queryRaw<FigureRow[]>`
      SELECT ${FIGURE_COLUMNS} FROM (${pagesOfTenants(scope, filter, turn)}) k ${FIGURE_JOINS}
      ${keysetOrder(turn, 'k.valid_from', 'k.id')} LIMIT ${PAGE + 1}`;
    return figuresOf(tx, scope, rows);
  });
  return pageOf(figures, turn, PAGE);
}

/** A page of each tenant's, from its index; an organisation also reads what is of no organisation. */
function pagesOfTenants(scope: Scope, filter: FigureFilter, turn: Keyset | null): Prisma.Sql {
  const own = pageOfEach(eachTenant(scope), ofTenant(scope, 'k'), filter, turn);
  if (scope.kind === 'SYSTEM' || scope.side === 'MUNICIPALITY') return own;
  const reach = Prisma.sql`unnest(${[...scope.reach]}::uuid[]) AS own(id)`;
  const shared = Prisma.sql`k.municipality_id = own.id AND k.organisation_id IS NULL`;
  return Prisma.sql`${own} UNION ALL ${pageOfEach(reach, shared, filter, turn)}`;
}

const pageOfEach = (
  tenants: Prisma.Sql,
  belongs: Prisma.Sql,
  filter: FigureFilter,
  turn: Keyset | null,
): Prisma.Sql => Prisma.sql`
  SELECT x.* FROM ${tenants} CROSS JOIN LATERAL (
    SELECT k.* FROM key_figure k WHERE ${belongs} AND ${conditionsOf(filter)} AND ${Prisma.raw(FIGURE_STANDS)}
      AND ${keysetWhere(turn, 'k.valid_from', 'k.id')} ${keysetOrder(turn, 'k.valid_from', 'k.id')} LIMIT ${PAGE + 1}) x`;

function conditionsOf({ name, place, kind, year }: FigureFilter): Prisma.Sql {
  const terms = [Prisma.sql`true`];
  if (name) terms.push(Prisma.sql`k.name = ${name}`);
  if (place) terms.push(placeIs(place));
  if (kind) terms.push(Prisma.sql`k.source_kind = ${kind}`);
  if (year) terms.push(Prisma.sql`extract(year FROM coalesce(k.period_to, k.valid_from)) = ${year}`);
  return Prisma.join(terms, ' AND ');
}

function placeIs(place: FigurePlaceAt): Prisma.Sql {
  switch (place.level) {
    case 'DEPARTMENT':
      return Prisma.sql`k.department_id = ${place.id}::uuid`;
    case 'AREA':
      return Prisma.sql`k.area_id = ${place.id}::uuid`;
    case 'MUNICIPALITY':
      return Prisma.sql`k.municipality_id = ${place.id}::uuid AND k.level = 'MUNICIPALITY'`;
    default:
      return Prisma.sql`k.municipality_id = ${place.id}::uuid AND k.group_name = ${place.groupName}`;
  }
}

type HistoryRow = FigureRow &
  Pick<
    FigureInHistory,
    'recordedAt' | 'recordedBy' | 'restated' | 'restatedBecause' | 'imported' | 'enteredBy'
  > & {
    readonly municipalityName: string;
  };

/** One figure at one place with everything that was ever recorded of it; null where nothing was, and for another tenant's. */
export async function findFigureSeries(
  scope: Scope,
  name: FigureName,
  place: FigurePlaceAt,
): Promise<FigureSeries | null> {
  const records = await inTransaction(scope, async (tx) => {
    const rows = await tx.$queryRaw<HistoryRow[]>`
      SELECT ${FIGURE_COLUMNS}, m.name AS "municipalityName", k.recorded_at AS "recordedAt", p.name AS "recordedBy",
        ${Prisma.raw(RESTATED)} AS restated, k.restated_because AS "restatedBecause",
        k.import_id IS NOT NULL AS imported, k.entered_by_organisation_id AS "enteredBy"
      FROM key_figure k ${FIGURE_JOINS} LEFT JOIN person p ON p.id = k.recorded_by
      WHERE k.name = ${name} AND ${placeIs(place)} AND ${mayRead(scope)}
      ORDER BY k.valid_from, k.recorded_at, k.id`;
    return withoutReasons(await figuresOf(tx, scope, rows));
  });
  const [first] = records;
  if (first === undefined) return null;
  const { level, placeName, placeOf, municipalityName } = first;
  return {
    name,
    place: first.place,
    level,
    placeName,
    placeOf,
    municipalityName,
    records,
  };
}

/** What the second wall says too: one's own, and what is of no organisation where one works. */
function mayRead(scope: Scope): Prisma.Sql {
  if (scope.kind === 'SYSTEM') return Prisma.sql`true`;
  const { side, municipalities, organisations, reach } = scope;
  return side === 'MUNICIPALITY'
    ? Prisma.sql`k.municipality_id = ANY(${[...municipalities]}::uuid[])`
    : Prisma.sql`(k.organisation_id = ANY(${[...organisations]}::uuid[])
        OR (k.organisation_id IS NULL AND k.municipality_id = ANY(${[...reach]}::uuid[])))`;
}

/** A figure that stands and is the scope's own to correct: an organisation's of its departments alone. Null: there is none. */
export async function findFigureToCorrect(scope: Scope, id: string): Promise<FigureRecord | null> {
  const own =
    scope.kind === 'USER' && scope.side === 'ORGANISATION'
      ? Prisma.sql`k.organisation_id = ANY(${[...scope.organisations]}::uuid[])`
      : mayRead(scope);
  const [figure] = await inTransaction(scope, async (tx) => {
    const rows = await tx.$queryRaw<FigureRow[]>`
      SELECT ${FIGURE_COLUMNS} FROM key_figure k ${FIGURE_JOINS} WHERE k.id = ${id}::uuid AND ${own} AND ${Prisma.raw(FIGURE_STANDS)}`;
    return figuresOf(tx, scope, rows);
  });
  return figure ?? null;
}
