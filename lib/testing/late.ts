import type { UserScope } from '@/lib/domain/access/scope';
import type { AreaId, DepartmentId } from '@/lib/domain/shared/ids';
import { day, givenPerson, rowsOf, type Town } from './builders';

export type Managers = { readonly leader: UserScope; readonly landlord: UserScope };

/** The municipality's manager and the organisation's. */
export async function givenManagers({ municipalityId, organisationId }: Town): Promise<Managers> {
  const reach = [municipalityId];
  return {
    leader: await givenPerson('MANAGER', { municipalities: [municipalityId], reach }),
    landlord: await givenPerson('MANAGER', { organisations: [organisationId], reach }),
  };
}

/** A placement decided in time and entered too late: red from some day before today. */
export const lateRed = (departmentId: DepartmentId, from = '2025-10-01') => ({
  ...{
    criteria: [],
    departmentId,
    tier: 'RED',
    from: day(from),
    decidedOn: day('2025-09-20'),
    forum: 'Embedsmandsgruppen',
  },
  ...{
    figure: '47.2',
    figureSource: 'Prøve',
    deviationReason: null,
    reason: 'Referatet lå i en anden mappe',
  },
});

export type FindingOnRecord = {
  readonly id: string;
  readonly vacancy_id: string;
  readonly was_route: string;
  readonly was_tier: string;
  readonly would_route: string;
  readonly would_tier: string;
};

/** What has been found in a department, in the order of the counter. */
export const findingsOf = (department: DepartmentId): Promise<FindingOnRecord[]> =>
  rowsOf<FindingOnRecord>(
    `SELECT f.id, f.vacancy_id, f.was_route, f.was_tier, f.would_route, f.would_tier FROM late_finding f
     JOIN vacancy v ON v.id = f.vacancy_id WHERE f.department_id = $1 ORDER BY f.found_at, v.number`,
    [department],
  );

export async function areaOf(department: DepartmentId): Promise<AreaId> {
  const [row] = await rowsOf<{ id: AreaId }>('SELECT area_id AS id FROM department WHERE id = $1', [
    department,
  ]);
  if (row === undefined) throw new Error('There is no such department');
  return row.id;
}
