import type { Side } from '../access/role';
import type { TelephoneAct } from '../slot/telephone';
import type { CaseEvent } from './case-event';

/** One thing that happened, and who did it. */
export type HistoryEvent = CaseEvent & {
  readonly id: bigint;
  readonly actorName: string | null;
  /** The absent colleague whom the actor stood in for. */
  readonly onBehalfOfName?: string | null;
  readonly actorSide: Side | 'SYSTEM';
  readonly occurredAt: Date;
};

export type CaseNote = {
  readonly id: string;
  readonly side: Side;
  readonly shared: boolean;
  readonly text: string;
  readonly writtenAt: Date;
  readonly writtenByName: string | null;
};

/** An act of the other party that was recorded after a telephone call. */
export type CaseTelephoneAct = {
  readonly id: string;
  readonly act: TelephoneAct;
  readonly recordedSide: Side;
  readonly spokeWith: string;
  readonly spokeAt: Date;
  readonly recordedByName: string | null;
  readonly answer: 'CONFIRMED' | 'CONTESTED' | null;
};

export type CaseHistory = {
  /** Newest first. */
  readonly events: readonly HistoryEvent[];
  readonly notes: readonly CaseNote[];
  readonly telephoneActs: readonly CaseTelephoneAct[];
};
