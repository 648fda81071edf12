import { listRounds } from '@/lib/data/placements/placement-rounds';
import { findSavedSummary, listSavedSummaries } from '@/lib/data/summaries/saved-summaries';
import { type EventOfYear, findYearEvent, type WhichEvent } from '@/lib/data/year/year';
import { may } from '@/lib/domain/access/permissions';
import type { UserScope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { MunicipalityId } from '@/lib/domain/shared/ids';
import { editionThatStands } from '@/lib/domain/summary/closing';
import {
  type KeptForPack,
  type PackItem,
  type PackPart,
  packOf,
  SECTION_OF_ITEM,
} from '@/lib/domain/summary/reports/pack';
import type { Report } from '@/lib/domain/summary/reports/report';
import { roundsTable } from '@/lib/domain/summary/reports/rounds';
import type { SummaryFile } from '@/lib/domain/summary/saved';
import type { DaySpan, Summary, SummaryPart, SummaryTable } from '@/lib/domain/summary/summary';
import type { YearEntry } from '@/lib/domain/year/year-entry';
import { getSummary } from '../summaries/get-summary';
import { getReport } from './get-report';

/** One thing of the material. `kept`: the words, and of an edition the figures too, that a manager kept; null: it is as of today. */
export type PackDocument =
  | {
      readonly kind: 'SUMMARY';
      readonly item: PackItem;
      readonly summary: Summary;
      readonly kept: KeptForPack | null;
    }
  | { readonly kind: 'REPORT'; readonly item: PackItem; readonly report: Report }
  | { readonly kind: 'ROUNDS'; readonly item: PackItem; readonly table: SummaryTable };

export type MeetingPack = {
  readonly entry: YearEntry;
  readonly municipality: string;
  readonly madeOn: CalendarDate;
  readonly documents: readonly PackDocument[];
};

type Making = {
  readonly scope: UserScope;
  readonly municipalityId: MunicipalityId;
  readonly summaries: Map<string, Promise<Summary | null>>;
};

/** The material for an event of the year: what its items name that the app has, as the reader may see it; null where there is no such event. */
export async function readPack(scope: UserScope, which: WhichEvent): Promise<MeetingPack | null> {
  const found = await findYearEvent(scope, which);
  if (found === null || found.entry.source.from === 'END') return null;
  const { entry, municipality, today } = found;
  const making: Making = { scope, municipalityId: which.municipalityId, summaries: new Map() };
  const documents: PackDocument[] = [];
  // One after the other: a package must not take every connection there is.
  for (const part of packOf(entry, lastTime(found), today)) {
    const made = await documentOf(making, part);
    if (made !== null && !isEmpty(made)) documents.push(made);
  }
  return { entry, municipality: municipality.name, madeOn: today, documents };
}

/** The day of the same event the time before. */
function lastTime({ earlier: [before] }: EventOfYear): CalendarDate | null {
  return before ? (before.standing.held?.day ?? before.last) : null;
}

async function documentOf(making: Making, { item, period }: PackPart): Promise<PackDocument | null> {
  const { scope, municipalityId } = making;
  switch (item) {
    case 'YEAR':
      return yearOf(making, period);
    case 'SINCE':
    case 'WATCH':
    case 'CHOICES':
      return since(making, item, period);
    case 'ROUNDS': {
      const rounds = (await listRounds(scope)).filter((row) => row.municipalityId === municipalityId);
      return { kind: 'ROUNDS', item, table: roundsTable(rounds) };
    }
    case 'VOIDS':
    case 'TRANSITIONAL':
    case 'COMBINED':
    case 'GOALS': {
      const report = await getReport(scope, { kind: item, municipalityId, period });
      return report && { kind: 'REPORT', item, report };
    }
  }
}

/** The same period is read once, however many documents are made of it. */
function summaryOf({ scope, municipalityId, summaries }: Making, period: DaySpan): Promise<Summary | null> {
  const key = `${period.from} ${period.through}`;
  const known =
    summaries.get(key) ?? getSummary(scope, { municipalityId, period, part: { kind: 'MUNICIPALITY' } });
  summaries.set(key, known);
  return known;
}

async function yearOf(making: Making, period: DaySpan): Promise<PackDocument | null> {
  const kept = await keptOf(making, period);
  const summary = kept?.figures ?? (await summaryOf(making, period));
  return summary && { kind: 'SUMMARY', item: 'YEAR', summary, kept: kept?.kept ?? null };
}

/** Nearest to closed first; the same state as the list has them, the latest first. */
const ORDER = ['CLOSED', 'APPROVED', 'SENT', 'DRAFT'] as const;

type Kept = { readonly kept: KeptForPack; readonly figures: Summary | null };

/**
 * The summary of the year that somebody has kept, where the reader may see those: a municipality's of all of it, an organisation's of its
 * own part, which is what each reads as the whole.
 */
async function keptOf({ scope, municipalityId }: Making, period: DaySpan): Promise<Kept | null> {
  if (!may(scope, 'summary.kept')) return null;
  const saved = (await listSavedSummaries(scope)).filter(
    (row) =>
      row.municipalityId === municipalityId &&
      isOwnWhole(scope, row.part) &&
      row.period.from === period.from &&
      row.period.through === period.through,
  );
  const nearest = ORDER.flatMap((state) => saved.filter((row) => row.state === state))[0];
  const file = nearest && (await findSavedSummary(scope, nearest.id));
  return file ? keptIn(file) : null;
}

function isOwnWhole({ side, organisations }: UserScope, part: SummaryPart): boolean {
  if (side === 'MUNICIPALITY') return part.kind === 'MUNICIPALITY';
  return part.kind === 'ORGANISATION' && organisations.length === 1 && organisations[0] === part.id;
}

/** What the parties have is an edition, with the figures of then; what its maker still writes are words of today's figures. */
function keptIn({ summary, editions, sentences }: SummaryFile): Kept | null {
  const isClosed = summary.state === 'CLOSED';
  const edition = editionThatStands(summary.state, editions);
  if (summary.state === 'DRAFT' || edition === null)
    return (
      sentences && { kept: { state: 'DRAFT', title: summary.title, sentences, edition: null }, figures: null }
    );
  const { title, number, at, figures } = edition;
  const kept = { title, sentences: edition.sentences, edition: { number, on: dayOfInstant(at) } };
  return { kept: { state: isClosed ? 'CLOSED' : 'SENT', ...kept }, figures };
}

async function since(making: Making, item: PackItem, period: DaySpan): Promise<PackDocument | null> {
  const summary = await summaryOf(making, period);
  const only = SECTION_OF_ITEM[item];
  if (summary === null) return null;
  const sections = only ? summary.sections.filter(({ id }) => id === only) : summary.sections;
  return { kind: 'SUMMARY', item, summary: { ...summary, sections }, kept: null };
}

function isEmpty(made: PackDocument): boolean {
  switch (made.kind) {
    case 'SUMMARY':
      return made.item !== 'YEAR' && made.summary.sections.length === 0;
    case 'REPORT':
      return made.report.tables.every(({ rows }) => rows.length === 0);
    case 'ROUNDS':
      return made.table.rows.length === 0;
  }
}
