import { beforeAll, describe, expect, test } from 'vitest';
import { systemScope } from '@/lib/auth/scope';
import { listBehindSummary } from '@/lib/data/summaries/summary-behind';
import { listTallyFaults } from '@/lib/data/sums/sums-audit';
import { readTallies } from '@/lib/data/sums/tallies';
import { inTransaction } from '@/lib/data/transaction';
import type { Side } from '@/lib/domain/access/role';
import { instantAt } from '@/lib/domain/calendar/copenhagen';
import { fraction } from '@/lib/domain/shared/fraction';
import { asId, type SlotId } from '@/lib/domain/shared/ids';
import { addUp } from '@/lib/domain/summary/add-up';
import { aReport, day, givenDepartment, givenTown, rowsOf, TODAY, type Town } from '@/lib/testing/builders';
import { playsOtherDays } from '@/lib/testing/environment/owner';
import { reported, reportedInTurn } from '@/lib/testing/environment/reporting';
import { granted, revisionOf } from '@/lib/testing/lettings/slots';
import { addedUpWith, asOwner, functionOf, migrationText } from '@/lib/testing/summaries/added-up-before';
import { claimSlot } from '../slots/claim-slot';
import { completeSlot } from '../slots/complete-slot';
import { nameCitizen } from '../slots/name-citizen';
import { gatherSums } from './gather-sums';

beforeAll(playsOtherDays);

const on = (town: Town, side: Side, date: string) =>
  systemScope('a turn of a test', {
    now: instantAt(day(date), '12:00'),
    actAs: { userId: (side === 'ORGANISATION' ? town.officer : town.caseworker).userId, side },
  });

const REPORTED_ON = day('2025-09-29');
const YEAR = { from: day('2025-01-01'), through: day('2025-12-31') };
const TIMES = ['ANSWER_DAYS', 'NAME_DAYS', 'LEASE_DAYS'] as const;

/** Reported on 29 September and entered on 6 October, when its turn was given; answered, named and let on the days after. */
async function aLateTurn() {
  const town = await givenTown();
  const department = await givenDepartment(town);
  await reportedInTurn(town.officer, department, 2);
  const late = { reportedOn: REPORTED_ON, choiceReason: 'Meldt for sent ved en fejl' };
  await reported(town.officer, aReport(department, late));
  const [turn] = await rowsOf<{ id: string; due: string; given: string }>(
    'SELECT id, answer_due::text AS due, offered_on::text AS given FROM slot WHERE department_id = $1',
    [department],
  );
  if (turn === undefined) throw new Error('The third is a turn');
  const slotId = asId<SlotId>(turn.id);
  const held = async () => ({ slotId, revision: await revisionOf(slotId), byTelephone: null });
  const by = (date: string) => on(town, 'MUNICIPALITY', date);
  granted(await claimSlot(by('2025-10-08'), await held()));
  granted(await nameCitizen(by('2025-10-10'), { ...(await held()), caseReference: 'SAG-1', answers: [] }));
  const days = { leaseSignedOn: day('2025-10-15'), takeoverOn: day('2025-12-01') };
  granted(await completeSlot(by('2025-10-15'), { ...(await held()), ...days }));
  return { town, department, turn };
}

const sumsOf = (town: Town, period: typeof YEAR) =>
  inTransaction(town.caseworker, async (tx) => {
    const rows = await readTallies(tx, town.caseworker, { municipality: town.municipalityId }, [
      { name: 'now', period },
    ]);
    return TIMES.map((measure) => addUp(rows, { measure }));
  });

describe('a home that was reported before its turn could be given', () => {
  test('took from the day it was reported to the answer, the naming and the lease; its deadlines run from the turn', async () => {
    const { town, turn } = await aLateTurn();
    const [fromReport, ...later] = [9, 11, 16].map((amount) => ({ n: 1, amount }));
    expect(await sumsOf(town, YEAR)).toEqual([fromReport, ...later]);
    // Told with the turns given that day, not with what was reported before.
    expect(await sumsOf(town, { from: TODAY, through: TODAY })).toEqual([fromReport, ...later]);
    expect(turn).toMatchObject({ given: TODAY, due: '2025-10-15' });
    for (const [at, measure] of TIMES.entries()) {
      const counted = { measure, adds: 'DAYS' } as const;
      const asked = { municipality: town.municipalityId, part: { kind: 'MUNICIPALITY' }, counted } as const;
      const { sum, total } = await listBehindSummary(town.caseworker, { ...asked, period: YEAR });
      expect([total, sum]).toEqual([1, fraction([9n, 11n, 16n][at] ?? 0n, 1n)]);
    }
  });
});

const BEFORE = ['slot_lines', 'naming_lines'].map((name) => functionOf('0021_tallies', name));
const [COUNTED_FROM_REPORT = ''] = migrationText('0043_from_the_day_reported').split(
  '-- Turns whose rent ran',
);

test('what was summed up from the day of the turn is summed up from the report, and the rest stays', async () => {
  const { town, department } = await aLateTurn();
  const as = systemScope('test');
  await addedUpWith(BEFORE);
  await gatherSums(as);
  expect((await sumsOf(town, YEAR)).map(({ amount }) => amount)).toEqual([2, 4, 9]);
  await asOwner(COUNTED_FROM_REPORT);
  expect((await sumsOf(town, YEAR)).map(({ amount }) => amount)).toEqual([9, 11, 16]);
  await gatherSums(as);
  const [{ name } = { name: '' }] = await rowsOf<{ name: string }>(
    "SELECT number || ' ' || name AS name FROM department WHERE id = $1",
    [department],
  );
  expect((await listTallyFaults(as)).filter((fault) => fault.department === name)).toEqual([]);
});
