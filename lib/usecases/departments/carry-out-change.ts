import { type LockedCounter, lockCounters } from '@/lib/data/books/counters';
import { openCounter } from '@/lib/data/books/counters-open';
import {
  carryRehousing,
  closeDepartment,
  moveDwellings,
  openDepartment,
  placeNewDepartment,
} from '@/lib/data/departments/department-changes-carry';
import {
  countAwaiting,
  type EndingOnRecord,
  holdEnding,
  readEnding,
  readEndingHomes,
  readOtherNumbers,
} from '@/lib/data/departments/department-changes-ending';
import { type ChangeOnRecord, finishChange } from '@/lib/data/departments/department-changes-write';
import { isBeingPlaced } from '@/lib/data/placements/placement-rounds-ending';
import type { HotTx } from '@/lib/data/transaction';
import type { Scope } from '@/lib/domain/access/scope';
import type { CounterName } from '@/lib/domain/agreement/vocabulary';
import { quarterRoom } from '@/lib/domain/allocation/legal-basis';
import { carriedCriteria, carriedRehousing, type Rehousing } from '@/lib/domain/department/carried-facts';
import { numberOfEnded } from '@/lib/domain/department/department-change';
import { moveHomes } from '@/lib/domain/department/moved-homes';
import { openingReason } from '@/lib/domain/department/opening-reason';
import { type Closing, carriedRooms, mergedOpenings, splitOpenings } from '@/lib/domain/department/openings';
import { asId, type DepartmentId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { newId } from '@/lib/platform/new-id';

export type CarryOutError = {
  readonly code:
    | 'vacancies-awaiting'
    | 'number-taken'
    | 'department-closed'
    /** One of them has come into rehousing, or out of it, since it was proposed. */
    | 'rehousing-differs'
    /** A round that places one of them waits for signatures or for its day. */
    | 'being-placed';
};

/**
 * Does what the parties agreed, in one transaction that holds the counters and the departments: what is reported meanwhile waits, and
 * is told that the department has closed. Credits go over exactly, homes go along, and cases stay where they were reported.
 * @see docs/domain/department-changes.md
 */
export async function carryOutChange(
  tx: HotTx,
  scope: Scope,
  change: ChangeOnRecord,
  at: Date,
): Promise<Result<readonly DepartmentId[], CarryOutError>> {
  const { from } = change;
  await lockCounters(tx, scope, from);
  await holdEnding(tx, scope, from);
  // A counter that was opened between the two locks is held too.
  const counters = await lockCounters(tx, scope, from);
  const ending = await readEnding(tx, scope, from);
  if (ending.length !== from.length || ending.some(({ closedFrom }) => closedFrom !== null))
    return err({ code: 'department-closed' });
  if ((await countAwaiting(tx, scope, from)) > 0) return err({ code: 'vacancies-awaiting' });
  if (await isBeingPlaced(tx, scope, from)) return err({ code: 'being-placed' });
  const rehousing = carriedRehousing(ending, change.effectiveOn);
  if (rehousing === null) return err({ code: 'rehousing-differs' });
  const others = await readOtherNumbers(tx, scope, change, from);
  const taken = change.to.map(({ number }) => number);
  if (taken.some((number) => others.includes(number))) return err({ code: 'number-taken' });
  const begun = change.to.map(() => asId<DepartmentId>(newId()));
  for (const { id, number } of ending) {
    const kept = numberOfEnded(number, { taken, others }, change.effectiveOn);
    await closeDepartment(tx, scope, { id, from: change.effectiveOn, number: kept });
  }
  await begin(tx, scope, { change, ending, begun, rehousing, at });
  await carryCredits(tx, scope, { change, ending, begun, counters });
  const homes = await readEndingHomes(tx, scope, from);
  const parts = change.to.map(({ houses }, index) => ({ departmentId: at_(begun, index), houses }));
  await moveDwellings(tx, scope, moveHomes(homes, parts));
  await finishChange(tx, scope, change.id, at);
  return ok(begun);
}

type Beginning = {
  readonly change: ChangeOnRecord;
  readonly ending: readonly EndingOnRecord[];
  readonly begun: readonly DepartmentId[];
};

const at_ = <T>(rows: readonly T[], index: number): T => {
  const row = rows[index];
  if (row === undefined) throw new Error('There is one of these for each department that begins');
  return row;
};

async function begin(
  tx: HotTx,
  scope: Scope,
  {
    change,
    ending,
    begun,
    rehousing,
    at,
  }: Beginning & { readonly rehousing: readonly Rehousing[]; readonly at: Date },
): Promise<void> {
  const { organisationId, municipalityId, effectiveOn: from, decidedOn, forum, kind } = change;
  const party = { organisationId, municipalityId };
  for (const [index, department] of change.to.entries()) {
    const id = at_(begun, index);
    const { areaId, tier, tierReason: reason } = department;
    const about = {
      ...{ areaId, from, example: ending.every(({ example }) => example) },
      ...{ residents: kind === 'MERGE' ? residentsOf(ending) : null, turnoverPermille: turnoverOf(ending) },
    };
    await openDepartment(tx, scope, { ...party, id, toId: department.id, department, ...about });
    await carryRehousing(tx, scope, { ...party, departmentId: id, rows: rehousing, at });
    if (tier === null) continue;
    await placeNewDepartment(tx, scope, {
      ...party,
      departmentId: id,
      tier,
      criteria: carriedCriteria(tier, ending, from),
      reason,
      from,
      decidedOn,
      forum,
      at,
    });
  }
}

/** Known only where it is known of all. */
const residentsOf = (ending: readonly EndingOnRecord[]): number | null =>
  ending.reduce<number | null>(
    (sum, { residents }) => (sum === null || residents === null ? null : sum + residents),
    0,
  );

/** By homes; for forecasts, until it has been measured of the new department itself. */
function turnoverOf(ending: readonly EndingOnRecord[]): number | null {
  const known = ending.flatMap(({ turnoverPermille, dwellings: { family, youth } }) =>
    turnoverPermille === null ? [] : [{ turnoverPermille, homes: family + youth }],
  );
  const homes = known.reduce((sum, row) => sum + row.homes, 0);
  if (homes === 0) return null;
  return Math.round(known.reduce((sum, row) => sum + row.turnoverPermille * row.homes, 0) / homes);
}

async function carryCredits(
  tx: HotTx,
  scope: Scope,
  { change, ending, begun, counters }: Beginning & { readonly counters: readonly LockedCounter[] },
): Promise<void> {
  const { organisationId, municipalityId, effectiveOn, kind } = change;
  const closing = ending.map(({ id }) => closingOf(id, counters));
  const merged = mergedOpenings(closing);
  const parts = change.to.map(({ dwellings }) => dwellings);
  const openings = splitOpenings(merged, parts);
  const rooms = carriedRooms(
    ending.map(({ id }) => roomsOf(id, counters)),
    parts,
  );
  for (const [index, departmentId] of begun.entries())
    for (const [name, opening] of at_(openings, index)) {
      const from = ending.map(({ id, number, name: called }) => ({
        ...{ number, name: called },
        credit: closingOf(id, counters).get(name) ?? null,
      }));
      const reason = openingReason({ kind, effectiveOn, from, opening });
      const quarterCarried = at_(rooms, index).get(name) ?? 0;
      await openCounter(tx, scope, {
        ...{ departmentId, organisationId, municipalityId, name, opening, quarterCarried, reason },
      });
    }
}

const closingOf = (id: DepartmentId, counters: readonly LockedCounter[]): Closing =>
  new Map(
    counters.filter(({ departmentId }) => departmentId === id).map(({ name, credit }) => [name, credit]),
  );

const roomsOf = (id: DepartmentId, counters: readonly LockedCounter[]): ReadonlyMap<CounterName, number> =>
  new Map(
    counters
      .filter(({ departmentId }) => departmentId === id)
      .map((counter) => [counter.name, quarterRoom(counter)]),
  );
