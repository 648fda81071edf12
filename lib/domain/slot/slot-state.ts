import type { VacancyState } from '../vacancy/vacancy-state';

export const SLOT_STATES = [
  'OFFERED',
  'CLAIMED',
  'NAMED',
  'COMPLETED',
  'RETURNED',
  'VOIDED',
] as const satisfies readonly VacancyState[];
/** Where a home for allocation stands; always the state of its vacancy while that is the municipality's. */
export type SlotState = (typeof SLOT_STATES)[number];

/** `open`: not received yet; `mine`: received by me or whom I stand in for; `overdue`: a deadline has passed. */
export const SLOT_TABS = ['open', 'mine', 'claimed', 'named', 'overdue', 'closed'] as const;
export type SlotTab = (typeof SLOT_TABS)[number];
