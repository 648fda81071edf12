import { expect, test } from 'vitest';
import { asId, type VacancyId } from '@/lib/domain/shared/ids';
import { aKey, aReport, givenDepartment, givenTown, type Town } from '@/lib/testing/builders';
import { addNote } from '@/lib/usecases/vacancies/add-note';
import { previewVoid } from '@/lib/usecases/vacancies/preview-void';
import { reportVacancies } from '@/lib/usecases/vacancies/report-vacancies';
import { voidVacancy } from '@/lib/usecases/vacancies/void-vacancy';
import { findVacancyCase } from './vacancy-case';

async function reported(town: Town, count: number): Promise<VacancyId[]> {
  const department = await givenDepartment(town);
  const reports = Array.from({ length: count }, () => aReport(department));
  const result = await reportVacancies(town.officer, { idempotencyKey: aKey(), reports });
  if (!result.ok) throw new Error(result.error.code);
  return result.value.vacancies.map(({ vacancyId }) => vacancyId);
}

test('the file has the stored verdict, the turn and the counter around the home', async () => {
  const town = await givenTown();
  const ids = await reported(town, 4);
  const file = await findVacancyCase(town.officer, ids[2] ?? asId(''));
  expect(file?.decision?.route).toBe('MUNICIPAL');
  expect(file?.decision?.verdict.headline.da).toBe('Boligen går til kommunal anvisning.');
  expect(file?.vacancy).toMatchObject({ state: 'OFFERED', number: 3 });
  expect(file?.slot?.offeredOn).toBe('2025-10-06');
  expect(file?.counter?.cells.map((cell) => [cell.number, cell.municipal])).toEqual([
    [1, false],
    [2, false],
    [3, true],
    [4, false],
  ]);
  expect(file?.counter?.next).toBe(2);
  expect(file?.events.map((event) => event.kind)).toEqual(['OFFERED', 'ALLOCATED', 'REPORTED']);
  expect(file?.agreement?.id).toBe('holbaek-2024');
});

test('a voided home stays in the strip, marked', async () => {
  const town = await givenTown();
  const [first, second] = await reported(town, 2);
  if (!first || !second) throw new Error('Two were reported');
  expect(await previewVoid(town.officer, { vacancyId: first })).toMatchObject({
    ok: true,
    value: {
      takenBack: { correction: { n: -1n, d: 3n }, before: { n: 2n, d: 3n }, after: { n: 1n, d: 3n } },
    },
  });
  await voidVacancy(town.officer, { vacancyId: first, revision: 1, reason: 'Opsigelsen er trukket tilbage' });
  const file = await findVacancyCase(town.officer, second);
  expect(file?.counter?.cells.map((cell) => cell.voided)).toEqual([true, false]);
  const voided = await findVacancyCase(town.caseworker, first);
  expect(voided?.choices.map(({ kind, reason }) => [kind, reason])).toEqual([
    ['VOID', 'Opsigelsen er trukket tilbage'],
  ]);
});

test('another tenant’s case and one that does not exist are both nothing', async () => {
  const [town, other] = [await givenTown(), await givenTown()];
  const [id] = await reported(town, 1);
  if (!id) throw new Error('One was reported');
  expect(await findVacancyCase(town.caseworker, id)).not.toBeNull();
  for (const scope of [other.officer, other.caseworker]) {
    expect(await findVacancyCase(scope, id)).toBeNull();
    expect(await previewVoid(scope, { vacancyId: id })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  }
  expect(await findVacancyCase(town.officer, asId('00000000-0000-4000-8000-000000000000'))).toBeNull();
});

test('an internal note is its own side’s, a shared one both’s', async () => {
  const town = await givenTown();
  const [vacancyId] = await reported(town, 1);
  if (!vacancyId) throw new Error('One was reported');
  await addNote(town.officer, { vacancyId, text: 'kun os', shared: false });
  await addNote(town.officer, { vacancyId, text: 'begge', shared: true });
  const seen = async (scope: Town['officer']) =>
    (await findVacancyCase(scope, vacancyId))?.notes.map((note) => note.text).sort();
  expect(await seen(town.officer)).toEqual(['begge', 'kun os']);
  expect(await seen(town.caseworker)).toEqual(['begge']);
});

test('a home that waits for an agreement has a file without a decision', async () => {
  const town = await givenTown(null);
  const [id] = await reported(town, 1);
  if (!id) throw new Error('One was reported');
  const file = await findVacancyCase(town.officer, id);
  expect(file).toMatchObject({ decision: null, counter: null, agreement: null, slot: null });
  expect(file?.vacancy.state).toBe('AWAITING_AGREEMENT');
});
