import type { Scope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import type { CameHome } from '@/lib/domain/forecast/compare-forecast';
import type { ForecastLine, StoredForecast } from '@/lib/domain/forecast/stored-forecast';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { ForecastId, MunicipalityId, OrganisationId, UserId } from '@/lib/domain/shared/ids';
import { RENT_BANDS } from '@/lib/domain/what-if/rent-band';
import { Prisma } from '../generated/client';
import { ownRows, reachedRows } from '../own-rows';
import { inTransaction, type Tx } from '../transaction';

export type NewForecast = {
  readonly id: ForecastId;
  readonly municipalityId: MunicipalityId;
  /** Null: of all departments under the municipality's agreement. */
  readonly organisationId: OrganisationId | null;
  readonly from: CalendarDate;
  readonly through: CalendarDate;
  readonly agreed: number | null;
  readonly madeBy: UserId;
  readonly lines: readonly ForecastLine[];
};

/** Keeps a forecast as it was made, for ever. */
export async function insertForecast(tx: Tx, _scope: Scope, given: NewForecast): Promise<void> {
  const { id, municipalityId, organisationId } = given;
  await tx.$executeRaw`
    INSERT INTO forecast (id, municipality_id, organisation_id, from_on, through_on, agreed, made_at, made_by)
    VALUES (${id}::uuid, ${municipalityId}::uuid, ${organisationId}::uuid, ${given.from}::date, ${given.through}::date, ${given.agreed},
      app_now(), ${given.madeBy}::uuid)`;
  const rows = given.lines.map(({ band, ...line }, at) => ({
    ...{ forecast_id: id, position: at + 1, municipality_id: municipalityId },
    ...{
      organisation_id: line.organisationId ?? organisationId,
      kind: line.kind,
      department_id: line.departmentId,
    },
    ...{ band_from_ore: band?.from ?? null, band_below_ore: band?.below ?? null, through_on: line.through },
    ...{ basis: line.basis, tier: line.tier, low: line.low, high: line.high },
    ...{ vacancies: line.vacancies.toFixed(DECIMALS), expected: line.expected.toFixed(DECIMALS) },
  }));
  await tx.$executeRaw`
    INSERT INTO forecast_row SELECT * FROM jsonb_populate_recordset(NULL::forecast_row, ${JSON.stringify(rows)}::jsonb)`;
}

const DECIMALS = 3;

type HeadRow = Omit<StoredForecast, 'lines' | 'madeOn'> & { readonly madeAt: Date };

const head = (where: Prisma.Sql, limit: number) => Prisma.sql`
  SELECT f.id, o.name AS organisation, f.from_on::text AS "from", f.through_on::text AS through, f.agreed, f.made_at AS "madeAt",
    p.name AS "madeBy"
  FROM forecast f JOIN person p ON p.id = f.made_by LEFT JOIN organisation o ON o.id = f.organisation_id
  WHERE ${where} ORDER BY f.made_at DESC, f.id DESC LIMIT ${limit}`;

const MOST_LISTED = 50;

/** Forecasts within reach, the latest first: of each what it said in all and month by month. */
export const listForecasts = (scope: Scope, municipality: string): Promise<readonly StoredForecast[]> =>
  inTransaction(scope, async (tx) => {
    const where = Prisma.sql`f.municipality_id = ${municipality}::uuid AND ${reachedRows(scope, 'f')}`;
    const heads = await tx.$queryRaw<HeadRow[]>(head(where, MOST_LISTED));
    const lines = await readLines(
      tx,
      heads.map(({ id }) => id),
      Prisma.sql`r.kind IN ('TOTAL', 'MONTH')`,
    );
    return heads.map((row) => stored(row, lines));
  });

/** One forecast with every line that the reader may see; null for another's. */
export const findForecast = (
  scope: Scope,
  id: ForecastId,
): Promise<(StoredForecast & OfMunicipality) | null> =>
  inTransaction(scope, async (tx) => {
    const where = Prisma.sql`f.id = ${id}::uuid AND ${reachedRows(scope, 'f')}`;
    const [found] = await tx.$queryRaw<HeadRow[]>(head(where, 1));
    const [of] = await tx.$queryRaw<OfMunicipality[]>`
      SELECT f.municipality_id AS "municipalityId" FROM forecast f WHERE ${where}`;
    if (found === undefined || of === undefined) return null;
    return { ...stored(found, await readLines(tx, [id], Prisma.sql`true`)), ...of };
  });

type OfMunicipality = { readonly municipalityId: MunicipalityId };

const stored = ({ madeAt, ...row }: HeadRow, lines: readonly LineRow[]): StoredForecast => ({
  ...row,
  madeOn: dayOfInstant(madeAt),
  lines: lines.filter(({ forecastId }) => forecastId === row.id).map(asLine),
});

type LineRow = Omit<ForecastLine, 'band'> & {
  readonly forecastId: ForecastId;
  readonly bandFrom: number | null;
  readonly bandBelow: number | null;
};

const readLines = (tx: Tx, ids: readonly ForecastId[], which: Prisma.Sql): Promise<LineRow[]> =>
  tx.$queryRaw<LineRow[]>`
    SELECT r.forecast_id AS "forecastId", r.kind, r.organisation_id AS "organisationId", r.department_id AS "departmentId",
      r.band_from_ore AS "bandFrom", r.band_below_ore AS "bandBelow", r.through_on::text AS through, r.basis, r.tier,
      r.vacancies::float8 AS vacancies, r.expected::float8 AS expected, r.low, r.high
    FROM forecast_row r WHERE r.forecast_id = ANY(${[...ids]}::uuid[]) AND ${which} ORDER BY r.forecast_id, r.position`;

function asLine({ forecastId: _, bandFrom: from, bandBelow: below, ...line }: LineRow): ForecastLine {
  if (from === null && below === null) return { ...line, band: null };
  return {
    ...line,
    band: RENT_BANDS.find((band) => band.from === from && band.below === below) ?? { from, below },
  };
}

/** Homes that went to municipal allocation, let before and not voided: what a forecast is about. */
export const listCame = (
  scope: Scope,
  { municipality, from, through }: { municipality: string; from: CalendarDate; through: CalendarDate },
): Promise<readonly CameHome[]> =>
  inTransaction(
    scope,
    (tx) => tx.$queryRaw<CameHome[]>`
      SELECT v.department_id AS "departmentId", v.organisation_id AS "organisationId", v.rent_ore AS "rentOre", v.reported_on::text AS "on"
      FROM vacancy v WHERE ${ownRows(scope, 'v')} AND v.municipality_id = ${municipality}::uuid AND v.route = 'MUNICIPAL'
        AND v.occasion = 'RELET' AND v.state <> 'VOIDED' AND v.reported_on BETWEEN ${from}::date AND ${through}::date`,
  );
