import { listAgreementVersions } from '@/lib/data/agreements/agreement-versions';
import { readToday } from '@/lib/data/clock';
import {
  type AskedPart,
  insertSummaryExport,
  readAskedPart,
  readHomesBehind,
} from '@/lib/data/summaries/summary-exports';
import type { SummaryAsked } from '@/lib/data/summaries/summary-facts';
import { inTransaction, type Tx } from '@/lib/data/transaction';
import type { UserScope } from '@/lib/domain/access/scope';
import { tiersOf } from '@/lib/domain/agreement/tier-words';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { asId, type SummaryExportId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { type ExportForm, type HomeBehind, homesTable } from '@/lib/domain/summary/home-list';
import type { SummaryTable } from '@/lib/domain/summary/summary';
import { newId } from '@/lib/platform/new-id';

/** Two years of a large municipality. A file is made in memory, so that it is whole or is not sent. */
export const MOST_HOMES = 20_000;

export type CasesAsked = SummaryAsked & { readonly form: ExportForm; readonly reason: string };

export type CasesExport = AskedPart & { readonly table: SummaryTable; readonly madeOn: CalendarDate };

export type ExportCasesError = { readonly code: 'not-found' | 'nothing' | 'too-many' };

/**
 * The homes behind a summary, for those who have signed in again: to the municipality with its own case references, to an
 * organisation its own homes without them. It is recorded in the transaction that reads them, so that no file is without its record.
 */
export const exportCases = (
  scope: UserScope,
  asked: CasesAsked,
): Promise<Result<CasesExport, ExportCasesError>> =>
  inTransaction(scope, async (tx) => {
    const about = await readAskedPart(tx, scope, asked);
    if (about === null) return err({ code: 'not-found' });
    const homes = await readHomesBehind(tx, scope, asked, MOST_HOMES + 1);
    if (homes.length > MOST_HOMES) return err({ code: 'too-many' });
    if (homes.length === 0) return err({ code: 'nothing' });
    await record(tx, scope, asked, homes);
    const versions = await listAgreementVersions(tx, scope);
    const tiers = tiersOf(versions).filter((row) => row.municipalityId === asked.municipalityId);
    const table = homesTable(homes, { tiers, withCases: scope.side === 'MUNICIPALITY' });
    return ok({ ...about, table, madeOn: await readToday(tx) });
  });

/** The municipality's in one row; of a managing agent's file each organisation has a row about its own homes. */
async function record(
  tx: Tx,
  scope: UserScope,
  asked: CasesAsked,
  homes: readonly HomeBehind[],
): Promise<void> {
  const owners =
    scope.side === 'MUNICIPALITY' ? [null] : [...new Set(homes.map((home) => home.organisationId))];
  for (const organisationId of owners) {
    const own = homes.filter((home) => organisationId === null || home.organisationId === organisationId);
    const caseReferences = own.filter(({ caseReference }) => caseReference !== null).length;
    await insertSummaryExport(tx, scope, {
      ...asked,
      id: asId<SummaryExportId>(newId()),
      ...{ organisationId, homes: own.length, caseReferences },
    });
  }
}
