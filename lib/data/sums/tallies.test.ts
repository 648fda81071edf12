import { describe, expect, test } from 'vitest';
import { systemScope } from '@/lib/auth/scope';
import { addUp } from '@/lib/domain/summary/add-up';
import type { Measure } from '@/lib/domain/summary/measure';
import {
  aKey,
  aReport,
  day,
  givenDepartment,
  givenTown,
  insert,
  rowsOf,
  TODAY,
} from '@/lib/testing/builders';
import { gatherSums } from '@/lib/usecases/summaries/gather-sums';
import { reportVacancies } from '@/lib/usecases/vacancies/report-vacancies';
import { voidVacancy } from '@/lib/usecases/vacancies/void-vacancy';
import { inTransaction } from '../transaction';
import { listTallyFaults } from './sums-audit';
import { readTallies } from './tallies';

/** Four reported at green, the third the municipality's; the first voided. */
async function aFewHomes() {
  const town = await givenTown();
  const department = await givenDepartment(town);
  for (let n = 0; n < 4; n++) {
    const answer = await reportVacancies(town.officer, {
      idempotencyKey: aKey(),
      reports: [aReport(department)],
    });
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    const [vacancy] = answer.value.vacancies;
    if (n === 0 && vacancy)
      await voidVacancy(town.officer, {
        vacancyId: vacancy.vacancyId,
        revision: 1,
        reason: 'Trukket tilbage',
      });
  }
  return { town, department };
}

const ofYear = { name: 'NOW', period: { from: day('2025-01-01'), through: day('2025-12-31') } };
const ofToday = { name: 'TODAY', period: { from: TODAY, through: TODAY } };

const sumsOf = ({ town }: Awaited<ReturnType<typeof aFewHomes>>) =>
  inTransaction(town.officer, (tx) =>
    readTallies(tx, town.officer, { municipality: town.municipalityId }, [ofYear, ofToday]),
  );

const faultsOf = async (department: string) => {
  const [{ name } = { name: '' }] = await rowsOf<{ name: string }>(
    "SELECT number || ' ' || name AS name FROM department WHERE id = $1",
    [department],
  );
  return (await listTallyFaults(systemScope('test'))).filter((fault) => fault.department === name);
};

describe('what the acts change is summed in the same transaction', () => {
  test('and reads the same before and after it is gathered, by day and by year', async () => {
    const homes = await aFewHomes();
    const before = await sumsOf(homes);
    const count = (period: string, measure: Measure) =>
      addUp(
        before.filter((row) => row.period === period),
        { measure },
      ).n;
    for (const period of ['NOW', 'TODAY'])
      expect([count(period, 'REPORTED'), count(period, 'VOIDED'), count(period, 'SLOT')]).toEqual([3, 1, 1]);
    expect(
      addUp(
        before.filter(({ period }) => period === 'NOW'),
        { measure: 'COUNTED' },
      ),
    ).toEqual({ n: 4, amount: 4 });
    await gatherSums(systemScope('test'));
    const key = (row: object) => JSON.stringify(row);
    expect((await sumsOf(homes)).map(key).sort()).toEqual(before.map(key).sort());
  });

  test('and comes to what all rows come to', async () => {
    const { department } = await aFewHomes();
    expect(await faultsOf(department)).toEqual([]);
    await gatherSums(systemScope('test'));
    expect(await faultsOf(department)).toEqual([]);
    await insert(
      `INSERT INTO tally_change (municipality_id, organisation_id, department_id, day, measure, tier, dwelling_type, detail, denominator, n, amount)
       SELECT municipality_id, organisation_id, department_id, day, measure, tier, dwelling_type, detail, denominator, 1, 0
       FROM tally WHERE department_id = $1 AND span = 'DAY' AND measure = 'SLOT'`,
      [department],
    );
    expect(await faultsOf(department)).toMatchObject([
      { span: 'DAY', measure: 'SLOT', kept: '2 / 0', recounted: '1 / 0' },
    ]);
  });

  test('and is another town’s to nobody', async () => {
    const homes = await aFewHomes();
    const stranger = await givenTown();
    const rows = await inTransaction(stranger.officer, (tx) =>
      readTallies(tx, stranger.officer, { municipality: homes.town.municipalityId }, [ofYear]),
    );
    expect(rows).toEqual([]);
  });
});
