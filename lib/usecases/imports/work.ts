import type { ImportKind } from '@/lib/domain/imports/kinds';
import type { KindWork } from './kind-work';
import { departments } from './kinds/departments';
import { dwellings } from './kinds/dwellings';
import { openings } from './kinds/openings';
import { organisations } from './kinds/organisations';
import { placements } from './kinds/placements';
import { vacancies } from './kinds/vacancies';

export const WORK: Readonly<Record<ImportKind, KindWork>> = {
  ORGANISATIONS: organisations,
  DEPARTMENTS: departments,
  DWELLINGS: dwellings,
  PLACEMENTS: placements,
  OPENINGS: openings,
  VACANCIES: vacancies,
};
