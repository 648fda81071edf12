import type { ImportKind } from '@/lib/domain/imports/kinds';
import type { KindWork } from './kind-work';
import { departments } from './kinds/departments';
import { dwellings } from './kinds/dwellings';
import { openings } from './kinds/openings';
import { organisations } from './kinds/organisations';
import { placements } from './kinds/placements';
import { users } from './kinds/users';
import { vacancies } from './kinds/vacancies';

/** What is particular to each kind. */
const WORK: { readonly [K in ImportKind]: KindWork<K> } = {
  ORGANISATIONS: organisations,
  USERS: users,
  DEPARTMENTS: departments,
  DWELLINGS: dwellings,
  PLACEMENTS: placements,
  OPENINGS: openings,
  VACANCIES: vacancies,
};

export const workOn = <K extends ImportKind>(kind: K): KindWork<K> => WORK[kind];
