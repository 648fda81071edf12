import { type AgreementInForce, versionOn } from '../agreement/agreement-in-force';
import { agreementDates } from '../agreement/life/agreement-dates';
import type { YearEvent } from '../agreement/year-terms';
import { whenInWords } from '../agreement/year-words';
import { onDate, yearOf } from '../calendar/days';
import { type Bilingual, bothWays } from '../shared/bilingual';
import type { CalendarDate } from '../shared/calendar-date';
import { type EventMark, type EventStanding, NOTHING_SAID, standingOf } from './event-mark';
import { aDay, type Span, spanOf } from './span-of';
import { asTyped, byDay, type OwnEvent, touchesYear, type YearEntry } from './year-entry';

/** The marks of an event of the agreement in one year; of an event that was added, which has but one day, in any. */
export const markKey = (municipalityId: string, event: string, year: number | null): string =>
  `${municipalityId} ${event} ${year ?? ''}`;

export type YearFacts = {
  /** Every version of the framework agreements, oldest first. */
  readonly versions: readonly AgreementInForce[];
  readonly own: readonly OwnEvent[];
  /** By `markKey`, oldest first. */
  readonly marks: ReadonlyMap<string, readonly EventMark[]>;
};

/** All that lies in these years, in the order of its days. A fixed day stands in place of what the agreement says. */
export function entriesOfYears(facts: YearFacts, from: number, to: number): readonly YearEntry[] {
  const found = new Map<string, YearEntry>();
  // What comes weeks before an event may lie in the year before it.
  for (let year = from - 1; year <= to + 1; year += 1) {
    for (const entry of facts.versions.flatMap((version) => entriesOfVersion(facts, version, year)))
      found.set(markKey(entry.municipalityId, entry.event, entry.year), entry);
  }
  return [
    ...found.values(),
    ...facts.own.filter(({ withdrawn }) => !withdrawn).map((own) => ownEntry(facts, own)),
  ]
    .filter((entry) => years(from, to).some((year) => touchesYear(entry, year)))
    .sort(byDay);
}

const years = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

const entriesOfVersion = (
  facts: YearFacts,
  version: AgreementInForce,
  year: number,
): readonly YearEntry[] => [
  ...(version.agreement.year ?? []).flatMap((event) => {
    const entry = entryOf(facts, version, event, year);
    return entry ? [entry] : [];
  }),
  ...endOf(facts, version, year),
];

function entryOf(
  facts: YearFacts,
  version: AgreementInForce,
  event: YearEvent,
  year: number,
): YearEntry | null {
  const said = standingIn(facts, version, event.event, year);
  const span = spanOfEvent(facts, version, event, year);
  if (span === null || !appliesOn(version, event, span)) return null;
  return {
    ...{ municipalityId: version.municipalityId, year, standing: said },
    source: { from: 'AGREEMENT', agreement: version.agreement.shortTitle },
    ...(said.dated?.day ? aDay(said.dated.day) : span),
    ...{ event: event.event, kind: event.kind, name: event.name, responsible: event.responsible },
    ...{ forum: event.forum, prepare: event.prepare, reference: event.reference },
    says: whenInWords(event.when, version.agreement.year ?? []),
  };
}

/** As the agreement says it; before another event whose day is fixed it is counted from that day. */
function spanOfEvent(
  facts: YearFacts,
  version: AgreementInForce,
  { when }: YearEvent,
  year: number,
): Span | null {
  if (when.kind !== 'WEEKS_BEFORE') return spanOf(when, year, null);
  const anchor = version.agreement.year?.find(({ event }) => event === when.event);
  if (anchor === undefined) return null;
  const { dated } = standingIn(facts, version, anchor.event, year);
  return spanOf(when, year, dated?.day ? aDay(dated.day) : spanOf(anchor.when, year, null));
}

const standingIn = (
  { marks }: YearFacts,
  { municipalityId }: AgreementInForce,
  event: string,
  year: number,
): EventStanding => {
  const said = marks.get(markKey(municipalityId, event, year));
  return said ? standingOf(said) : NOTHING_SAID;
};

/** While the version, and what the event is part of, is in force on some of its days. */
const appliesOn = (version: AgreementInForce, { during }: YearEvent, span: Span): boolean =>
  overlaps(version, span) && (during === null || overlaps(during, span));

const overlaps = (
  { from, to }: { readonly from: CalendarDate | null; readonly to: CalendarDate | null },
  { first, last }: Span,
): boolean => (from === null || from <= last) && (to === null || first < to);

/** The last day of an agreement that has one, where no other version follows on it, and the last on which notice can be given. */
function endOf({ versions }: YearFacts, version: AgreementInForce, year: number): readonly YearEntry[] {
  const { to, municipalityId, agreement } = version;
  if (to === null || versionOn(versions, municipalityId, to) !== null) return [];
  return agreementDates(version, onDate(year, 1, 1)).flatMap(({ kind, day, reference }): YearEntry[] => {
    // When renegotiation begins is an event of the wheel, with what it takes.
    if (kind === 'RENEGOTIATION' || yearOf(day) !== year) return [];
    return [
      {
        ...{ municipalityId, year, ...aDay(day), reference, standing: NOTHING_SAID },
        source: { from: 'END', agreement: agreement.shortTitle },
        ...{ kind: 'DEADLINE', responsible: { side: 'BOTH' }, forum: null, prepare: [], says: null },
        ...END[kind](agreement.shortTitle),
      },
    ];
  });
}

const END = {
  EXPIRY: ({ da, en }: Bilingual) => ({
    event: 'agreement-ends',
    name: bothWays(`${da} udløber`, `${en} expires`),
  }),
  NOTICE_LATEST: ({ da, en }: Bilingual) => ({
    event: 'agreement-notice',
    name: bothWays(`Sidste dag for at opsige ${da}`, `Last day to give notice of ${en}`),
  }),
} as const;

/** What is to be prepared of an event that was added, as its one item. */
const OWN_ITEM = 'prepare';

function ownEntry({ marks }: YearFacts, own: OwnEvent): YearEntry {
  const year = yearOf(own.day);
  const said = marks.get(markKey(own.municipalityId, own.id, null));
  return {
    ...{ municipalityId: own.municipalityId, event: own.id, year, ...aDay(own.day) },
    source: { from: 'OWN', own },
    ...{ kind: own.kind, name: asTyped(own.name), reference: null, says: null },
    responsible: { side: own.organisationId === null ? 'MUNICIPALITY' : 'ORGANISATIONS' },
    forum: own.forum === null ? null : asTyped(own.forum),
    prepare: own.prepare === null ? [] : [{ item: OWN_ITEM, what: asTyped(own.prepare), page: null }],
    standing: said ? standingOf(said) : NOTHING_SAID,
  };
}
