import type { Scope } from '@/lib/domain/access/scope';
import type { AgreementInForce } from '@/lib/domain/agreement/agreement-in-force';
import { tiersOf } from '@/lib/domain/agreement/tier-words';
import { earlierOf } from '@/lib/domain/calendar/days';
import type { DepartmentOnDay } from '@/lib/domain/placement/department-on-day';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { MunicipalityId } from '@/lib/domain/shared/ids';
import type { Month } from '@/lib/domain/shared/month';
import { agreedShare, shareOn } from '@/lib/domain/summary/agreed-share';
import type { SummaryDepartment, SummaryFacts } from '@/lib/domain/summary/facts';
import type { KnownSince } from '@/lib/domain/summary/known-since';
import { daysWithin, MOST_MONTHS, monthsOf, periodBefore } from '@/lib/domain/summary/periods';
import type { DaySpan, Summary, SummaryPart } from '@/lib/domain/summary/summary';
import { readToday } from '../clock';
import { departmentOn, readStocks, type Stock } from '../departments/department-on-day';
import { readDepartments } from '../departments/departments';
import { Prisma } from '../generated/client';
import { ownRows } from '../own-rows';
import { type NamedPeriod, readTallies } from '../sums/tallies';
import type { Tx } from '../transaction';
import { readSummaryBooks } from './summary-books';
import { readGone } from './summary-gone';
import { readFirstDays } from './summary-known';

export type SummaryAsked = {
  readonly municipalityId: MunicipalityId;
  /** Which of the parts; its name comes with the answer. */
  readonly part: Pick<SummaryPart, 'kind'> & { readonly id?: string };
  readonly period: DaySpan;
};

export type ReadFacts = {
  readonly facts: SummaryFacts;
  readonly about: Pick<Summary, 'municipality' | 'part' | 'organisations' | 'agreements' | 'madeOn'>;
  readonly versions: readonly AgreementInForce[];
  readonly departments: readonly DepartmentOnDay[];
  /** These and those that are closed since or not opened yet. */
  readonly everIn: readonly string[];
  readonly known: KnownSince;
};

/** Everything that is counted for a summary; null when the scope has no department there. */
export async function readSummaryFacts(tx: Tx, scope: Scope, asked: SummaryAsked): Promise<ReadFacts | null> {
  const { period, municipalityId } = asked;
  const today = await readToday(tx);
  // Of a period that runs everything that stands is as of today: what is placed from a later day may yet be changed.
  const day = earlierOf(period.through, today);
  const { versions, rows } = await readDepartments(tx, scope, departmentsOf(scope, asked), day);
  const [first] = rows;
  const kind = ofOneOrganisation(scope, asked, rows) ? 'ORGANISATION' : asked.part.kind;
  const part = first && partOf({ ...asked.part, kind }, first);
  if (first === undefined || part === undefined) return null;
  const before = periodBefore(period);
  const stocks = await readStocks(tx, rows, before.through);
  const departments = rows.map((row) => asSummaryDepartment(row, stocks.get(row.id)));
  const ever = await readEverIn(tx, scope, asked, day);
  const everIn = ever.map(({ id }) => id);
  const agreed = versions.filter((row) => row.municipalityId === municipalityId);
  const sums = await readSums(tx, scope, { ...asked, departments: everIn, before });
  const words = agreedBy(agreed, period);
  const books = await readSummaryBooks(tx, scope, {
    ...{ municipalityId, period, before, agreed: words, agreedBefore: agreedBy(agreed, before) },
  });
  // As what was counted then is told of those too that are closed since.
  const booksBefore = books.earlier.filter(({ departmentId }) => everIn.includes(departmentId));
  const sharesOf = (dwellingType: 'FAMILY' | 'YOUTH') =>
    new Map(rows.map((row) => [row.id, shareOn(row, agreed, { day: before.through, dwellingType })]));
  return {
    facts: {
      ...{ part, period, before, departments, tiers: tiersOf(words) },
      ...sums,
      books: departments.flatMap(({ id }) => books.now.filter(({ departmentId }) => departmentId === id)),
      booksBefore,
      gone: await readGone(tx, scope, { everIn, there: rows, booksBefore, before }),
      sharesBefore: sharesOf('FAMILY'),
      youthSharesBefore: sharesOf('YOUTH'),
    },
    about: {
      municipality: first.municipalityName,
      part,
      agreements: agreementsOf(versions, municipalityId, period),
      organisations: [...new Set(rows.map(({ organisationName }) => organisationName))],
      madeOn: today,
    },
    versions: agreed,
    departments: rows,
    everIn,
    known: {
      organisations: await readFirstDays(tx, scope, {
        ...{ municipalityId, today },
        organisations: [...new Set(ever.map(({ organisationId }) => organisationId))],
      }),
      agreed: agreed.map(({ from }) => from).toSorted()[0] ?? null,
      today,
    },
  };
}

/** What tiers and counters were called by the end of the period: a version from a later day changes no word of it. */
const agreedBy = (agreed: readonly AgreementInForce[], { through }: DaySpan) => {
  const then = agreed.filter(({ from }) => from <= through);
  return then.length > 0 ? then : agreed;
};

/** Merged or split away before the period, or made after it: no part of it. */
const departmentsOf = (scope: Scope, asked: SummaryAsked): Prisma.Sql =>
  Prisma.sql`${isEverIn(scope, asked)} AND (d.opened_from IS NULL OR d.opened_from <= ${asked.period.through}::date)
    AND (d.closed_from IS NULL OR d.closed_from > ${asked.period.from}::date)`;

