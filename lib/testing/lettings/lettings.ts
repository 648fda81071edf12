import type { UserScope } from '@/lib/domain/access/scope';
import { asId, type DepartmentId, type LettingId, type VacancyId } from '@/lib/domain/shared/ids';
import { newId } from '@/lib/platform/new-id';
import { openLetting } from '@/lib/usecases/lettings/open-letting';
import { reportVacancies } from '@/lib/usecases/vacancies/report-vacancies';
import { aKey, aReport, insert, rowsOf, type Town } from '../builders';
import { granted } from './slots';

type Home = NonNullable<Parameters<typeof aReport>[1]>['home'];

/** Reports homes of a department until `count` of them are the organisation's to let; the municipality's are left with it. */
export async function givenOwnHomes(
  { officer }: Pick<Town, 'officer'>,
  departmentId: DepartmentId,
  count = 1,
  home: Home = {},
): Promise<readonly VacancyId[]> {
  const own = () =>
    rowsOf<{ id: string }>(
      `SELECT id FROM vacancy WHERE department_id = $1 AND state = 'ORGANISATION' ORDER BY registered_at, id`,
      [departmentId],
    );
  let rows = await own();
  const before = rows.length;
  while (rows.length < before + count) {
    const reports = Array.from({ length: before + count - rows.length }, () =>
      aReport(departmentId, { home }),
    );
    granted(await reportVacancies(officer, { idempotencyKey: aKey(), reports }));
    rows = await own();
  }
  return rows.slice(before, before + count).map(({ id }) => asId<VacancyId>(id));
}

/** A home of the department whose letting has begun. */
export async function anOpenLetting(
  town: Pick<Town, 'officer'>,
  departmentId: DepartmentId,
  home: Home = {},
): Promise<{ readonly vacancyId: VacancyId; readonly lettingId: LettingId }> {
  const [vacancyId] = await givenOwnHomes(town, departmentId, 1, home);
  if (!vacancyId) throw new Error('No home was reported');
  const { lettingId } = granted(await openLetting(town.officer, { vacancyId }));
  return { vacancyId, lettingId };
}

export async function lettingRevisionOf(lettingId: LettingId): Promise<number> {
  const [row] = await rowsOf<{ revision: number }>('SELECT revision FROM letting WHERE id = $1', [lettingId]);
  return row?.revision ?? 0;
}

/** An offer as it is kept, in any state, without its being sent. */
export async function givenOfferRow(
  officer: UserScope,
  lettingId: LettingId,
  applicantId: string,
  { state = 'SENT', phase = 'ORDINARY' }: { readonly state?: string; readonly phase?: string } = {},
): Promise<void> {
  const answered = state === 'NO' || state === 'YES' || state === 'NO_ANSWER';
  await insert(
    `INSERT INTO offer (id, letting_id, vacancy_id, applicant_id, organisation_id, phase, place, state, sent_at, sent_on, sent_by,
       answer_due, answered_at, answered_by, link_hash, link_until)
     SELECT $1::uuid, l.id, l.vacancy_id, $2, l.organisation_id, $3,
       (SELECT count(*) + 1 FROM offer o WHERE o.letting_id = l.id), $4, app_now(), '2025-10-06', $5, '2025-10-13',
       CASE WHEN $6 THEN app_now() END, CASE WHEN $6 THEN 'OFFICER' END, decode(md5($1::uuid::text), 'hex'), '2025-11-06'
     FROM letting l WHERE l.id = $7`,
    [newId(), applicantId, phase, state, officer.userId, answered, lettingId],
  );
}

/** The turns of the lists that a department has given out, in their order. */
export const turnsOf = (departmentId: DepartmentId) =>
  rowsOf<{ n: number; turn: string }>(
    `SELECT list_number AS n, list_turn AS turn FROM letting WHERE department_id = $1 AND list_number IS NOT NULL ORDER BY list_number`,
    [departmentId],
  );
