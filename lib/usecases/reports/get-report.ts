import { inReportingTransaction } from '@/lib/data/reporting-transaction';
import {
  type ReportAsked,
  readCombinedFacts,
  readGoalFacts,
  readReportBasis,
  readTransitionalFacts,
  readVoidOverview,
} from '@/lib/data/summaries/report-facts';
import type { ReadFacts } from '@/lib/data/summaries/summary-facts';
import type { Tx } from '@/lib/data/transaction';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import { combinedTables } from '@/lib/domain/summary/reports/combined';
import { goalReportTables } from '@/lib/domain/summary/reports/goals';
import { dueOf, type Report, type ReportCovers, type ReportKind } from '@/lib/domain/summary/reports/report';
import { transitionalTables } from '@/lib/domain/summary/reports/transitional';
import { voidOverviewTables } from '@/lib/domain/summary/reports/void-overview';

export type AskedReport = ReportAsked & { readonly kind: ReportKind };

/** A report as the books stand; null when the scope has no department there. An organisation's is of its own departments. */
export const getReport = (scope: Scope, asked: AskedReport): Promise<Report | null> =>
  inReportingTransaction(scope, async (tx) => {
    const read = await readReportBasis(tx, scope, asked);
    return read && reportOf(tx, scope, asked, read);
  });

async function reportOf(tx: Tx, scope: Scope, asked: AskedReport, read: ReadFacts): Promise<Report> {
  const { kind, municipalityId, period } = asked;
  const { municipality, madeOn } = read.about;
  return {
    ...{ kind, municipalityId, municipality, period, madeOn, dueOn: dueOf(kind, period) },
    covers: coversOf(kind, scope),
    tables: await tablesOf(tx, scope, asked, read),
  };
}

function coversOf(kind: ReportKind, scope: Scope): ReportCovers {
  const isOwn = actorOf(scope).side === 'ORGANISATION';
  if (kind === 'GOALS') return isOwn ? 'GOALS_AND_OWN' : 'GOALS';
  return isOwn ? 'OWN' : 'ALL';
}

async function tablesOf(
  tx: Tx,
  scope: Scope,
  asked: AskedReport,
  read: ReadFacts,
): Promise<Report['tables']> {
  switch (asked.kind) {
    case 'COMBINED':
      return combinedTables(await readCombinedFacts(tx, scope, asked, read));
    case 'TRANSITIONAL':
      return transitionalTables(await readTransitionalFacts(tx, scope, asked, read));
    case 'VOIDS':
      return voidOverviewTables(await readVoidOverview(tx, scope, asked, read));
    case 'GOALS':
      return goalReportTables(await readGoalFacts(tx, scope, asked, read));
  }
}
