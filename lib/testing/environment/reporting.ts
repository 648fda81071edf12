import { expect } from 'vitest';
import { systemScope } from '@/lib/auth/scope';
import type { Scope } from '@/lib/domain/access/scope';
import type { DepartmentId, VacancyId } from '@/lib/domain/shared/ids';
import type { VacancyReport } from '@/lib/domain/vacancy/vacancy-report';
import { verifyBooks } from '@/lib/usecases/departments/verify-books';
import type { ReportedVacancy } from '@/lib/usecases/vacancies/report-answer';
import { reportVacancies } from '@/lib/usecases/vacancies/report-vacancies';
import { aKey, aReport, rowsOf } from '../builders';

/** Reports one home and expects that it is taken in. */
export async function reported(scope: Scope, report: VacancyReport): Promise<ReportedVacancy> {
  const answer = await reportVacancies(scope, { idempotencyKey: aKey(), reports: [report] });
  if (!answer.ok) throw new Error(`The report was refused: ${JSON.stringify(answer.error)}`);
  const [vacancy] = answer.value.vacancies;
  if (vacancy === undefined) throw new Error('A batch of one has one answer');
  return vacancy;
}

/** Reports ordinary homes of a department, one after the other. */
export async function reportedInTurn(
  scope: Scope,
  department: DepartmentId,
  count: number,
): Promise<readonly ReportedVacancy[]> {
  const all: ReportedVacancy[] = [];
  while (all.length < count) all.push(await reported(scope, aReport(department)));
  return all;
}

export type VacancyOnRecord = {
  readonly state: string;
  readonly revision: number;
  readonly reference: string;
  readonly route: string | null;
  readonly number: number | null;
};

export async function vacancyOnRecord(id: VacancyId): Promise<VacancyOnRecord> {
  const [row] = await rowsOf<VacancyOnRecord>(
    'SELECT state, revision, reference, route, number FROM vacancy WHERE id = $1',
    [id],
  );
  if (row === undefined) throw new Error('There is no such vacancy');
  return row;
}

export type CounterOnRecord = {
  readonly credit: string;
  readonly counted: number;
  readonly slots: number;
  readonly entries: number;
};

export async function counterOnRecord(department: DepartmentId, name = 'FAMILY'): Promise<CounterOnRecord> {
  const [row] = await rowsOf<CounterOnRecord>(
    `SELECT credit_n || '/' || credit_d AS credit, counted, slots, entries FROM counter WHERE department_id = $1 AND name = $2`,
    [department, name],
  );
  if (row === undefined) throw new Error('There is no such counter');
  return row;
}

export const eventsOf = async (
  id: VacancyId,
): Promise<readonly { kind: string; payload: Record<string, unknown> }[]> =>
  rowsOf('SELECT kind, payload FROM case_event WHERE vacancy_id = $1 ORDER BY id', [id]);

/** Every counter of the file's database, recounted line by line. */
export async function expectSoundBooks(): Promise<void> {
  expect((await verifyBooks(systemScope('verifying the books'))).faults).toEqual([]);
}
