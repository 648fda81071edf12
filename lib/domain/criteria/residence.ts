import type { Household } from './household';
import type { DwellsIn } from './vocabulary';

/**
 * Does the applicant already live there? Null: nobody has said. Whoever lives in the department lives with the organisation
 * and in the municipality too; an organisation may have homes elsewhere.
 */
export function livesIn({ residence }: Household, place: DwellsIn): boolean | null {
  if (residence === null) return null;
  return residence.includes(place) || residence.includes('DEPARTMENT');
}
