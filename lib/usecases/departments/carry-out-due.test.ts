import { expect, test } from 'vitest';
import { systemScope } from '@/lib/auth/scope';
import { listReminders } from '@/lib/data/reminders/reminders';
import type { UserScope } from '@/lib/domain/access/scope';
import { aMerge, beginning } from '@/lib/testing/agreements/department-changes';
import { aReport, day, insert, rowsOf } from '@/lib/testing/builders';
import { asOwner } from '@/lib/testing/environment/owner';
import { reported } from '@/lib/testing/environment/reporting';
import { granted } from '@/lib/testing/lettings/slots';
import { twoDepartments } from '@/lib/testing/two-departments';
import { keepHouse } from '../housekeeping/keep-house';
import { answerChange } from './answer-change';
import { carryOutDueChanges } from './carry-out-due';
import { proposeChange } from './propose-change';

const keep = systemScope('a test keeps house');

/** A merger that both parties have agreed, on a day that has come since. */
async function dueMerger(number?: string) {
  const { town, managers, one, other } = await twoDepartments();
  const to = [beginning(200, number === undefined ? {} : { number })];
  const change = aMerge([one, other], { to, effectiveOn: day('2025-10-20') });
  const { changeId } = granted(await proposeChange(managers.leader, change));
  granted(await answerChange(managers.landlord, { changeId, revision: 1, answer: 'CONFIRM', reason: null }));
  await asOwner(`UPDATE department_change SET effective_on = '2025-10-06' WHERE id = '${changeId}'`);
  return { town, managers, changeId, one };
}

const stateOf = async (changeId: string) =>
  (await rowsOf<{ state: string }>('SELECT state FROM department_change WHERE id = $1', [changeId]))[0]
    ?.state;
const remindedOf = async (scope: UserScope) =>
  (await listReminders(scope)).reminders.filter(({ kind }) => kind === 'DEPARTMENT_CHANGE_NOT_DONE');

test('a change that breaks keeps none of the others, is told in the trays of both, and is tried again', async () => {
  const due = [await dueMerger(), await dueMerger(), await dueMerger()];
  const [first] = due.map(({ changeId }) => changeId).sort();
  const broken = due.find(({ changeId }) => changeId === first);
  if (!broken) throw new Error('There are three');
  const others = due.filter((one) => one !== broken);
  // The first of them cannot be written: nobody has foreseen why.
  const [number] = await rowsOf<{ number: string }>(
    'SELECT number FROM department_change_to WHERE change_id = $1',
    [broken.changeId],
  );
  await asOwner(
    `ALTER TABLE department ADD CONSTRAINT not_this_one CHECK (number <> '${number?.number}') NOT VALID`,
  );
  try {
    const kept = await keepHouse(keep);
    expect(kept?.failed).toEqual(['departments']);
  } finally {
    await asOwner('ALTER TABLE department DROP CONSTRAINT not_this_one');
  }
  expect(await stateOf(broken.changeId)).toBe('CONFIRMED');
  for (const { changeId } of others) expect(await stateOf(changeId)).toBe('DONE');
  for (const manager of [broken.managers.leader, broken.managers.landlord])
    expect(await remindedOf(manager)).toMatchObject([
      { key: broken.changeId, day: '2025-10-06', href: expect.stringContaining(broken.changeId) },
    ]);
  for (const { managers } of others) expect(await remindedOf(managers.leader)).toEqual([]);
  expect(await carryOutDueChanges(keep)).toEqual({ changedDepartments: 1 });
  expect(await stateOf(broken.changeId)).toBe('DONE');
  expect(await remindedOf(broken.managers.leader)).toEqual([]);
});

test('one that has to wait is told in the trays too, until what it waits for is over', async () => {
  const { town, managers, changeId, one } = await dueMerger();
  const { vacancyId } = await reported(town.officer, aReport(one));
  await insert(`UPDATE vacancy SET state = 'AWAITING_AGREEMENT' WHERE id = $1`, [vacancyId]);
  expect(await carryOutDueChanges(keep)).toEqual({ changedDepartments: 0 });
  expect((await remindedOf(managers.landlord)).map(({ key }) => key)).toEqual([changeId]);
  await insert(`UPDATE vacancy SET state = 'VOIDED' WHERE id = $1`, [vacancyId]);
  expect(await carryOutDueChanges(keep)).toEqual({ changedDepartments: 1 });
  expect(await remindedOf(managers.landlord)).toEqual([]);
});
