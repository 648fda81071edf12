import type { VacancyState } from './vacancy-state';

export const STATE_GROUPS = ['OPEN', 'MUNICIPALITY', 'OURS', 'ENDED'] as const;
/** Several states under one word of the list's filter. */
export type StateGroup = (typeof STATE_GROUPS)[number];

const WITH_MUNICIPALITY: readonly VacancyState[] = ['OFFERED', 'CLAIMED', 'NAMED'];
const TO_LET: readonly VacancyState[] = ['ORGANISATION', 'RETURNED'];

export const STATES_OF_GROUP: Readonly<Record<StateGroup, readonly VacancyState[]>> = {
  OPEN: ['AWAITING_AGREEMENT', ...TO_LET, ...WITH_MUNICIPALITY],
  MUNICIPALITY: WITH_MUNICIPALITY,
  OURS: TO_LET,
  ENDED: ['CLOSED', 'COMPLETED', 'LET', 'VOIDED'],
};

const OVER: readonly VacancyState[] = ['COMPLETED', 'LET', 'VOIDED'];

/** Is the case closed, so that nothing about the home can be changed any more? */
export const isOver = (state: VacancyState): boolean => OVER.includes(state);
