import { listRounds } from '@/lib/data/placement-rounds';
import { findSavedSummary, listSavedSummaries } from '@/lib/data/saved-summaries';
import { type EventOfYear, findYearEvent, type WhichEvent } from '@/lib/data/year';
import type { UserScope } from '@/lib/domain/access/scope';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { MunicipalityId } from '@/lib/domain/shared/ids';
import { type PackItem, type PackPart, packOf, SECTION_OF_ITEM } from '@/lib/domain/summary/reports/pack';
import type { Report } from '@/lib/domain/summary/reports/report';
import { roundsTable } from '@/lib/domain/summary/reports/rounds';
import type { DaySpan, Summary, SummaryTable } from '@/lib/domain/summary/summary';
import type { YearEntry } from '@/lib/domain/year/year-entry';
import { getSummary } from '../summaries/get-summary';
import { getReport } from './get-report';

/** One thing of the material. `closed`: the figures that the parties closed the year with, not those of today. */
export type PackDocument =
  | { readonly kind: 'SUMMARY'; readonly item: PackItem; readonly summary: Summary; readonly closed: boolean }
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
    case 'COMBINED': {
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
  const closed = await closedFigures(making, period);
  const summary = closed ?? (await summaryOf(making, period));
  return summary && { kind: 'SUMMARY', item: 'YEAR', summary, closed: closed !== null };
}

/** A whole municipality's closed figures are the municipality's to hand on; an organisation brings its own departments’. */
async function closedFigures({ scope, municipalityId }: Making, period: DaySpan): Promise<Summary | null> {
  if (scope.side === 'ORGANISATION') return null;
  const saved = (await listSavedSummaries(scope)).find(
    (row) =>
      row.municipalityId === municipalityId &&
      row.part.kind === 'MUNICIPALITY' &&
      row.state === 'CLOSED' &&
      row.period.from === period.from &&
      row.period.through === period.through,
  );
  const file = saved && (await findSavedSummary(scope, saved.id));
  return file?.editions.findLast(({ kind }) => kind !== 'SENT')?.figures ?? null;
}

async function since(making: Making, item: PackItem, period: DaySpan): Promise<PackDocument | null> {
  const summary = await summaryOf(making, period);
  const only = SECTION_OF_ITEM[item];
  if (summary === null) return null;
  const sections = only ? summary.sections.filter(({ id }) => id === only) : summary.sections;
  return { kind: 'SUMMARY', item, summary: { ...summary, sections }, closed: false };
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
