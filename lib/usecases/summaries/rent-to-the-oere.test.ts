import { beforeAll, expect, test } from 'vitest';
import { systemScope } from '@/lib/auth/scope';
import { listTallyFaults } from '@/lib/data/sums/sums-audit';
import { day, givenDepartment, givenTown, rowsOf, type Town } from '@/lib/testing/builders';
import { playsOtherDays } from '@/lib/testing/environment/owner';
import { givenLet } from '@/lib/testing/lettings/leases';
import { claim, givenOffered, granted, name, revisionOf } from '@/lib/testing/lettings/slots';
import { addedUpWith, asOwner, functionOf, migrationText } from '@/lib/testing/summaries/added-up-before';
import { completeSlot } from '../slots/complete-slot';
import { gatherSums } from './gather-sums';

beforeAll(playsOtherDays);

/** Two days of months of thirty and 24 months whole: 3,759,796 ½ øre. */
const [FROM, UNTIL, RENT_ORE] = ['2022-04-30', '2024-06-15', 147_443];

/** One home whose turn the municipality paid for, and one that the organisation let, which nobody paid for. */
async function twoThatWaited(): Promise<Town> {
  const town = await givenTown();
  const [turn] = await givenOffered(town, await givenDepartment(town), 1);
  if (turn === undefined) throw new Error('No home was offered');
  const { slotId } = turn;
  await claim(town.caseworker, slotId);
  await name(town.caseworker, slotId);
  const days = { leaseSignedOn: day('2025-10-06'), takeoverOn: day('2025-12-01') };
  granted(
    await completeSlot(town.officer, {
      slotId,
      revision: await revisionOf(slotId),
      byTelephone: null,
      ...days,
    }),
  );
  const { offer } = await givenLet(town);
  await asOwner(`SET LOCAL app.system = 'on';
    UPDATE slot SET rent_from = '${FROM}', rent_until = '${UNTIL}', rent_ore = ${RENT_ORE} WHERE id = '${slotId}';
    UPDATE vacancy SET available_on = '${FROM}', takeover_on = '${UNTIL}', rent_ore = ${RENT_ORE} WHERE id = '${offer.vacancyId}';`);
  return town;
}

/** As it is added up: what is gathered into months, and what is not yet. */
const owedIn = async (town: Town) => {
  const rows = await rowsOf<{ ore: string }>(
    `SELECT sum(amount) AS ore FROM (
       SELECT measure, amount FROM tally WHERE span = 'MONTH' AND municipality_id = $1
       UNION ALL SELECT measure, amount FROM tally_change WHERE municipality_id = $1) t
     WHERE measure IN ('WAITING_RENT', 'VOID_LOST') GROUP BY measure`,
    [town.municipalityId],
  );
  return rows.map(({ ore }) => Number(ore));
};

test('an øre that was lost in what stands is found again, and nothing else moves', async () => {
  const town = await twoThatWaited();
  const as = systemScope('test');
  await addedUpWith([functionOf('0021_tallies', 'rent_owed')]);
  await gatherSums(as);
  expect(await owedIn(town)).toEqual([3_759_796, 3_759_796]);
  await asOwner(migrationText('0050_rent_to_the_oere'));
  expect(await owedIn(town)).toEqual([3_759_797, 3_759_797]);
  await gatherSums(as);
  expect(await listTallyFaults(as)).toEqual([]);
});
