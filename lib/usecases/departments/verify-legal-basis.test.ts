import { describe, expect, test } from 'vitest';
import { systemScope } from '@/lib/auth/scope';
import { aReport, givenDepartment, givenTown, insert } from '@/lib/testing/builders';
import { asSuperuser } from '@/lib/testing/environment/a-hundred-thousand';
import { expectSoundBooks, reported, reportedInTurn } from '@/lib/testing/environment/reporting';
import { numbered } from '@/lib/testing/turns';
import { verifyBooks } from './verify-books';

describe('db:verify', () => {
  const faults = async () => (await verifyBooks(systemScope('verifying the books'))).faults.join('\n');
  async function sixReported() {
    const town = await givenTown();
    const department = await givenDepartment(town);
    await reportedInTurn(town.officer, department, 6);
    return department;
  }

  test('finds a count of turns by stk. 1 that is another', async () => {
    const department = await sixReported();
    await insert('UPDATE counter SET quarter_turns = 2 WHERE department_id = $1 AND name = $2', [
      department,
      'FAMILY',
    ]);
    expect(await faults()).toContain('turns by § 59, stk. 1, is not that of the ledger');
    await insert('UPDATE counter SET quarter_turns = 1 WHERE department_id = $1 AND name = $2', [
      department,
      'FAMILY',
    ]);
    await expectSoundBooks();
  });

  const says = (basis: string, which: string) =>
    asSuperuser(async (query) => {
      await query('SET session_replication_role = replica');
      await query(`UPDATE slot SET legal_basis = ${basis} WHERE ${which}`);
    });

  test('finds a turn that was said to be by another part', async () => {
    const { slotId } = await numbered(await sixReported(), 3);
    await says(`'QUARTER'`, `id = '${slotId}'`);
    expect(await faults()).toContain('line 3: given by QUARTER, expected AGREED');
    await says('NULL', `id = '${slotId}'`);
    expect(await faults()).toContain('line 3: given by no part of § 59, expected AGREED');
    await says(`'AGREED'`, `id = '${slotId}'`);
    await expectSoundBooks();
  });

  test('finds an uncounted turn without its part', async () => {
    const town = await givenTown();
    const department = await givenDepartment(town);
    const home = { allocationRule: 'ACCESSIBLE_FULL' };
    const { vacancyId } = await reported(town.officer, aReport(department, { home }));
    await says('NULL', `vacancy_id = '${vacancyId}'`);
    expect(await faults()).toContain('uncounted FAMILY');
    await says(`'AGREED'`, `vacancy_id = '${vacancyId}'`);
    await expectSoundBooks();
  });
});
