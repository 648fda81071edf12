import { DEADLINE_TERMS, type Deadline } from '../deadline/deadline';
import { bothWays, type Language } from '../shared/bilingual';
import type { CalendarEvent } from './ical';

/** A deadline of the reader's own office, and when it last changed. */
export type OwnDeadline = Deadline & {
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
    summary: `${DEADLINE[language]}: ${DEADLINE_TERMS[deadline.kind].name[language]} – ${deadline.reference}`,
    description: OPEN[language],
    category: DEADLINE[language],
    url: hrefOf(deadline),
  }));
