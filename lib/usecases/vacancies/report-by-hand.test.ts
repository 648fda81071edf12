import { describe, expect, test } from 'vitest';
import { aKey, aReport, givenDepartment, givenTown, rowsOf } from '@/lib/testing/builders';
import { counterOnRecord, reported } from '@/lib/testing/environment/reporting';
import { type ReportByHandInput, reportByHand } from './report-by-hand';

type Given = Pick<ReportByHandInput, 'report'> & Partial<ReportByHandInput>;
const byHand = (given: Given): ReportByHandInput => ({
  ...{ idempotencyKey: aKey(), leftEmpty: [], answer: null },
  ...given,
});

/** A home in the register, by an earlier report of it, and a report of something else that was given its number. */
async function givenWrongNumber() {
  const town = await givenTown();
  const department = await givenDepartment(town);
  const { home } = aReport(department);
  await reported(town.officer, aReport(department, { home }));
  const typed = { unitNumber: home.unitNumber, street: 'Fejlvej', rentOre: 610_000, utilitiesOre: 0 };
  const report = aReport(department, { home: { ...home, ...typed }, choiceReason: 'Opsagt igen' });
  return { ...{ town, department, home, report } };
}

const registerOf = async (unit: string) =>
  (
    await rowsOf<{ street: string; rent: string; utilities: string }>(
      'SELECT street, rent_ore::text AS rent, utilities_ore::text AS utilities FROM dwelling WHERE unit_number = $1',
      [unit],
    )
  )[0];

async function asked(
  given: Awaited<ReturnType<typeof givenWrongNumber>>,
  more: Partial<ReportByHandInput> = {},
) {
  const answer = await reportByHand(given.town.officer, byHand({ report: given.report, ...more }));
  if (answer.ok || answer.error.code !== 'differs-from-register') throw new Error('Nothing was asked');
  return answer.error;
}

describe('a number that another home has in the register', () => {
  test('is asked about with what differs, and nothing is stored', async () => {
    const given = await givenWrongNumber();
    const { unitNumber, differences } = await asked(given, { leftEmpty: ['utilitiesOre'] });
    expect(unitNumber).toBe(given.home.unitNumber);
    expect(differences).toEqual([
      { fact: 'street', register: given.home.street, reported: 'Fejlvej' },
      { fact: 'rentOre', register: given.home.rentOre, reported: 610_000 },
    ]);
    expect((await registerOf(unitNumber))?.street).toBe(given.home.street);
    expect((await counterOnRecord(given.department)).counted).toBe(1);
  });

  test('puts the register right once she has said that the report holds; an amount left empty stays', async () => {
    const given = await givenWrongNumber();
    const leftEmpty = ['utilitiesOre'] as const;
    const { mark } = await asked(given, { leftEmpty });
    const input = byHand({ report: given.report, leftEmpty, answer: { holds: 'REPORT', mark } });
    const answer = await reportByHand(given.town.officer, input);
    expect(answer).toMatchObject({ ok: true });
    expect(await registerOf(given.home.unitNumber)).toEqual({
      ...{ street: 'Fejlvej', rent: '610000', utilities: String(given.home.utilitiesOre) },
    });
    // Pressed twice it is one report, though the register says the same as she by now.
    expect(await reportByHand(given.town.officer, input)).toEqual(answer);
  });

  test('is reported as the register has it once she has said that the register holds', async () => {
    const given = await givenWrongNumber();
    const { mark } = await asked(given);
    const input = byHand({ report: given.report, answer: { holds: 'REGISTER', mark } });
    const answer = await reportByHand(given.town.officer, input);
    if (!answer.ok) throw new Error(answer.error.code);
    expect((await registerOf(given.home.unitNumber))?.street).toBe(given.home.street);
    const [first] = answer.value.vacancies;
    const rent = await rowsOf('SELECT rent_ore::text AS rent FROM vacancy WHERE id = $1', [first?.vacancyId]);
    expect(rent).toEqual([{ rent: String(given.home.rentOre) }]);
  });

  test('is asked about anew when something else is reported than what was answered', async () => {
    const given = await givenWrongNumber();
    const { mark } = await asked(given);
    const home = { ...given.report.home, rooms: 7 };
    const other = { ...given, report: { ...given.report, home } };
    expect((await asked(other, { answer: { holds: 'REPORT', mark } })).differences).toHaveLength(4);
  });
});

test('a home that the register does not have, or has just so, is taken in at once', async () => {
  const town = await givenTown();
  const report = aReport(await givenDepartment(town));
  expect(await reportByHand(town.officer, byHand({ report }))).toMatchObject({ ok: true });
  const again = byHand({ report: { ...report, choiceReason: 'Opsagt igen' } });
  expect(await reportByHand(town.officer, again)).toMatchObject({ ok: true });
});

test('two who bring one new number at once: the second is asked about the first’s home', async () => {
  const town = await givenTown();
  const department = await givenDepartment(town);
  const one = aReport(department);
  const other = aReport(department, {
    ...{ home: { unitNumber: one.home.unitNumber }, choiceReason: 'Ny lejer alligevel' },
  });
  const answers = await Promise.all(
    [one, other].map((report) => reportByHand(town.officer, byHand({ report }))),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'differs-from-register' } });
  expect((await counterOnRecord(department)).counted).toBe(1);
});
