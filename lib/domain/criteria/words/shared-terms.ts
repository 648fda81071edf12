import { type Bilingual, bothWays } from '../../shared/bilingual';
import type { DwellsIn, EducationLevel } from '../vocabulary';

export const EDUCATION_LEVEL: Record<EducationLevel, Bilingual> = {
  NONE: bothWays('ingen afsluttet uddannelse', 'no completed education'),
  COMPULSORY: bothWays('grundskole', 'compulsory school'),
  UPPER_SECONDARY: bothWays('gymnasial uddannelse', 'upper secondary education'),
  VOCATIONAL: bothWays('erhvervsuddannelse', 'vocational education'),
  HIGHER: bothWays('videregående uddannelse', 'higher education'),
};

/** Where somebody lives: after "i" in Danish, with its own preposition in English. */
export const DWELLS_IN_WORDS: Record<DwellsIn, Bilingual> = {
  MUNICIPALITY: bothWays('kommunen', 'in the municipality'),
  ORGANISATION: bothWays('boligorganisationen', 'with the organisation'),
  DEPARTMENT: bothWays('afdelingen', 'in the department'),
};
