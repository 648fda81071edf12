import type { Scope } from '@/lib/domain/access/scope';
import { counterNames } from '@/lib/domain/agreement/terms';
import { KEY_FIGURES } from '@/lib/domain/agreement/vocabulary';
import { type CounterReading, counterOnDay, unusedCounter } from '@/lib/domain/allocation/counter-on-day';
import { figuresPointAt } from '@/lib/domain/allocation/propose-tier';
import { mustMeetSpecialCriteria } from '@/lib/domain/allocation/special-criteria';
import { countingFigure, type RecordedFigure } from '@/lib/domain/key-figures/counting-source';
import type { CounterFile, DepartmentFile, FigureRecord } from '@/lib/domain/placement/department-file';
import { type DepartmentOnDay, rulesOf, shownCounters } from '@/lib/domain/placement/department-on-day';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import type { DepartmentId } from '@/lib/domain/shared/ids';
import { readDispensations } from '../agreements/individual-agreements';
import { readCounters } from '../books/books';
import { Prisma } from '../generated/client';
import { readBooks } from '../overview/overview-books';
import { ownRows } from '../own-rows';
import { inTransaction, type Tx } from '../transaction';
import { type FactsJson, factColumns } from './department-facts';
import { readDepartments } from './departments';

const LATEST_ON_PAGE = 12;
const ALL_TIME = { from: calendarDate('0001-01-01'), through: calendarDate('9999-12-31') };

/** One department with its books; null for another tenant's and for none. */
export function findDepartmentFile(scope: Scope, id: DepartmentId): Promise<DepartmentFile | null> {
  return inTransaction(scope, async (tx) => {
    const own = Prisma.sql`d.id = ${id}::uuid AND ${ownRows(scope, 'd')}`;
    const { today, rows } = await readDepartments(tx, scope, own);
    const [department] = rows;
    if (!department) return null;
    const { placements, designations, rehousing } = await readRecords(tx, id);
    const { standing, facts } = department;
    return {
      ...{ today, department, designations, rehousing },
      dispensations: await readDispensations(tx, scope, department, today),
      placements: [...placements].reverse(),
      figures: await readFigures(tx, department),
      proposal: standing && figuresPointAt(standing.version.agreement, facts, today),
      counters: await readCounterFiles(tx, scope, department),
      nextMeetsSpecialCriteria: await nextMeetsSpecialCriteria(tx, department),
      openVacancies: await countOpen(tx, id),
    };
  });
}

async function readRecords(tx: Tx, id: DepartmentId): Promise<FactsJson> {
  const [row] = await tx.$queryRaw<
    FactsJson[]
  >`SELECT ${factColumns('d')} FROM department d WHERE d.id = ${id}::uuid`;
  if (!row) throw new Error(`Department ${id} went away while it was read`);
  return row;
}

type FigureOfSource = FigureRecord & RecordedFigure;

/** One a day of each figure: the one that counts where sources disagree. Its own page shows them all. */
async function readFigures(tx: Tx, { id, areaId }: DepartmentOnDay): Promise<readonly FigureRecord[]> {
  const rows = await tx.$queryRaw<FigureOfSource[]>`
    SELECT k.level, k.name, k.value::text AS value, k.unit, k.age_from AS "ageFrom", k.age_to AS "ageTo", k.valid_from::text AS "from",
      NULL AS "to", k.source, k.source_kind AS kind, k.suppressed
    FROM key_figure k WHERE (k.department_id = ${id}::uuid OR k.area_id = ${areaId}::uuid) AND k.name = ANY (${[...KEY_FIGURES]})
    ORDER BY k.name, k.valid_from, k.recorded_at, k.id`;
  const days = new Map<string, FigureOfSource[]>();
  for (const row of rows) {
    const day = `${row.level} ${row.name} ${row.from}`;
    days.set(day, [...(days.get(day) ?? []), row]);
  }
  return [...days.values()].flatMap((own) => countingFigure(own) ?? []);
}

async function readCounterFiles(
  tx: Tx,
  scope: Scope,
  department: DepartmentOnDay,
): Promise<readonly CounterFile[]> {
  const stored = await readCounters(tx, scope, [department.id], LATEST_ON_PAGE);
  const books = await readBooks(tx, scope, { period: ALL_TIME, department: department.id });
  const reasons = await tx.$queryRaw<{ id: string; reason: string | null }[]>`
    SELECT c.id, c.opening_reason AS reason FROM counter c WHERE ${ownRows(scope, 'c')} AND c.department_id = ${department.id}::uuid`;
  const readings = shownCounters(department, [...stored, ...notYetUsed(department, stored)]);
  return readings.map((reading) => ({
    ...counterOnDay(reading, rulesOf(department.standing)),
    book: books.find(({ counterId }) => counterId === reading.id)?.book ?? null,
    openingReason: reasons.find(({ id }) => id === reading.id)?.reason ?? null,
  }));
}

/** Counters of the dwelling types that the department has and the agreement shares, before their first home. */
export function notYetUsed(
  { id, standing, familyDwellings, youthDwellings }: DepartmentOnDay,
  stored: readonly CounterReading[],
): readonly CounterReading[] {
  if (standing === null) return [];
  const dwellings: Readonly<Record<string, number>> = { FAMILY: familyDwellings, YOUTH: youthDwellings };
  return counterNames(standing.version.agreement)
    .filter((name) => (dwellings[name] ?? 0) > 0 && !stored.some((counter) => counter.name === name))
    .map((name) => unusedCounter(id, name));
}

async function nextMeetsSpecialCriteria(tx: Tx, { id, standing }: DepartmentOnDay): Promise<boolean | null> {
  const terms = standing?.version.agreement.specialCriteria ?? null;
  if (standing === null || terms === null || terms.tier !== standing.tier.tier) return null;
  const [row] = await tx.$queryRaw<{ standing: number }[]>`
    SELECT count(*)::int AS standing FROM naming
    WHERE department_id = ${id}::uuid AND tier = ${terms.tier} AND withdrawn_at IS NULL`;
  return mustMeetSpecialCriteria(terms, terms.tier, row?.standing ?? 0);
}

async function countOpen(tx: Tx, id: DepartmentId): Promise<number> {
  const [row] = await tx.$queryRaw<{ open: number }[]>`
    SELECT count(*)::int AS open FROM vacancy
    WHERE department_id = ${id}::uuid AND state IN ('AWAITING_AGREEMENT', 'ORGANISATION', 'OFFERED', 'CLAIMED', 'NAMED', 'RETURNED')`;
  return row?.open ?? 0;
}
