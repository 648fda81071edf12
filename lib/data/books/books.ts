import type { Scope } from '@/lib/domain/access/scope';
import type { TierId } from '@/lib/domain/agreement/vocabulary';
import type { CounterReading, PastCell } from '@/lib/domain/allocation/counter-on-day';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { fraction } from '@/lib/domain/shared/fraction';
import type { CounterId } from '@/lib/domain/shared/ids';
import { Prisma } from '../generated/client';
import { ownRows } from '../own-rows';
import type { Tx } from '../transaction';
import { lastCounted } from './last-counted';

type CounterRow = Omit<CounterReading, 'credit' | 'last'> & {
  readonly creditN: bigint;
  readonly creditD: bigint;
  readonly lastTier: TierId | null;
  readonly lastOn: CalendarDate | null;
};

/** The counters of some departments with their latest cells, in one statement. */
export async function readCounters(
  tx: Tx,
  scope: Scope,
  departmentIds: readonly string[],
  latest: number,
): Promise<readonly CounterReading[]> {
  const rows = await tx.$queryRaw<CounterRow[]>`
    SELECT c.id, c.department_id AS "departmentId", c.name, c.credit_n AS "creditN", c.credit_d AS "creditD", c.counted, c.last_tier AS "lastTier",
      c.last_on::text AS "lastOn",
      coalesce((SELECT ${cellsJson} FROM (
          SELECT e.number, e.used, e.vacancy_id FROM ledger_entry e WHERE e.counter_id = c.id AND e.number IS NOT NULL
          ORDER BY e.number DESC LIMIT ${latest}) AS e JOIN vacancy w ON w.id = e.vacancy_id), '[]') AS cells
    FROM counter c WHERE ${ownRows(scope, 'c')} AND c.department_id = ANY(${[...departmentIds]}::uuid[]) ORDER BY c.department_id, c.name`;
  return rows.map(({ creditN, creditD, lastTier, lastOn, ...row }) => ({
    ...row,
    credit: fraction(creditN, creditD),
    last: lastCounted(lastTier, lastOn),
  }));
}

const cellsJson = Prisma.sql`jsonb_agg(jsonb_build_object('number', e.number, 'municipal', e.used = 1,
  'voided', w.state = 'VOIDED', 'vacancyId', e.vacancy_id) ORDER BY e.number)`;

const BEFORE = 8;
const AFTER = 4;

/** The counter's cells around one home, and whether its latest is among them. */
export async function readCellsAround(
  tx: Tx,
  scope: Scope,
  counterId: CounterId,
  number: number,
): Promise<readonly PastCell[]> {
  const [row] = await tx.$queryRaw<{ cells: readonly PastCell[] | null }[]>`
    SELECT ${cellsJson} AS cells FROM ledger_entry e JOIN vacancy w ON w.id = e.vacancy_id
    WHERE ${ownRows(scope, 'e')} AND e.counter_id = ${counterId}::uuid AND e.number BETWEEN ${number - BEFORE} AND ${number + AFTER}`;
  return row?.cells ?? [];
}
