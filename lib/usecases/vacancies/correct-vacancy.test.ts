import { describe, expect, test } from 'vitest';
import { findVacancyRecord } from '@/lib/data/vacancies/vacancy-record';
import type { VacancyId } from '@/lib/domain/shared/ids';
import type { VacancyReport } from '@/lib/domain/vacancy/vacancy-report';
import { aReport, day, givenDepartment, givenTown, rowsOf } from '@/lib/testing/builders';
import {
  counterOnRecord,
  eventsOf,
  expectSoundBooks,
  reported,
  reportedInTurn,
  vacancyOnRecord,
} from '@/lib/testing/environment/reporting';
import { correctVacancy } from './correct-vacancy';
import { previewCorrection } from './preview-correction';

const asExchange = (report: VacancyReport): VacancyReport => ({ ...report, occasion: 'EXCHANGE' });
const reason = 'Det var et bytte';

async function threeReported() {
  const town = await givenTown();
  const department = await givenDepartment(town);
  const reports = [aReport(department), aReport(department), aReport(department)];
  const vacancies = [];
  for (const report of reports) vacancies.push(await reported(town.officer, report));
  const [first, second, third] = vacancies;
  const [one] = reports;
  if (!first || !second || !third || !one) throw new Error('Three were reported');
  return { town, department, first, second, third, one };
}

describe('a fact that the decision used is put right', () => {
  test('by a void and a linked new report in one step', async () => {
    const { town, department, first, one } = await threeReported();
    const report = { ...asExchange(one), externalId: null };
    const answer = await correctVacancy(town.officer, {
      vacancyId: first.vacancyId,
      revision: 1,
      report,
      reason,
    });
    if (!answer.ok) throw new Error(answer.error.code);
    const { replacement, correction } = answer.value;
    expect(correction).toBe('-1/3');
    expect(replacement).toMatchObject({ route: 'ORGANISATION', counter: null });
    expect(await vacancyOnRecord(first.vacancyId)).toMatchObject({ state: 'VOIDED', number: 1 });
    const links =
      'SELECT replaces_id, (SELECT replaced_by_id FROM vacancy WHERE id = $2) AS by FROM vacancy WHERE id = $1';
    expect(await rowsOf(links, [replacement.vacancyId, first.vacancyId])).toEqual([
      { replaces_id: first.vacancyId, by: replacement.vacancyId },
    ]);
    expect((await eventsOf(first.vacancyId)).at(-1)).toEqual({
      kind: 'VOIDED',
      payload: { correction: '-1/3', replacedBy: replacement.reference },
    });
    expect((await eventsOf(replacement.vacancyId))[0]?.payload).toMatchObject({ replaces: first.reference });
    expect(await counterOnRecord(department)).toEqual({ credit: '-1/3', counted: 3, slots: 1, entries: 4 });
    await expectSoundBooks();
  });

  test('and both steps are on the municipality’s list with the reason', async () => {
    const { town, first, one } = await threeReported();
    const answer = await correctVacancy(town.officer, {
      vacancyId: first.vacancyId,
      revision: 1,
      report: asExchange(one),
      reason,
    });
    const ids = [first.vacancyId, answer.ok ? answer.value.replacement.vacancyId : first.vacancyId];
    const choices = await rowsOf(
      'SELECT kind, reason FROM reporting_choice WHERE vacancy_id = ANY ($1) ORDER BY kind',
      [ids],
    );
    expect(choices).toEqual([
      { kind: 'NEW_REPORT', reason },
      { kind: 'UNCOUNTED_OCCASION', reason },
      { kind: 'VOID', reason },
    ]);
  });

  test('exactly as the preview said it would be', async () => {
    const { town, department, third, one } = await threeReported();
    const record = await findVacancyRecord(town.officer, third.vacancyId);
    const report = { ...one, home: { ...(record?.report.home ?? one.home) }, reportedOn: day('2025-10-03') };
    const preview = await previewCorrection(town.officer, { vacancyId: third.vacancyId, report });
    if (!preview.ok) throw new Error(preview.error.code);
    expect(preview.value).toMatchObject({
      facts: ['reportedOn'],
      takenBack: { counter: 'FAMILY', correction: '2/3', creditAfter: '2/3' },
    });
    expect((await counterOnRecord(department)).entries).toBe(3);
    const answer = await correctVacancy(town.officer, {
      vacancyId: third.vacancyId,
      revision: 1,
      report,
      reason,
    });
    if (!answer.ok) throw new Error(answer.error.code);
    expect(answer.value.correction).toBe(preview.value.takenBack?.correction);
    expect(answer.value.replacement.route).toBe(preview.value.after?.route);
    expect(answer.value.replacement.number).toBe(preview.value.after?.counter?.number);
    expect((await counterOnRecord(department)).credit).toBe('0/1');
    await expectSoundBooks();
  });

  test('in another department, whose counter takes it', async () => {
    const { town, department, first, one } = await threeReported();
    const other = await givenDepartment(town, { tier: 'YELLOW' });
    const report = { ...one, departmentId: other, home: { ...one.home, unitNumber: 'y-1' } };
    const answer = await correctVacancy(town.officer, {
      vacancyId: first.vacancyId,
      revision: 1,
      report,
      reason,
    });
    expect(answer).toMatchObject({ ok: true, value: { replacement: { tier: 'YELLOW', number: 1 } } });
    expect((await counterOnRecord(department)).credit).toBe('-1/3');
    expect((await counterOnRecord(other)).credit).toBe('1/6');
    await expectSoundBooks();
  });

  test('also where the stock itself was wrong about the home', async () => {
    const { town, first, one } = await threeReported();
    const report = { ...one, home: { ...one.home, dwellingType: 'ELDERLY' as const } };
    const answer = await correctVacancy(town.officer, {
      vacancyId: first.vacancyId,
      revision: 1,
      report,
      reason,
    });
    expect(answer).toMatchObject({ ok: true, value: { replacement: { route: 'MUNICIPAL', counter: null } } });
    expect(await rowsOf('SELECT type FROM dwelling WHERE unit_number = $1', [one.home.unitNumber])).toEqual([
      { type: 'ELDERLY' },
    ]);
  });

  test('and the organisation’s own id goes over to the new report', async () => {
    const town = await givenTown();
    const report = aReport(await givenDepartment(town), { externalId: 'UB-7' });
    const { vacancyId } = await reported(town.officer, report);
    const answer = await correctVacancy(town.officer, {
      vacancyId,
      revision: 1,
      report: asExchange(report),
      reason,
    });
    expect(answer.ok).toBe(true);
    expect(await rowsOf(`SELECT state, external_id FROM vacancy WHERE external_id = 'UB-7'`)).toEqual([
      { state: 'ORGANISATION', external_id: 'UB-7' },
    ]);
  });
});

