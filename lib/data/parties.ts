import type { DepartmentId, MunicipalityId, OrganisationId } from '@/lib/domain/shared/ids';

/** Whose a row is: the department's organisation and municipality stand on every row of a case, for row-level security. */
export type Parties = {
  readonly organisationId: OrganisationId;
  readonly municipalityId: MunicipalityId;
  readonly departmentId: DepartmentId;
};
