import type { BorneLoss } from '../letting/voids/void-record';
import type { Addend } from './addends';
import type { Column } from './summary';

/** Who may bear what is lost of rent, in the order of the tables. @see R-13 */
export const BORNE = [
  'municipality',
  'organisation',
  'department',
  'unexplained',
] as const satisfies readonly (keyof BorneLoss)[];

export const BORNE_COLUMNS: readonly Column[] = BORNE.map((by) => ({ id: `borne-by-${by}`, adds: true }));

/** Of each home the part that this one bears. */
export const ADDEND_OF: Readonly<Record<keyof BorneLoss, Addend>> = {
  municipality: 'BORNE_MUNICIPALITY',
  organisation: 'BORNE_ORGANISATION',
  department: 'BORNE_DEPARTMENT',
  unexplained: 'BORNE_UNEXPLAINED',
};
