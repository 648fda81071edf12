import { STATES_OF_GROUP } from '@/lib/domain/vacancy/state-groups';
import type { VacancyState } from '@/lib/domain/vacancy/vacancy-state';

/** Is the home on the municipality's desk? */
export const isWithMunicipality = (state: VacancyState): boolean =>
  STATES_OF_GROUP.MUNICIPALITY.includes(state);
