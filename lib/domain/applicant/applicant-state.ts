import type { ApplicantState, StateReason } from './vocabulary';

/** Where an officer may move somebody to. Whoever has lapsed by mistake comes back while the data is there. */
const MOVES: Readonly<Record<ApplicantState, readonly ApplicantState[]>> = {
  ACTIVE: ['PAUSED', 'LAPSED'],
  PAUSED: ['ACTIVE', 'LAPSED'],
  LAPSED: ['ACTIVE'],
};

export const movesFrom = (state: ApplicantState): readonly ApplicantState[] => MOVES[state];

/** Why: only reasons that an officer can give. Two rows of one person are joined where duplicates are resolved. */
const REASONS: Readonly<Record<ApplicantState, readonly StateReason[]>> = {
  ACTIVE: [],
  PAUSED: ['OWN_WISH', 'MISSED_OFFERS', 'OTHER'],
  LAPSED: ['OWN_WISH', 'FEE_UNPAID', 'HOUSED', 'MISSED_OFFERS', 'OTHER'],
};

export const reasonsFor = (state: ApplicantState): readonly StateReason[] => REASONS[state];

/** Does the reason go with the state? Whoever is active needs none. */
export const isReasonFor = (state: ApplicantState, reason: StateReason | null): boolean =>
  state === 'ACTIVE' ? reason === null : reason !== null && REASONS[state].includes(reason);