describe('a correction is refused, and the first report stands,', () => {
  const refused = async (change: (one: VacancyReport) => VacancyReport, revision = 1, id?: VacancyId) => {
    const { town, department, first, one } = await threeReported();
    const answer = await correctVacancy(town.officer, {
      vacancyId: id ?? first.vacancyId,
      revision,
      report: change(one),
      reason,
    });
    expect((await vacancyOnRecord(first.vacancyId)).state).toBe('ORGANISATION');
    expect((await counterOnRecord(department)).entries).toBe(3);
    return answer.ok ? 'taken' : answer.error.code;
  };

  test('when nothing that the decision used is changed', async () => {
    expect(await refused((one) => ({ ...one, home: { ...one.home, rentOre: 1 } }))).toBe(
      'nothing-to-correct',
    );
  });

  test('when the new report would be refused', async () => {
    expect(
      await refused((one) => ({
        ...asExchange(one),
        availableOn: day('2025-01-01'),
        noticeOn: day('2025-09-01'),
      })),
    ).toBe('dates-out-of-order');
  });

  test('when somebody changed the vacancy meanwhile', async () => {
    expect(await refused(asExchange, 2)).toBe('changed-meanwhile');
  });

  test('when it is another organisation’s', async () => {
    const [{ first, one }, stranger] = [await threeReported(), await givenTown()];
    const input = { vacancyId: first.vacancyId, revision: 1, report: asExchange(one), reason };
    expect(await correctVacancy(stranger.officer, input)).toEqual({
      ok: false,
      error: { code: 'not-found' },
    });
  });

  test('when it has been voided already', async () => {
    const town = await givenTown();
    const [, , third] = await reportedInTurn(town.officer, await givenDepartment(town), 3);
    const record = third && (await findVacancyRecord(town.officer, third.vacancyId));
    if (!record) throw new Error('Three were reported');
    const input = { vacancyId: record.id, revision: 1, report: asExchange(record.report), reason };
    expect((await correctVacancy(town.officer, input)).ok).toBe(true);
    expect(await correctVacancy(town.officer, input)).toMatchObject({
      ok: false,
      error: { code: 'already-voided' },
    });
  });
});
