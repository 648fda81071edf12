import { describe, expect, test } from 'vitest';
import type { SlotId, VacancyId } from '@/lib/domain/shared/ids';
import { aKey, aReport, givenDepartment, givenPerson, givenTown, rowsOf } from '@/lib/testing/builders';
import {
  booksOf,
  claim,
  givenOffered,
  granted,
  name,
  revisionOf,
  vacancyRevisionOf,
} from '@/lib/testing/lettings/slots';
import { reportVacancies } from '../vacancies/report-vacancies';
import { voidVacancy } from '../vacancies/void-vacancy';
import { answerFault } from './answer-fault';
import { returnSlot } from './return-slot';
import { settleFault } from './settle-fault';

const texts = { textShared: 'Forkert rumtal', textInternal: 'Internt', byTelephone: null };

describe('everything at once on one department', () => {
  test('the books balance and no home is in two states', async () => {
    const town = await givenTown();
    const department = await givenDepartment(town);
    const homes = await givenOffered(town, department, 12);
    const reach = [town.municipalityId];
    const manager = await givenPerson('MANAGER', { municipalities: reach, reach });
    const report = () =>
      reportVacancies(town.officer, {
        idempotencyKey: aKey(),
        reports: [aReport(department), aReport(department)],
      });
    const giveBack = async (slotId: SlotId) =>
      returnSlot(manager, { slotId, revision: await revisionOf(slotId), reason: 'WRONG_DATA', ...texts });
    const cancel = async (vacancyId: VacancyId) =>
      voidVacancy(town.officer, {
        ...{ vacancyId, revision: await vacancyRevisionOf(vacancyId), reason: 'Meldt ved en fejl' },
      });
    const race = homes.flatMap(({ slotId, vacancyId }, index) => [
      claim(town.caseworker, slotId).then(() => name(town.caseworker, slotId)),
      giveBack(slotId),
      index % 2 === 0 ? cancel(vacancyId) : report(),
      giveBack(slotId),
    ]);
    await Promise.all([...race, ...Array.from({ length: 10 }, report)]);
    for (const row of await booksOf(department)) {
      expect({ ...row, credit: row.recounted, dense: true }).toEqual(row);
    }
    const torn = await rowsOf(
      `SELECT s.id FROM slot s JOIN vacancy v ON v.id = s.vacancy_id WHERE s.department_id = $1 AND s.state <> v.state`,
      [department],
    );
    expect(torn).toEqual([]);
    const standing = await rowsOf(
      `SELECT n.id FROM naming n JOIN slot s ON s.id = n.slot_id
       WHERE s.department_id = $1 AND n.withdrawn_at IS NULL AND s.state NOT IN ('NAMED', 'COMPLETED')`,
      [department],
    );
    expect(standing).toEqual([]);
    const corrections = await rowsOf<{ kind: string; n: number }>(
      `SELECT kind, max(n) AS n FROM (SELECT kind, vacancy_id, count(*)::int AS n FROM ledger_entry
         WHERE department_id = $1 GROUP BY kind, vacancy_id) AS per_home GROUP BY kind`,
      [department],
    );
    expect(corrections.every(({ n }) => n === 1)).toBe(true);
  });

  test('a fault settled while the home is voided leaves the vacancy without effect, or the void took it all', async () => {
    const town = await givenTown();
    const department = await givenDepartment(town);
    const reach = [town.municipalityId];
    const manager = await givenPerson('MANAGER', { municipalities: reach, reach });
    const director = await givenPerson('MANAGER', { organisations: [town.organisationId], reach });
    for (const { slotId, vacancyId } of await givenOffered(town, department, 8)) {
      const revision = await revisionOf(slotId);
      const { returnId } = granted(
        await returnSlot(manager, { slotId, revision, reason: 'WRONG_DATA', ...texts }),
      );
      const contested = { returnId, answer: 'CONTESTED', text: 'Nej, tre rum', byTelephone: null } as const;
      granted(await answerFault(town.officer, contested));
      const settling = { returnId, settlement: 'REVERSED', reason: 'Tre rum' } as const;
      granted(await settleFault(director, settling));
      const vacancy = {
        vacancyId,
        revision: await vacancyRevisionOf(vacancyId),
        reason: 'Meldt ved en fejl',
      };
      const [settled, voided] = await Promise.all([
        settleFault(manager, settling),
        voidVacancy(town.officer, vacancy),
      ]);
      granted(settled);
      granted(voided);
      const [net] = await rowsOf<{ net: string }>(
        `SELECT sum(earned_n::numeric / earned_d - used + correction_n::numeric / correction_d)::numeric(12, 6)::text AS net
         FROM ledger_entry WHERE vacancy_id = $1`,
        [vacancyId],
      );
      expect(Number(net?.net)).toBeCloseTo(0, 5);
    }
    expect((await booksOf(department)).every((row) => row.credit === row.recounted && row.dense)).toBe(true);
  });
});
