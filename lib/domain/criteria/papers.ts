import { addMonths, yearOf } from '../calendar/days';
import { assertNever } from '../shared/assert-never';
import type { CalendarDate } from '../shared/calendar-date';
import { addToMonth, type Month, month, monthOf, monthsFrom } from '../shared/month';
import type { Coverage, Need, PaperDemand } from './criteria-set';
import type { Paper } from './household';
import { wholeMonthsBefore } from './look-back';
import type { PaperKind } from './vocabulary';

/** A demand for papers on the day of the assessment: what may be handed in, how old it may be, what it must cover. */
export type AskedPaper = {
  readonly papers: readonly PaperKind[];
  readonly notIssuedBefore: CalendarDate | null;
  readonly from: Month | null;
  readonly to: Month | null;
  /** Months of the period that no accepted paper covers. */
  readonly missingMonths: readonly Month[];
};

export type NeedCheck = {
  readonly state: 'FULFILLED' | 'AWAITS_REVIEW' | 'MISSING';
  /** The alternatives; of an alternative, everything. */
  readonly anyOf: readonly (readonly AskedPaper[])[];
};

/** What papers are held against: the day of the assessment, and where the criterion's look-back begins. */
export type PaperFrame = { readonly assessed: CalendarDate; readonly lookBackFrom: Month | null };

/**
 * Is the need met by the member's papers? A paper is judged on the day it was seen, so that what once was proved stays
 * proved, and one paper more never proves less.
 */
export function checkNeed(need: Need, papers: readonly Paper[], frame: PaperFrame): NeedCheck {
  const accepted = papers.filter((paper) => paper.verdict === 'ACCEPTED');
  const handedIn = papers.filter((paper) => paper.verdict !== 'REFUSED');
  const anyOf = need.anyOf.map((demands) => demands.map((demand) => asked(demand, accepted, frame)));
  if (isMet(need, accepted, frame)) return { state: 'FULFILLED', anyOf: anyOf.map(withNothingMissing) };
  return { state: isMet(need, handedIn, frame) ? 'AWAITS_REVIEW' : 'MISSING', anyOf };
}

/** What was proved when it was seen misses no later month. */
const withNothingMissing = (together: readonly AskedPaper[]): readonly AskedPaper[] =>
  together.map((one) => ({ ...one, missingMonths: [] }));

const isMet = (need: Need, papers: readonly Paper[], frame: PaperFrame): boolean =>
  daysSeen(papers, frame).some((day) => isMetOn(need, papers, frame, day));

/** Every day from which the papers may be read back, the latest first. */
export function daysSeen(papers: readonly Paper[], { assessed }: PaperFrame): readonly CalendarDate[] {
  const days = papers.map((paper) => paper.seenOn ?? assessed);
  return [...new Set([...days, assessed])].sort().reverse();
}

/** Is the need met by accepted papers, read back from the day? */
export const isMetOn = (
  need: Need,
  papers: readonly Paper[],
  frame: PaperFrame,
  day: CalendarDate,
): boolean =>
  need.anyOf.some((demands) => demands.every((demand) => demandIsMet(demand, papers, frame, day)));

function demandIsMet(
  demand: PaperDemand,
  papers: readonly Paper[],
  frame: PaperFrame,
  day: CalendarDate,
): boolean {
  const usable = papers.filter((paper) => isUsable(paper, demand, frame));
  if (demand.covers.kind === 'NOTHING') return usable.length > 0;
  return periods(demand.covers, frame, day).some((period) => uncovered(period, usable).length === 0);
}

function isUsable(paper: Paper, { papers, maxAgeMonths }: PaperDemand, { assessed }: PaperFrame): boolean {
  if (!papers.includes(paper.paper)) return false;
  if (maxAgeMonths === null) return true;
  return paper.issuedOn !== null && addMonths(paper.issuedOn, maxAgeMonths) >= (paper.seenOn ?? assessed);
}

const uncovered = (period: readonly Month[], papers: readonly Paper[]): readonly Month[] =>
  period.filter(
    (at) => !papers.some(({ covers }) => covers !== null && covers.from <= at && at <= covers.to),
  );

/** The periods of which one must be covered; the first is the one asked for. */
function periods(covers: Coverage, frame: PaperFrame, day: CalendarDate): readonly (readonly Month[])[] {
  switch (covers.kind) {
    case 'NOTHING':
      return [[]];
    case 'LAST_MONTHS':
      return [wholeMonthsBefore(day, covers.months)];
    case 'LATEST_YEAR':
      return latestYears(day, covers.readyByMonth).map(monthsOfYear);
    case 'LOOK_BACK':
      return [
        frame.lookBackFrom === null ? [] : monthsFrom(frame.lookBackFrom, addToMonth(monthOf(day), -1)),
      ];
    default:
      return assertNever(covers);
  }
}

/** The months that a demand asks for on the day; none where it asks for none. */
export const monthsAsked = (covers: Coverage, frame: PaperFrame): readonly Month[] =>
  periods(covers, frame, frame.assessed)[0] ?? [];

function latestYears(day: CalendarDate, readyByMonth: number): readonly number[] {
  const last = yearOf(day) - 1;
  return Number(day.slice(5, 7)) < readyByMonth ? [last - 1, last] : [last];
}

function monthsOfYear(year: number): readonly Month[] {
  const text = String(year).padStart(4, '0');
  return monthsFrom(month(`${text}-01`), month(`${text}-12`));
}

function asked(demand: PaperDemand, papers: readonly Paper[], frame: PaperFrame): AskedPaper {
  const period = monthsAsked(demand.covers, frame);
  const usable = papers.filter((paper) => isUsable(paper, demand, frame));
  return {
    papers: demand.papers,
    notIssuedBefore: demand.maxAgeMonths === null ? null : addMonths(frame.assessed, -demand.maxAgeMonths),
    from: period[0] ?? null,
    to: period.at(-1) ?? null,
    missingMonths: uncovered(period, usable),
  };
}
