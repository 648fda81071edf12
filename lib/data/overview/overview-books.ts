import type { Scope } from '@/lib/domain/access/scope';
import {
  type Book,
  type EntrySum,
  type PartOfTime,
  recountBook,
  type StoredCounter,
} from '@/lib/domain/reporting/book';
import { fraction } from '@/lib/domain/shared/fraction';
import { Prisma } from '../generated/client';
import { inReportingTransaction } from '../reporting-transaction';
import { readEntrySums } from '../sums/tallied-entries';
import type { Tx } from '../transaction';
import { dayWithin, type ReportFilter, reportedRows } from './overview-filter';

export type CounterBook = {
  readonly counterId: string;
  readonly counter: string;
  readonly departmentId: string;
  readonly departmentNumber: string;
  readonly departmentName: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly municipalityId: string;
  readonly book: Book;
};

/** Every counter's accounts for the period, recounted from its ledger. */
export const listBooks = (scope: Scope, filter: ReportFilter): Promise<readonly CounterBook[]> =>
  inReportingTransaction(scope, (tx) => readBooks(tx, scope, filter));

/** The same inside a transaction that reads more of the overview. */
export const readBooks = async (
  tx: Tx,
  scope: Scope,
  filter: ReportFilter,
): Promise<readonly CounterBook[]> =>
  (await readCounterRows(tx, scope, filter, entrySums(scope, filter))).map((row) =>
    asBook(row, (row.sums ?? []).map(asSum), filter),
  );

/** The same of one municipality by the kept sums, however many lines the ledgers have. */
export async function readSummedBooks(
  tx: Tx,
  scope: Scope,
  filter: ReportFilter & { readonly municipality: string },
): Promise<readonly CounterBook[]> {
  const rows = await readCounterRows(tx, scope, filter, Prisma.sql`SELECT NULL::json AS rows`);
  const sums = await readEntrySums(tx, scope, filter);
  return rows.map((row) => asBook(row, sums.get(`${row.departmentId} ${row.counter}`) ?? [], filter));
}

function readCounterRows(
  tx: Tx,
  scope: Scope,
  filter: ReportFilter,
  sums: Prisma.Sql,
): Promise<CounterRow[]> {
  const ofDepartment = filter.department
    ? Prisma.sql`AND c.department_id = ${filter.department}::uuid`
    : Prisma.empty;
  return tx.$queryRaw<CounterRow[]>`
    SELECT c.id AS "counterId", c.name AS counter, c.department_id AS "departmentId", d.number AS "departmentNumber",
      d.name AS "departmentName", d.opened_from::text AS opened, d.closed_from::text AS closed, c.organisation_id AS "organisationId", o.name AS "organisationName",
      c.municipality_id AS "municipalityId", c.opening_n, c.opening_d, c.credit_n, c.credit_d, c.earned_n, c.earned_d,
      c.corrections_n, c.corrections_d, c.counted, c.slots, c.entries, sums.rows AS sums,
      last.sequence AS "lastSequence", last.credit_after_n AS "lastN", last.credit_after_d AS "lastD"
    FROM counter c
    JOIN department d ON d.id = c.department_id
    JOIN organisation o ON o.id = c.organisation_id
    LEFT JOIN LATERAL (${sums}) sums ON true
    LEFT JOIN LATERAL (SELECT e.sequence, e.credit_after_n, e.credit_after_d FROM ledger_entry e
      WHERE e.counter_id = c.id ORDER BY e.sequence DESC LIMIT 1) last ON true
    WHERE ${reportedRows(scope, filter, 'c')} ${ofDepartment} AND (${inUse})
    ORDER BY o.name, length(d.number), d.number, c.name`;
}

/** A counter that was opened with its department and has never moved is no account yet. */
const inUse = Prisma.sql`c.entries > 0 OR c.opening_n <> 0 OR c.credit_n <> 0 OR last.sequence IS NOT NULL`;

/** Of one counter after the other, by its own index. Shares with the same denominator are added by the database, the rest exactly by the domain. */
const entrySums = (scope: Scope, filter: ReportFilter): Prisma.Sql => Prisma.sql`
  SELECT json_agg(part) AS rows FROM (
    SELECT CASE WHEN ${dayWithin(filter, 'e.entered_on')} THEN 'WITHIN'
        WHEN e.entered_on < ${filter.period.from}::date THEN 'BEFORE' ELSE 'AFTER' END AS "when",
      sum(e.earned_n)::text AS "earnedN", e.earned_d::text AS "earnedD", sum(e.correction_n)::text AS "correctionN",
      e.correction_d::text AS "correctionD", sum(e.used)::int AS used,
      (count(*) FILTER (WHERE e.kind = 'REPORTED'))::int AS counted, count(*)::int AS entries
    FROM ledger_entry e WHERE e.counter_id = c.id AND ${reportedRows(scope, filter, 'e')}
    GROUP BY "when", e.earned_d, e.correction_d) part`;

type SumRow = Pick<EntrySum, 'when' | 'used' | 'counted' | 'entries'> & {
  earnedN: string;
  earnedD: string;
  correctionN: string;
  correctionD: string;
};

type CounterRow = Omit<CounterBook, 'book'> &
  Pick<StoredCounter, 'counted' | 'slots' | 'entries'> & {
    opening_n: bigint;
    opening_d: bigint;
    credit_n: bigint;
    credit_d: bigint;
    earned_n: bigint;
    earned_d: bigint;
    corrections_n: bigint;
    corrections_d: bigint;
    sums: readonly SumRow[] | null;
    lastSequence: number | null;
    lastN: bigint | null;
    lastD: bigint | null;
    opened: string | null;
    closed: string | null;
  };

function partOf(day: string | null, { period }: ReportFilter): PartOfTime | null {
  if (day === null) return null;
  if (day < period.from) return 'BEFORE';
  return day > period.through ? 'AFTER' : 'WITHIN';
}

function asBook(row: CounterRow, sums: readonly EntrySum[], filter: ReportFilter): CounterBook {
  const { counterId, counter, departmentId, departmentNumber, departmentName } = row;
  const { organisationId, organisationName, municipalityId } = row;
  const book = recountBook(storedOf(row), sums, lastOf(row), {
    ...{ opened: partOf(row.opened, filter), closed: partOf(row.closed, filter) },
  });
  return {
    ...{ counterId, counter, departmentId, departmentNumber, departmentName },
    ...{ organisationId, organisationName, municipalityId, book },
  };
}

const storedOf = (row: CounterRow): StoredCounter => ({
  opening: fraction(row.opening_n, row.opening_d),
  credit: fraction(row.credit_n, row.credit_d),
  earned: fraction(row.earned_n, row.earned_d),
  corrections: fraction(row.corrections_n, row.corrections_d),
  counted: row.counted,
  slots: row.slots,
  entries: row.entries,
});

const asSum = (row: SumRow): EntrySum => ({
  when: row.when,
  earned: fraction(BigInt(row.earnedN), BigInt(row.earnedD)),
  corrections: fraction(BigInt(row.correctionN), BigInt(row.correctionD)),
  used: row.used,
  counted: row.counted,
  entries: row.entries,
});

const lastOf = ({ lastSequence, lastN, lastD }: CounterRow) =>
  lastSequence === null || lastN === null || lastD === null
    ? null
    : { sequence: lastSequence, credit: fraction(lastN, lastD) };
