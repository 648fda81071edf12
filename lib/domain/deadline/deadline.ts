import type { Side } from '../access/role';
import { type Bilingual, bothWays } from '../shared/bilingual';
import type { CalendarDate } from '../shared/calendar-date';

/**
 * A day by which somebody has to do something about a home: the municipality answer or name a citizen, an applicant answer an offer
 * or send the papers for it; of a transitional home the tenant's ability to pay be assessed, and the lease come to its end.
 */
export const DEADLINE_KINDS = [
  ...(['ANSWER', 'NAME', 'OFFER_ANSWER', 'OFFER_PAPERS'] as const),
  ...(['TRANSITIONAL_TO_ASSESS', 'TRANSITIONAL_ENDS'] as const),
] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

type DeadlineTerms = {
  /** Whose people look after it. */
  readonly side: Side;
  /** The page of what has it. */
  readonly page: 'SLOT' | 'OFFER' | 'TRANSITIONAL';
  /** What is to be done by the day. */
  readonly name: Bilingual;
};

/** The one list of deadlines: the trays, the calendar and mail tell of these. */
export const DEADLINE_TERMS: Readonly<Record<DeadlineKind, DeadlineTerms>> = {
  ANSWER: { side: 'MUNICIPALITY', page: 'SLOT', name: bothWays('svar på bolig', 'answer about a home') },
  NAME: { side: 'MUNICIPALITY', page: 'SLOT', name: bothWays('anvis borger', 'allocate a citizen') },
  OFFER_ANSWER: {
    ...{ side: 'ORGANISATION', page: 'OFFER', name: bothWays('svar på tilbud', 'answer to an offer') },
  },
  OFFER_PAPERS: {
    side: 'ORGANISATION',
    page: 'OFFER',
    name: bothWays('dokumenter til tilbud', 'papers for an offer'),
  },
  TRANSITIONAL_TO_ASSESS: {
    side: 'MUNICIPALITY',
    page: 'TRANSITIONAL',
    name: bothWays(
      'vurdér betalingsevnen i udslusningsbolig',
      'assess the ability to pay in a transitional home',
    ),
  },
  TRANSITIONAL_ENDS: {
    side: 'MUNICIPALITY',
    page: 'TRANSITIONAL',
    name: bothWays('udslusningslejemål ophører', 'a transitional lease ends'),
  },
};

/** About a person nothing. */
export type Deadline = {
  readonly kind: DeadlineKind;
  /** Of the home that was received, or of the offer. */
  readonly id: string;
  /** The home's number with the office. */
  readonly reference: string;
  readonly due: CalendarDate;
};
