import type { VacancyReport } from '../vacancy/vacancy-report';
import type { ImportKind } from './kinds';
import type { LettingSaid } from './opening-of';
import type { DepartmentSaid } from './read-department';
import type { DwellingSaid } from './read-dwelling';
import type { OrganisationSaid } from './read-organisation';
import type { PlacementSaid } from './read-placement';
import type { UserSaid } from './read-user';

type Said = {
  readonly ORGANISATIONS: OrganisationSaid;
  readonly USERS: UserSaid;
  readonly DEPARTMENTS: DepartmentSaid;
  readonly DWELLINGS: DwellingSaid;
  readonly PLACEMENTS: PlacementSaid;
  readonly OPENINGS: LettingSaid;
  readonly VACANCIES: VacancyReport;
};

/** What a row of a file of the kind says. */
export type SaidOf<K extends ImportKind> = Said[K];
