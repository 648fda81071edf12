import { bothWays, type Language } from '../shared/bilingual';
import type { CalendarDate } from '../shared/calendar-date';
import type { CalendarEvent } from './ical';

const KINDS = {
  ANSWER: bothWays('svar på bolig', 'answer about a home'),
  NAME: bothWays('anvis borger', 'allocate a citizen'),
  OFFER_ANSWER: bothWays('svar på tilbud', 'answer to an offer'),
  OFFER_PAPERS: bothWays('dokumenter til tilbud', 'papers for an offer'),
} as const;

/** A day by which somebody has to do something about a home: about a person nothing. */
export type OwnDeadline = {
  readonly kind: keyof typeof KINDS;
  /** Of the home for allocation, or of the offer. */
  readonly id: string;
  /** The home's number with the office. */
  readonly reference: string;
  readonly due: CalendarDate;
  /** Grows when something about it changes. */
  readonly revision: number;
  readonly since: Date;
};

const DEADLINE = bothWays('Frist', 'Deadline');
const OPEN = bothWays('Sagen står i Nøglen.', 'The case is in Nøglen.');

/** Deadlines as they go into a calendar: what and which case, and neither an address nor a name. */
export const calendarOfDeadlines = (
  deadlines: readonly OwnDeadline[],
  { language, hrefOf }: { readonly language: Language; readonly hrefOf: (deadline: OwnDeadline) => string },
): readonly CalendarEvent[] =>
  deadlines.map((deadline) => ({
    uid: `${deadline.kind.toLowerCase()}.${deadline.id}@noeglen`,
    sequence: deadline.revision,
    stamp: deadline.since,
    ...{ first: deadline.due, last: deadline.due, confirmed: true },
    summary: `${DEADLINE[language]}: ${KINDS[deadline.kind][language]} – ${deadline.reference}`,
    description: OPEN[language],
    category: DEADLINE[language],
    url: hrefOf(deadline),
  }));
