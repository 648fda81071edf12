import type { Side } from '../access/role';
import { type Bilingual, bothWays } from '../shared/bilingual';
import type { CalendarDate } from '../shared/calendar-date';

/**
 * A day by which somebody has to do something about a home: the municipality answer or name a citizen, an applicant answer an offer
 * or send the papers for it.
 */
export const DEADLINE_KINDS = ['ANSWER', 'NAME', 'OFFER_ANSWER', 'OFFER_PAPERS'] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

type DeadlineTerms = {
  /** Whose people look after it. */
  readonly side: Side;
  /** The page of what has it: a home for allocation, or an offer. */
  readonly page: 'SLOT' | 'OFFER';
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
};

/** About a person nothing. */
export type Deadline = {
  readonly kind: DeadlineKind;
  /** Of the home for allocation, or of the offer. */
  readonly id: string;
  /** The home's number with the office. */
  readonly reference: string;
  readonly due: CalendarDate;
};
