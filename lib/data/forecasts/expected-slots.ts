import type { Scope } from '@/lib/domain/access/scope';
import { DWELLING_TYPES, type DwellingType, type TierId } from '@/lib/domain/agreement/vocabulary';
import { addDays, daysBetween, laterOf } from '@/lib/domain/calendar/days';
import { decidedBy } from '@/lib/domain/forecast/days-of-one-rule';
import type { ForecastInput } from '@/lib/domain/forecast/forecast';
import type { ForecastDepartment, ForecastHomes } from '@/lib/domain/forecast/known-department';
import { MOST_DAYS_LOOKED_BACK } from '@/lib/domain/forecast/turnover';
import type { DepartmentOnDay } from '@/lib/domain/placement/department-on-day';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { fraction } from '@/lib/domain/shared/fraction';
import type { DepartmentId, OrganisationId } from '@/lib/domain/shared/ids';
import { bandOf } from '@/lib/domain/what-if/rent-band';
import { lastCounted } from '../books/last-counted';
import { readToday } from '../clock';
import { readDepartments } from '../departments/departments';
import { Prisma } from '../generated/client';
import { ownRows } from '../own-rows';
import { inTransaction, type Tx } from '../transaction';

/** What a forecast from today rests on: homes, turnover, tiers to come and where every counter stands. */
export const readForecastInput = (scope: Scope, municipality: string): Promise<ForecastInput> =>
  inTransaction(scope, (tx) => readForecastInputIn(tx, scope, municipality));

export async function readForecastInputIn(
  tx: Tx,
  scope: Scope,
  municipality: string,
): Promise<ForecastInput> {
  const from = await readToday(tx);
  const of = (alias: string) =>
    Prisma.sql`${ownRows(scope, alias)} AND ${Prisma.raw(alias)}.municipality_id = ${municipality}::uuid`;
  const open = Prisma.sql`${of('d')} AND d.closed_from IS NULL`;
  const { rows, versions } = await readDepartments(tx, scope, open);
  const homes = await tx.$queryRaw<HomeRow[]>`
    SELECT w.department_id AS "departmentId", w.type, w.allocation_rule AS rule, w.rent_ore AS "rentOre", count(*)::int AS count
    FROM dwelling w WHERE ${of('w')} GROUP BY 1, 2, 3, 4`;
  const counters = await tx.$queryRaw<CounterRow[]>`
    SELECT n.department_id AS "departmentId", n.name, n.credit_n AS n, n.credit_d AS d, n.last_tier AS "lastTier", n.last_on::text AS "lastOn"
    FROM counter n WHERE ${of('n')}`;
  const firstReports = await tx.$queryRaw<FirstReportRow[]>`
    SELECT v.organisation_id AS "organisationId", min(v.reported_on)::text AS first FROM vacancy v WHERE ${of('v')} GROUP BY 1`;
  // Where the home lies now: what was reported of it before a merger or a split is known of the department that it went to.
  const reported = await tx.$queryRaw<ReportedRow[]>`
    SELECT w.department_id AS "departmentId", v.dwelling_type AS type, count(*)::int AS count
    FROM vacancy v JOIN dwelling w ON w.id = v.dwelling_id WHERE ${of('v')} AND v.reported_on >= ${addDays(from, -MOST_DAYS_LOOKED_BACK)}::date AND v.reported_on < ${from}::date
      AND v.occasion = 'RELET' AND v.state <> 'VOIDED' GROUP BY 1, 2`;
  return {
    from,
    versions: versions.filter(({ municipalityId }) => municipalityId === municipality),
    departments: rows.map((row) => asDepartment(row, { from, homes, counters, reported, firstReports })),
  };
}

/** From the organisation's own first report on, as far back as says anything of the year to come: another may have begun before. */
function lookedBackOf({ organisationId }: DepartmentOnDay, { from, firstReports }: Rows): number {
  const first = firstReports.find((row) => row.organisationId === organisationId)?.first;
  if (first === undefined) return 0;
  return Math.max(0, daysBetween(laterOf(first, addDays(from, -MOST_DAYS_LOOKED_BACK)), from));
}

type OfDepartment = { readonly departmentId: DepartmentId };
type HomeRow = OfDepartment & {
  readonly type: DwellingType;
  readonly rule: string | null;
  readonly rentOre: number;
  readonly count: number;
};
type CounterRow = OfDepartment & {
  readonly name: string;
  readonly n: bigint;
  readonly d: bigint;
  readonly lastTier: TierId | null;
  readonly lastOn: CalendarDate | null;
};
type ReportedRow = OfDepartment & { readonly type: DwellingType; readonly count: number };

type FirstReportRow = { readonly organisationId: OrganisationId; readonly first: CalendarDate };

type Rows = {
  readonly from: CalendarDate;
  readonly homes: readonly HomeRow[];
  readonly counters: readonly CounterRow[];
  readonly reported: readonly ReportedRow[];
  readonly firstReports: readonly FirstReportRow[];
};

function asDepartment(row: DepartmentOnDay, known: Rows): ForecastDepartment {
  const { from, homes, counters, reported } = known;
  const own = <Row extends OfDepartment>(rows: readonly Row[]) =>
    rows.filter(({ departmentId }) => departmentId === row.id);
  const { id, number, name, organisationId, organisationName: organisation, turnoverPermille } = row;
  return {
    ...{ id, number, name, organisationId, organisation, turnoverPermille },
    facts: decidedBy(row.facts, from),
    lookedBack: lookedBackOf(row, known),
    homes: homesOf(row, own(homes)),
    reported: new Map(own(reported).map(({ type, count }) => [type, count])),
    counters: new Map(
      own(counters).map(({ name: counter, n, d, lastTier, lastOn }) => [
        counter,
        { credit: fraction(n, d), last: lastCounted(lastTier, lastOn) },
      ]),
    ),
  };
}

/** Homes alike are one row; those that only the department's own figures know of have no rent. */
function homesOf(row: DepartmentOnDay, homes: readonly HomeRow[]): readonly ForecastHomes[] {
  const alike = new Map<string, ForecastHomes>();
  for (const { type, rule, rentOre, count } of homes) {
    const band = bandOf(rentOre);
    const key = `${type} ${rule} ${band.from}`;
    const so = alike.get(key)?.count ?? 0;
    alike.set(key, { dwellingType: type, allocationRule: rule, band, count: so + count });
  }
  const recorded = {
    FAMILY: row.familyDwellings,
    YOUTH: row.youthDwellings,
    ELDERLY: row.elderlyDwellings,
    CARE: 0,
  };
  const unknown = DWELLING_TYPES.flatMap((dwellingType): ForecastHomes[] => {
    const known = homes.reduce((sum, { type, count }) => (type === dwellingType ? sum + count : sum), 0);
    const more = recorded[dwellingType] - known;
    return more > 0 ? [{ dwellingType, allocationRule: null, band: null, count: more }] : [];
  });
  return [...alike.values(), ...unknown];
}
