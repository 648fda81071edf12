import type { Side } from '../access/role';
import { nextState, type VacancyState } from '../vacancy/vacancy-state';

export const LATE_OUTCOMES = ['STANDS', 'REPORTED_ANEW'] as const;
/** The verdict stands as it was given; or the home is voided and reported anew, and decided by what is known now. */
export type LateOutcome = (typeof LATE_OUTCOMES)[number];

export type NotAnew =
  /** The organisation reports its homes; the municipality may let a verdict stand, and the other side sees why. */
  | 'organisation-reports'
  /** Somebody has a lease: the verdict can only stand. */
  | 'lease-signed'
  /** The home has been voided meanwhile: there is nothing left to settle. */
  | 'already-voided'
  /** Its department has been merged or split: a new report would be another department's. */
  | 'department-closed';

/** Why a home cannot be voided and reported anew; null: it can. @see docs/domain/late-knowledge.md */
export function whyNotAnew({
  side,
  state,
  departmentClosed,
}: {
  readonly side: Side | 'SYSTEM';
  readonly state: VacancyState;
  readonly departmentClosed: boolean;
}): NotAnew | null {
  if (state === 'VOIDED') return 'already-voided';
  if (!nextState(state, 'void').ok) return 'lease-signed';
  if (departmentClosed) return 'department-closed';
  return side === 'MUNICIPALITY' ? 'organisation-reports' : null;
}

/** Where a finding stands. One whose home has been voided for another reason has fallen away. */
export type LateStanding = 'OPEN' | 'SETTLED' | 'FALLEN_AWAY';

export const lateStanding = (settled: boolean, state: VacancyState): LateStanding =>
  settled ? 'SETTLED' : state === 'VOIDED' ? 'FALLEN_AWAY' : 'OPEN';
