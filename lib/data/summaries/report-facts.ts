import type { Scope } from '@/lib/domain/access/scope';
import { earlierOf, firstOfMonth } from '@/lib/domain/calendar/days';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { MunicipalityId } from '@/lib/domain/shared/ids';
import { placementsIn } from '@/lib/domain/summary/placements-in';
import type { CombinedFacts } from '@/lib/domain/summary/reports/combined';
import { isCombinedIn } from '@/lib/domain/summary/reports/combined-in-force';
import type { GoalsFacts } from '@/lib/domain/summary/reports/goals';
import type { TransitionalFacts } from '@/lib/domain/summary/reports/transitional';
import type { VoidOverviewFacts } from '@/lib/domain/summary/reports/void-overview';
import type { DaySpan } from '@/lib/domain/summary/summary';
import { ANY, readGoals } from '../key-figures/figure-goals';
import { ownRows } from '../own-rows';
import { readSignedRounds } from '../placements/placement-rounds';
import type { Tx } from '../transaction';
import { readTransitional } from '../transitional/transitional';
import { readKeptYears } from './saved-summaries';
import { type ReadFacts, readSummaryFacts } from './summary-facts';
import { readEmptyHomes } from './summary-voids';

/** What a report is asked for: one municipality and some days. */
export type ReportAsked = { readonly municipalityId: MunicipalityId; readonly period: DaySpan };

const WHOLE = { kind: 'MUNICIPALITY' } as const;

/** The departments and sums that each report begins with; null when the scope has no department there. */
export const readReportBasis = (tx: Tx, scope: Scope, asked: ReportAsked): Promise<ReadFacts | null> =>
  readSummaryFacts(tx, scope, { ...asked, part: WHOLE });

export async function readCombinedFacts(
  tx: Tx,
  scope: Scope,
  { municipalityId, period }: ReportAsked,
  { facts, about, versions, departments }: ReadFacts,
): Promise<CombinedFacts> {
  const inForce = departments.filter((row) => isCombinedIn(row, versions, period)).map(({ id }) => id);
  return {
    ...{ period, departments: facts.departments, now: facts.now, today: about.madeOn, inForce },
    opensRejections: scope.kind === 'USER' && scope.side === 'ORGANISATION',
    rejected: await readCombinedRejections(tx, scope, { municipalityId, period }),
    empty: await readEmpty(tx, scope, { municipalityId, period }, departments),
  };
}

/** Kept by whole months, as the period of the report is. */
const readCombinedRejections = (
  tx: Tx,
  scope: Scope,
  { municipalityId, period }: ReportAsked,
): Promise<{ departmentId: string; n: number }[]> => tx.$queryRaw`
  SELECT r.department_id AS "departmentId", sum(r.n)::int AS n FROM combined_rejection r
  WHERE r.municipality_id = ${municipalityId}::uuid AND ${ownRows(scope, 'r')}
    AND r.month BETWEEN ${firstOfMonth(period.from)}::date AND ${period.through}::date
  GROUP BY r.department_id`;

const readEmpty = (
  tx: Tx,
  scope: Scope,
  { municipalityId, period }: ReportAsked,
  departments: ReadFacts['departments'],
) => readEmptyHomes(tx, scope, { municipalityId, departments: departments.map(({ id }) => id) }, period);

export const readTransitionalFacts = async (
  tx: Tx,
  scope: Scope,
  { municipalityId, period }: ReportAsked,
  { facts, about }: ReadFacts,
): Promise<TransitionalFacts> => ({
  ...{ period, departments: facts.departments, today: about.madeOn },
  homes: await readTransitional(tx, scope, municipalityId),
});

export const readVoidOverview = async (
  tx: Tx,
  scope: Scope,
  asked: ReportAsked,
  { facts, about, departments }: ReadFacts,
): Promise<VoidOverviewFacts> => ({
  ...{ period: asked.period, departments: facts.departments, today: about.madeOn },
  empty: await readEmpty(tx, scope, asked, departments),
});

/** Goals are the municipality's, whoever asks; of placements an organisation reads those of its own departments. */
export async function readGoalFacts(
  tx: Tx,
  scope: Scope,
  { municipalityId, period }: ReportAsked,
  { facts, about, versions, departments }: ReadFacts,
): Promise<GoalsFacts> {
  const through = earlierOf(period.through, about.madeOn);
  const so = { from: earlierOf(period.from, through), through };
  const { before } = facts;
  const goalsIn = (span: DaySpan, on: CalendarDate) =>
    readGoals(tx, scope, { ...ANY, municipalityId, days: { ...span, on } });
  return {
    ...{ period, departments: facts.departments },
    placements: departments.map((row) => placementsIn(row, versions, so)),
    goals: await goalsIn(period, through),
    goalsBefore: await goalsIn(before, before.through),
    signed: await readSignedRounds(tx, scope, municipalityId, so),
    kept: await readKeptYears(tx, scope, municipalityId, period),
  };
}
