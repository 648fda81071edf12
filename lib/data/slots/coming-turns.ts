import type { Scope } from '@/lib/domain/access/scope';
import { type CounterOnDay, counterOnDay } from '@/lib/domain/allocation/counter-on-day';
import { type DepartmentOnDay, rulesOf, shownCounters } from '@/lib/domain/placement/department-on-day';
import { readCounters } from '../books/books';
import { readDepartments } from '../departments/departments';
import { Prisma } from '../generated/client';
import { ownRows } from '../own-rows';
import { inTransaction } from '../transaction';

export type ComingHome = { readonly department: DepartmentOnDay; readonly counter: CounterOnDay };

const LATEST = 6;
/** Further ahead than this a turn is not "soon". */
const SOON = 2;
const MOST = 8;

/**
 * Where the municipality's turn is near: counters whose next or second next vacancy is its own, the soonest first; the
 * nearest ones all the same where fewer than `atLeast` are that near.
 */
export const listComingTurns = (scope: Scope, atLeast = 0): Promise<readonly ComingHome[]> =>
  inTransaction(scope, async (tx) => {
    const open = Prisma.sql`${ownRows(scope, 'd')} AND d.closed_from IS NULL`;
    const { rows } = await readDepartments(tx, scope, open);
    const readings = await readCounters(
      tx,
      scope,
      rows.map(({ id }) => id),
      LATEST,
    );
    const coming = rows.flatMap((department) =>
      shownCounters(
        department,
        readings.filter(({ departmentId }) => departmentId === department.id),
      ).map((reading) => ({ department, counter: counterOnDay(reading, rulesOf(department.standing)) })),
    );
    return coming
      .filter(({ counter }) => counter.next !== 'never')
      .sort(soonestFirst)
      .filter((home, index) => position(home) <= SOON || index < atLeast)
      .slice(0, MOST);
  });

/** Of equally near turns, those where homes fall vacant more often. */
const soonestFirst = (a: ComingHome, b: ComingHome): number =>
  position(a) - position(b) || moves(b) - moves(a);

const position = ({ counter }: ComingHome): number =>
  counter.next === 'never' ? Number.POSITIVE_INFINITY : counter.next;

/** The turnover is that of the family homes; counters of single rules stand after them. */
const moves = ({ department, counter }: ComingHome): number =>
  counter.terms.dwellingType === 'FAMILY'
    ? department.familyDwellings * (department.turnoverPermille ?? 0)
    : -1;
