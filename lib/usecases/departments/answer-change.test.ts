import { describe, expect, test } from 'vitest';
import { systemScope } from '@/lib/auth/scope';
import { aMerge, becomeOf, beginning } from '@/lib/testing/agreements/department-changes';
import { aReport, day, givenDepartment, givenTown, rowsOf } from '@/lib/testing/builders';
import { asOwner } from '@/lib/testing/environment/owner';
import { counterOnRecord, reported } from '@/lib/testing/environment/reporting';
import { givenManagers } from '@/lib/testing/late';
import { granted } from '@/lib/testing/lettings/slots';
import { refusedAs, twoDepartments } from '@/lib/testing/two-departments';
import { answerChange } from './answer-change';
import { carryOutDueChanges } from './carry-out-due';
import { proposeChange } from './propose-change';

describe('the parties agree', () => {
  test('nothing happens until the other side confirms it', async () => {
    const { town, managers, one, other } = await twoDepartments();
    const { changeId } = granted(await proposeChange(managers.landlord, aMerge([one, other])));
    const answer = { changeId, revision: 1, answer: 'CONFIRM', reason: null } as const;
    expect(await refusedAs(answerChange(managers.landlord, answer))).toBe('own-proposal');
    expect(await refusedAs(answerChange((await givenManagers(await givenTown())).leader, answer))).toBe(
      'not-found',
    );
    expect(await reported(town.officer, aReport(one))).toMatchObject({ number: 3 });
    expect(await refusedAs(proposeChange(managers.leader, aMerge([one, other])))).toBe('already-changing');
    expect(await refusedAs(answerChange(managers.leader, { ...answer, answer: 'REFUSE' }))).toBe(
      'reason-needed',
    );
    const refusal = { ...answer, answer: 'REFUSE', reason: 'Vi venter til foråret' } as const;
    expect(await refusedAs(answerChange(managers.leader, refusal))).toBe('ok');
    expect(await refusedAs(answerChange(managers.leader, answer))).toBe('not-open');
    expect(await rowsOf('SELECT closed_from FROM department WHERE id = $1', [one])).toEqual([
      { closed_from: null },
    ]);
  });

  test('confirmed before its day, it is done on its day by itself', async () => {
    const { managers, one, other } = await twoDepartments();
    const change = aMerge([one, other], { effectiveOn: day('2025-10-20') });
    const { changeId } = granted(await proposeChange(managers.leader, change));
    granted(
      await answerChange(managers.landlord, { changeId, revision: 1, answer: 'CONFIRM', reason: null }),
    );
    const keep = systemScope('a test keeps house');
    await carryOutDueChanges(keep);
    expect(await becomeOf(changeId)).toEqual([null]);
    expect(await rowsOf('SELECT state FROM department_change WHERE id = $1', [changeId])).toEqual([
      { state: 'CONFIRMED' },
    ]);
    // The day comes: only the owner can move it nearer.
    await asOwner(`UPDATE department_change SET effective_on = '2025-10-06' WHERE id = $1`, [changeId]);
    await carryOutDueChanges(keep);
    const [merged] = await becomeOf(changeId);
    expect(await counterOnRecord(merged ?? one)).toMatchObject({ credit: '1/1', counted: 0 });
    expect(await rowsOf('SELECT state FROM department_change WHERE id = $1', [changeId])).toEqual([
      { state: 'DONE' },
    ]);
  });

  test('homes that wait for an agreement keep it from happening', async () => {
    const town = await givenTown(null);
    const managers = await givenManagers(town);
    const [one, other] = [
      await givenDepartment(town, { tier: null }),
      await givenDepartment(town, { tier: null }),
    ];
    await reported(town.officer, aReport(one));
    const to = [beginning(200, { tier: null, tierReason: null })];
    expect(await refusedAs(proposeChange(managers.landlord, aMerge([one, other], { to })))).toBe(
      'vacancies-awaiting',
    );
  });
});
