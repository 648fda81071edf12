import type { UserScope } from '@/lib/domain/access/scope';
import type { DepartmentId } from '@/lib/domain/shared/ids';
import { closeSummaries } from '@/lib/usecases/summaries/close-summaries';
import { givenManagers, type Managers } from '../agreements/placement-rounds';
import { givenDepartment, givenOrganisation, givenPerson, givenTown, type Town } from '../builders';
import { systemAt } from '../lettings/slots';

/** A town with a department, and those who keep summaries of it between them. */
export type SummaryStage = {
  readonly town: Town;
  readonly department: DepartmentId;
  readonly managers: Managers;
  /** The same two, the municipality's first. */
  readonly both: readonly [UserScope, UserScope];
};

export async function givenSummaryStage(): Promise<SummaryStage> {
  const town = await givenTown();
  const managers = await givenManagers(town);
  const department = await givenDepartment(town);
  return { town, department, managers, both: [managers.municipality, managers.organisation] };
}

/** A manager of another organisation in the same town, and one of another municipality. */
export async function givenOnlookers({ municipalityId }: Pick<Town, 'municipalityId'>) {
  const reach = [municipalityId];
  const neighbour = await givenPerson('MANAGER', { organisations: [await givenOrganisation(reach)], reach });
  return { neighbour, stranger: (await givenManagers(await givenTown())).municipality };
}

/** The morning after the correction days of what both approved on the fixed day of the tests. */
export const closingDay = systemAt('2025-10-20T08:00:00Z');
export const afterTheDays = () => closeSummaries(closingDay);
