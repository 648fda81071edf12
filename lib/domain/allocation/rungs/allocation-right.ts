import type { Rung } from '../../agreement/agreement';
import { type Situation, type Taking, toRoute } from './rung';

/** Homes for the elderly and care homes are always the municipality's to allocate. @see almenboligloven § 54 */
export function allocationRight(
  rung: Rung & { kind: 'ALLOCATION_RIGHT' },
  situation: Situation,
): Taking | null {
  return rung.dwellingTypes.includes(situation.vacancy.dwellingType)
    ? toRoute('MUNICIPAL', rung.reference)
    : null;
}
