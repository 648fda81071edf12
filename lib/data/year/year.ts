import type { Scope } from '@/lib/domain/access/scope';
import { yearOf } from '@/lib/domain/calendar/days';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { MunicipalityId } from '@/lib/domain/shared/ids';
import type { EventMark } from '@/lib/domain/year/event-mark';
import type { OwnEvent, YearEntry } from '@/lib/domain/year/year-entry';
import { entriesOfYears, markKey, type YearFacts } from '@/lib/domain/year/year-of-agreements';
import { listAgreementVersions } from '../agreements/agreement-versions';
import { readToday } from '../clock';
import { Prisma } from '../generated/client';
import { reachedRows } from '../own-rows';
import { inTransaction, type Tx } from '../transaction';

export type YearMunicipality = { readonly id: MunicipalityId; readonly name: string };

type MarkRow = EventMark & {
  readonly municipalityId: MunicipalityId;
  readonly event: string;
  readonly year: number;
};

type Said = {
  readonly municipalities: readonly YearMunicipality[];
  readonly own: readonly (Omit<OwnEvent, 'changedAt'> & { readonly changedAt: string })[];
  readonly marks: readonly (Omit<MarkRow, 'at'> & { readonly at: string })[];
};

/** What was agreed and what was said of it, for all municipalities within reach: two questions. */
export async function readYearFacts(
  tx: Tx,
  scope: Scope,
): Promise<YearFacts & { readonly municipalities: readonly YearMunicipality[] }> {
  const versions = await listAgreementVersions(tx, scope);
  // Those without an agreement too: something may be added to their year.
  const within =
    scope.kind === 'SYSTEM' ? Prisma.sql`true` : Prisma.sql`m.id = ANY(${[...scope.reach]}::uuid[])`;
  const [said] = await tx.$queryRaw<Said[]>`SELECT
    (SELECT coalesce(json_agg(json_build_object('id', m.id, 'name', m.name) ORDER BY m.name), '[]') FROM municipality m
      WHERE ${within}) AS municipalities,
    (SELECT coalesce(json_agg(json_build_object('id', e.id, 'municipalityId', e.municipality_id, 'organisationId', e.organisation_id,
        'kind', e.kind, 'name', e.name, 'forum', e.forum, 'day', e.on_day, 'prepare', e.prepare, 'withdrawn', e.withdrawn,
        'revision', e.revision, 'changedBy', p.name, 'changedAt', e.changed_at) ORDER BY e.on_day, e.id), '[]')
      FROM year_own_event e JOIN person p ON p.id = e.changed_by WHERE ${reachedRows(scope, 'e')}) AS own,
    (SELECT coalesce(json_agg(json_build_object('municipalityId', k.municipality_id, 'event', k.event, 'year', k.year, 'act', k.act,
        'item', k.item, 'day', k.on_day, 'note', k.note, 'by', p.name, 'of', o.name,
        'side', CASE WHEN k.organisation_id IS NULL THEN 'MUNICIPALITY' ELSE 'ORGANISATION' END, 'at', k.recorded_at) ORDER BY k.id), '[]')
      FROM year_event_mark k JOIN person p ON p.id = k.recorded_by LEFT JOIN organisation o ON o.id = k.organisation_id
      WHERE ${reachedRows(scope, 'k')}) AS marks`;
  const own = (said?.own ?? []).map((row) => ({ ...row, changedAt: new Date(row.changedAt) }));
  return {
    ...{ versions, own, municipalities: said?.municipalities ?? [] },
    marks: marksByEvent(said?.marks ?? [], new Set(own.map(({ id }) => id))),
  };
}

function marksByEvent(
  rows: Said['marks'],
  own: ReadonlySet<string>,
): ReadonlyMap<string, readonly EventMark[]> {
  const marks = new Map<string, EventMark[]>();
  for (const { municipalityId, event, year, at, ...mark } of rows) {
    const key = markKey(municipalityId, event, own.has(event) ? null : year);
    const said = marks.get(key) ?? [];
    said.push({ ...mark, at: new Date(at) });
    marks.set(key, said);
  }
  return marks;
}

export type Year = {
  readonly today: CalendarDate;
  readonly municipalities: readonly YearMunicipality[];
  /** In the order of their days. */
  readonly entries: readonly YearEntry[];
};

/** All that lies in the year, or in the current one, in the municipalities within reach. */
export const getYear = (scope: Scope, asked?: number): Promise<Year & { readonly year: number }> =>
  inTransaction(scope, async (tx) => {
    const today = await readToday(tx);
    const { municipalities, ...facts } = await readYearFacts(tx, scope);
    const year = asked ?? yearOf(today);
    return { today, year, municipalities, entries: entriesOfYears(facts, year, year) };
  });

export type EventOfYear = {
  readonly today: CalendarDate;
  readonly municipality: YearMunicipality;
  readonly entry: YearEntry;
  /** Everything that was said of it, newest first. */
  readonly said: readonly EventMark[];
  /** The same event in earlier years, the latest first. */
  readonly earlier: readonly YearEntry[];
};

export type WhichEvent = {
  readonly municipalityId: MunicipalityId;
  readonly event: string;
  readonly year: number;
};

/** Has the municipality an event of that name in that year that people meet at? The end of an agreement is none. */
export async function isMeetingOfYear(
  tx: Tx,
  scope: Scope,
  { municipalityId, event, year }: WhichEvent,
): Promise<boolean> {
  const entries = entriesOfYears(await readYearFacts(tx, scope), year, year);
  return entries.some(
    (entry) =>
      entry.municipalityId === municipalityId &&
      entry.event === event &&
      entry.year === year &&
      entry.source.from !== 'END',
  );
}

const YEARS_BACK = 6;

/** One event in one year; null where the scope has none of that name. */
export const findYearEvent = (scope: Scope, which: WhichEvent): Promise<EventOfYear | null> =>
  inTransaction(scope, async (tx) => {
    const today = await readToday(tx);
    const facts = await readYearFacts(tx, scope);
    const entries = entriesOfYears(facts, which.year - YEARS_BACK, which.year + 1).filter(
      ({ municipalityId, event }) => municipalityId === which.municipalityId && event === which.event,
    );
    const entry = entries.find(({ year }) => year === which.year);
    const municipality = facts.municipalities.find(({ id }) => id === which.municipalityId);
    if (entry === undefined || municipality === undefined) return null;
    const year = entry.source.from === 'OWN' ? null : which.year;
    const said = facts.marks.get(markKey(which.municipalityId, which.event, year)) ?? [];
    const earlier = entries.filter((row) => row.year < which.year).reverse();
    return { today, municipality, entry, said: [...said].reverse(), earlier };
  });
