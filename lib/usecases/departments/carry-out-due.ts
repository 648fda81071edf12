import { listDueChanges, lockChange } from '@/lib/data/departments/department-changes-write';
import { inHotTransaction } from '@/lib/data/transaction';
import { readClock } from '@/lib/data/vacancies/vacancy-record';
import type { SystemScope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { log } from '@/lib/platform/log';
import { oneByOne } from '../housekeeping/one-by-one';
import { settled, untilSettled } from '../vacancies/attempt';
import { carryOutChange } from './carry-out-change';

/**
 * Changes that both parties have agreed and whose day has come, each in a transaction of its own. A change that cannot be made yet waits,
 * and one that fails does not stop the others; people are reminded of both until they are done.
 */
export async function carryOutDueChanges(scope: SystemScope): Promise<{ changedDepartments: number }> {
  const due = await inHotTransaction(scope, async (tx) =>
    listDueChanges(tx, scope, dayOfInstant(await readClock(tx, scope))),
  );
  return { changedDepartments: await oneByOne('department change', due, (id) => carryOut(scope, id)) };
}

const carryOut = (scope: SystemScope, id: string): Promise<boolean> =>
  untilSettled(async () =>
    settled(
      await inHotTransaction(scope, async (tx) => {
        const change = await lockChange(tx, scope, id);
        if (change === null || change.state !== 'CONFIRMED') return false;
        const done = await carryOutChange(tx, scope, change, await readClock(tx, scope));
        if (!done.ok) log.warn({ changeId: id, code: done.error.code }, 'a department change waits');
        return done.ok;
      }),
    ),
  );
