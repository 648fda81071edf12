import { describe, expect, test } from 'vitest';
import { aHome, aKey, aReport, givenDepartment, givenTown, rowsOf } from '@/lib/testing/builders';
import { reportVacancies } from './report-vacancies';

describe('reporting vacancies', () => {
  test('at green every third home is the municipality’s', async () => {
    const town = await givenTown();
    const department = await givenDepartment(town);
    const routes = [];
    for (let n = 0; n < 6; n += 1) {
      const answer = await reportVacancies(town.officer, {
        idempotencyKey: aKey(),
        reports: [aReport(department)],
      });
      routes.push(answer.ok ? answer.value.vacancies[0]?.route : answer.error);
    }
    expect(routes).toEqual([
      'ORGANISATION',
      'ORGANISATION',
      'MUNICIPAL',
      'ORGANISATION',
      'ORGANISATION',
      'MUNICIPAL',
    ]);
    const [counter] = await rowsOf(
      'SELECT counted, slots, entries, credit_n, credit_d FROM counter WHERE department_id = $1 AND name = $2',
      [department, 'FAMILY'],
    );
    expect(counter).toEqual({ counted: 6, slots: 2, entries: 6, credit_n: '0', credit_d: '1' });
    expect(aHome().unitNumber).not.toBe(aHome().unitNumber);
  });
});
