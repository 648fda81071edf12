import { EVENT_KIND, responsibleInWords } from '../agreement/year-words';
import { bothWays, type Language } from '../shared/bilingual';
import type { EventMark } from './event-mark';
import type { CalendarEvent } from './ical';
import { isDayKnown, type YearEntry } from './year-entry';

type Reading = {
  readonly language: Language;
  /** Of each municipality by its id, where the reader has several. */
  readonly municipalities: ReadonlyMap<string, string>;
  /** The page of an event, with its host. */
  readonly hrefOf: (entry: YearEntry) => string;
  /** What was said of the entry's day, oldest first: each moves it. */
  readonly dayMarksOf: (entry: YearEntry) => readonly EventMark[];
  /** When the agreement that an entry comes from was signed into the app, or what was added was last changed. */
  readonly knownSince: (entry: YearEntry) => Date;
};

const NOT_FIXED = bothWays('dagen er ikke fastsat', 'the day is not fixed');
const RESPONSIBLE = bothWays('Ansvar', 'Responsible');
const PREPARE = bothWays('Forberedes', 'To prepare');

/** The year as it goes into a calendar: who did what is left out, and so is every text that somebody wrote beside the name of an event. */
export const calendarOfYear = (entries: readonly YearEntry[], reading: Reading): readonly CalendarEvent[] =>
  entries.map((entry) => calendarEvent(entry, reading));

function calendarEvent(entry: YearEntry, reading: Reading): CalendarEvent {
  const { language, municipalities, hrefOf, dayMarksOf, knownSince } = reading;
  const moves = dayMarksOf(entry);
  const own = entry.source.from === 'OWN' ? entry.source.own : null;
  const where = municipalities.get(entry.municipalityId);
  const name = [entry.name[language], where].filter(Boolean).join(', ');
  return {
    uid: `${entry.municipalityId}.${entry.event}${own ? '' : `.${entry.year}`}@noeglen`,
    sequence: own ? own.revision - 1 : moves.length,
    stamp: moves.at(-1)?.at ?? knownSince(entry),
    ...{ first: entry.first, last: entry.last, confirmed: isDayKnown(entry) },
    summary: isDayKnown(entry) ? name : `${name} (${NOT_FIXED[language]})`,
    description: descriptionOf(entry, language),
    category: EVENT_KIND[entry.kind][language],
    url: hrefOf(entry),
  };
}

function descriptionOf(entry: YearEntry, language: Language): string {
  const items = entry.source.from === 'OWN' ? [] : entry.prepare.map(({ what }) => `- ${what[language]}`);
  return [
    ...(entry.forum ? [entry.forum[language]] : []),
    `${RESPONSIBLE[language]}: ${responsibleInWords(entry.responsible)[language]}`,
    ...(items.length > 0 ? [`${PREPARE[language]}:`, ...items] : []),
    ...(entry.reference ? [entry.reference.text[language]] : []),
  ].join('\n');
}
