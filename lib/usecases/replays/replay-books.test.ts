import { describe, expect, test } from 'vitest';
import { holbaek2024 } from '@/agreements/holbaek-2024';
import type { AgreementDocument } from '@/lib/domain/agreement/agreement-document';
import {
  aKey,
  aReport,
  day,
  givenAgreement,
  givenDepartment,
  givenPlacement,
  givenTown,
  type Town,
} from '@/lib/testing/builders';
import { givenManagers } from '@/lib/testing/late';
import { granted } from '@/lib/testing/lettings/slots';
import { withClient } from '@/scripts/database/connection.mjs';
import { reportVacancies } from '../vacancies/report-vacancies';
import { voidVacancy } from '../vacancies/void-vacancy';
import { replayBooks } from './replay-books';

type Department = Awaited<ReturnType<typeof givenDepartment>>;
const report = async (town: Town, department: Department, more: Parameters<typeof aReport>[1][] = [{}]) =>
  granted(
    await reportVacancies(town.officer, {
      idempotencyKey: aKey(),
      reports: more.map((one) => aReport(department, one)),
    }),
  ).vacancies;

/** Counted homes, one that was not, one voided between them, and one with a rule of its own. */
async function aPast(document: AgreementDocument = holbaek2024) {
  const town = await givenTown(document);
  const department = await givenDepartment(town);
  const [, second] = await report(town, department, [{}, {}]);
  if (second === undefined) throw new Error('Two were reported');
  granted(await voidVacancy(town.officer, { vacancyId: second.vacancyId, revision: 1, reason: 'fortrudt' }));
  await report(town, department, [{ occasion: 'EXCHANGE', choiceReason: 'Bytte' }]);
  await report(town, department, [{}, {}, {}, { home: { allocationRule: 'ACCESSIBLE_EVERY_SECOND' } }]);
  const { leader, landlord } = await givenManagers(town);
  return { town, department, leader, landlord, municipality: town.municipalityId };
}

const owner = (run: (text: string, values?: unknown[]) => Promise<unknown>) => run;
const asOwner = (text: string, values: readonly unknown[]) =>
  withClient(process.env.DATABASE_OWNER_URL ?? '', (client) =>
    owner((sql) => client.query(sql, [...values]))(text),
  );

describe('replaying the books by what was known', () => {
  test('gives every decision and every sentence as it is stored', async () => {
    const { leader, landlord, municipality } = await aPast();
    for (const scope of [leader, landlord]) {
      const replayed = await replayBooks(scope, { municipality, knowledge: 'AT_THE_TIME' });
      expect(replayed).toMatchObject({ homes: 7, deviations: [] });
    }
  });

  test('decides each home by the version it was decided by, where one has followed another', async () => {
    const town = await givenTown(null);
    const rates = holbaek2024.rates.map((row) => (row.tier === 'GREEN' ? { ...row, rate: '1/2' } : row));
    await givenAgreement(town.municipalityId, holbaek2024, { to: '2025-10-06' });
    await givenAgreement(town.municipalityId, { ...holbaek2024, rates }, { from: '2025-10-06' });
    const department = await givenDepartment(town);
    const before = { reportedOn: day('2025-10-03'), choiceReason: 'Glemt i fredags' };
    await report(town, department, [before, before, {}, {}, {}]);
    const { leader } = await givenManagers(town);
    const { municipalityId: municipality } = town;
    const replayed = await replayBooks(leader, { municipality, knowledge: 'AT_THE_TIME' });
    expect(replayed).toMatchObject({ homes: 5, deviations: [] });
  });

  test.each([
    ['route', `route = CASE route WHEN 'MUNICIPAL' THEN 'ORGANISATION' ELSE 'MUNICIPAL' END`, ['route']],
    ['share', `rate_n = 1, rate_d = 4`, ['rate']],
    ['credit', `credit_after_n = 5, credit_after_d = 6`, ['creditAfter']],
    ['tier', `tier = 'YELLOW'`, ['tier']],
    ['sentence', `verdict = replace(verdict::text, 'afdeling', 'afd.')::json`, ['text']],
  ])(
    'lists a stored decision whose %s is not what the core gives, with both explanations',
    async (_, change, differs) => {
      const { leader, municipality } = await aPast();
      await asOwner('ALTER TABLE decision DISABLE TRIGGER append_only', []);
      await asOwner(
        `UPDATE decision SET ${change} WHERE id = (SELECT id FROM decision WHERE municipality_id = $1 AND number = 3 AND counter_id IS NOT NULL LIMIT 1)`,
        [municipality],
      );
      await asOwner('ALTER TABLE decision ENABLE TRIGGER append_only', []);
      const { homes, deviations } = await replayBooks(leader, { municipality, knowledge: 'AT_THE_TIME' });
      expect(homes).toBe(7);
      expect(deviations.map((row) => row.differs)).toEqual([differs]);
      expect(deviations[0]?.storedVerdict.lead.da).not.toBe('');
      expect(deviations[0]?.verdict.lead.da).not.toBe('');
    },
  );

  test('shows nobody another town’s books', async () => {
    const [{ leader }, other] = [await aPast(), await aPast()];
    const replayed = await replayBooks(leader, {
      municipality: other.municipality,
      knowledge: 'AT_THE_TIME',
    });
    expect(replayed).toEqual({ homes: 0, deviations: [], departments: [] });
  });
});

test('with today’s knowledge the homes are listed that a late placement would have changed', async () => {
  const { town, department, leader, municipality } = await aPast();
  await givenPlacement(town, department, { tier: 'RED', from: '2025-10-06' });
  const then = await replayBooks(leader, { municipality, knowledge: 'AT_THE_TIME' });
  expect(then.deviations).toEqual([]);
  const { deviations } = await replayBooks(leader, { municipality, knowledge: 'TODAY' });
  // Every home of the department stands in another tier; one of them was the municipality's.
  expect(deviations).toHaveLength(7);
  expect(deviations.filter(({ differs }) => differs.includes('route'))).toHaveLength(1);
});
