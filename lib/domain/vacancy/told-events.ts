import type { CaseEventKind } from './case-event';

/** Events that other systems may follow: what became of a home, not who worked on it, what was noted, or how it was offered to whom. */
export const TOLD_EVENTS = [
  'REPORTED',
  'ALLOCATED',
  'AWAITING_AGREEMENT',
  'OFFERED',
  'CHANGED',
  'VOIDED',
  'LET',
  'FELL_THROUGH',
  'CLAIMED',
  'NAMED',
  'UNNAMED',
  'COMPLETED',
  'UNCOMPLETED',
  'RETURNED',
  'FAULT_ANSWERED',
  'FAULT_SETTLED',
] as const satisfies readonly CaseEventKind[];
export type ToldEvent = (typeof TOLD_EVENTS)[number];
