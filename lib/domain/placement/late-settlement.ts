import type { Side } from '../access/role';
import type { Route, TierId } from '../agreement/vocabulary';
import { nextState, type VacancyState } from '../vacancy/vacancy-state';

const LATE_OUTCOMES = ['STANDS', 'REPORTED_ANEW'] as const;
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

/** Said where later knowledge gives a home what it has: its finding is let stand by whoever entered that. */
export const OVERTAKEN = 'Efter det, der siden er registreret, ville boligen være fordelt, som den blev.';

type Verdict = { readonly route: Route; readonly tier: TierId };
type Again = { readonly route: Route | null; readonly tier: TierId | null };

/**
 * A home is not voided for nothing: reported anew it would get what it has, or the tier that it was said to be in is no longer the one
 * it would be in, and only the counter's turn has moved. @see docs/domain/late-knowledge.md
 */
export const isNoLongerSo = (was: Verdict, would: Verdict, again: Again): boolean =>
  again.tier === was.tier && (again.route === was.route || would.tier !== was.tier);

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

/** Where a finding stands. One whose home has been voided for another reason has fallen away; one found again later is overtaken. */
export type LateStanding = 'OPEN' | 'SETTLED' | 'FALLEN_AWAY' | 'OVERTAKEN';

/** Settled goes before everything; a home that was voided goes before a finding that came later. */
export function lateStanding(settled: boolean, state: VacancyState, overtaken: boolean): LateStanding {
  if (settled) return 'SETTLED';
  if (state === 'VOIDED') return 'FALLEN_AWAY';
  return overtaken ? 'OVERTAKEN' : 'OPEN';
}