/** All that the part has ever had: what was counted in one that is closed since is told of with the time that it was counted in. */
const readEverIn = (
  tx: Tx,
  scope: Scope,
  asked: SummaryAsked,
  day: CalendarDate,
): Promise<readonly { readonly id: string; readonly organisationId: string }[]> => tx.$queryRaw`
  SELECT d.id, d.organisation_id AS "organisationId" FROM department d ${departmentOn(day)} WHERE ${isEverIn(scope, asked)}`;

function isEverIn(scope: Scope, { municipalityId, part }: SummaryAsked): Prisma.Sql {
  const terms = [ownRows(scope, 'd'), Prisma.sql`d.municipality_id = ${municipalityId}::uuid`];
  if (part.kind === 'ORGANISATION') terms.push(Prisma.sql`d.organisation_id = ${part.id}::uuid`);
  if (part.kind === 'AREA') terms.push(Prisma.sql`h.area_id = ${part.id}::uuid`);
  if (part.kind === 'DEPARTMENT') terms.push(Prisma.sql`d.id = ${part.id}::uuid`);
  return Prisma.join(terms, ' AND ');
}

/** What an organisation sees of a municipality is its own part of it, and is called so. */
const ofOneOrganisation = (scope: Scope, { part }: SummaryAsked, rows: readonly DepartmentOnDay[]): boolean =>
  scope.kind === 'USER' &&
  scope.side === 'ORGANISATION' &&
  part.kind === 'MUNICIPALITY' &&
  new Set(rows.map(({ organisationId }) => organisationId)).size === 1;

/** The part by its name; undefined where the first department has none such. */
function partOf({ kind }: SummaryAsked['part'], first: DepartmentOnDay): SummaryPart | undefined {
  switch (kind) {
    case 'MUNICIPALITY':
      return { kind };
    case 'ORGANISATION':
      return { kind, id: first.organisationId, name: first.organisationName };
    case 'AREA':
      return first.areaId && first.areaName ? { kind, id: first.areaId, name: first.areaName } : undefined;
    case 'DEPARTMENT':
      return { kind, id: first.id, name: `${first.number} ${first.name}` };
  }
}

export function asSummaryDepartment(row: DepartmentOnDay, stockBefore?: Stock): SummaryDepartment {
  const { id, number, name, organisationId, organisationName, areaId, areaName, standing } = row;
  return {
    ...{ id, number, name, organisationId, organisationName, areaId, areaName },
    stock: { FAMILY: row.familyDwellings, YOUTH: row.youthDwellings, ELDERLY: row.elderlyDwellings },
    stockBefore: stockBefore ?? {},
    tier: standing?.tier.tier ?? null,
    share: standing && agreedShare(standing.version.agreement, standing.tier.tier, 'FAMILY'),
    youthShare: standing && agreedShare(standing.version.agreement, standing.tier.tier, 'YOUTH'),
  };
}

type SumsAsked = SummaryAsked & { readonly before: DaySpan; readonly departments: readonly string[] };

async function readSums(
  tx: Tx,
  scope: Scope,
  { municipalityId, part, period, before, departments }: SumsAsked,
): Promise<Pick<SummaryFacts, 'now' | 'earlier' | 'monthly'>> {
  const reader = { municipality: municipalityId, ...(part.kind !== 'MUNICIPALITY' && { departments }) };
  await tx.$executeRaw`SELECT set_config('work_mem', ${ROOM}, true)`;
  const rows = await readTallies(tx, scope, { ...reader, together: RENTS }, [
    { name: 'NOW', period },
    { name: 'EARLIER', period: before },
  ]);
  const months = await readTallies(tx, scope, { ...reader, measures: ['REPORTED'] }, [
    ...byMonth(period),
    ...byMonth(before),
  ]);
  return {
    now: rows.filter((row) => row.period === 'NOW'),
    earlier: rows.filter((row) => row.period === 'EARLIER'),
    monthly: months.map((row) => ({ ...row, month: row.period })),
  };
}

/** Many sums come to few: added up as they come, where the planner's guess of how many would have it sort them all on disk first. */
const ROOM = '64MB';

/** A rent has a sum for each hundred kroner, and no figure tells them department by department. */
const RENTS = ['RENT', 'SLOT_RENT', 'SLOT_RENT_USED', 'SLOT_RENT_DEAR'] as const;

/** Of a longer time a summary tells the years, each named by its first month. */
function byMonth(span: DaySpan): readonly NamedPeriod[] {
  const months = monthsOf(span);
  const isFirst = (month: Month, at: number) => at === 0 || month.endsWith('-01');
  const firsts = months.length > MOST_MONTHS ? months.filter(isFirst) : months;
  return firsts.map((first) => ({
    name: first,
    period: daysWithin(
      span,
      first,
      firsts === months ? first : months.findLast((month) => month.startsWith(first.slice(0, 4))),
    ),
  }));
}

/** In force on a day of the period, oldest first. */
const agreementsOf = (
  versions: readonly AgreementInForce[],
  municipalityId: MunicipalityId,
  { from, through }: DaySpan,
): Summary['agreements'] =>
  versions
    .filter(
      (row) =>
        row.municipalityId === municipalityId && row.from <= through && (row.to === null || row.to > from),
    )
    .map(({ agreement, version, from: since }) => ({ title: agreement.title, version, from: since }))
    .sort((a, b) => a.from.localeCompare(b.from));
