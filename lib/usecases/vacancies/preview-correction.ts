import { afterCorrection, readCounters } from '@/lib/data/books/counters';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import { findDepartmentOf, findVacancyRecord, type VacancyRecord } from '@/lib/data/vacancies/vacancy-record';
import type { Scope } from '@/lib/domain/access/scope';
import type { CounterName } from '@/lib/domain/agreement/vocabulary';
import { formatFraction } from '@/lib/domain/shared/fraction';
import type { VacancyId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { correctedFacts, type FactOfDecision } from '@/lib/domain/vacancy/corrections';
import type { VacancyReport } from '@/lib/domain/vacancy/vacancy-report';
import { nextState } from '@/lib/domain/vacancy/vacancy-state';
import type { NotFound, WrongState } from './case-errors';
import { previewOne, type ReportPreview } from './preview-report';
import { readForReports } from './read-for-reports';
import { takenBack } from './void-locked';

export type PreviewCorrectionInput = { readonly vacancyId: VacancyId; readonly report: VacancyReport };

export type CorrectionPreview = {
  readonly facts: readonly FactOfDecision[];
  readonly reference: string;
  /** What the counter of the first report gets back, and where it then stands; null when it was not counted. */
  readonly takenBack: {
    readonly counter: CounterName;
    readonly correction: string;
    readonly creditAfter: string;
  } | null;
  /** The new report as it would be decided now; null while it would wait for an agreement. */
  readonly after: ReportPreview | null;
};
export type PreviewCorrectionError =
  | NotFound
  | WrongState
  | { readonly code: 'nothing-to-correct' | 'unknown-department' };

/** Shows what a correction would come to, by running the core on the books as they would then stand. Stores nothing. */
export async function previewCorrection(
  scope: Scope,
  { vacancyId, report }: PreviewCorrectionInput,
): Promise<Result<CorrectionPreview, PreviewCorrectionError>> {
  const record = await findVacancyRecord(scope, vacancyId);
  if (record === null) return err({ code: 'not-found' });
  const allowed = nextState(record.state, 'void');
  if (!allowed.ok) return err({ ...allowed.error, ...record.last });
  const facts = correctedFacts(record.report, report);
  if (facts.length === 0) return err({ code: 'nothing-to-correct' });
  return inHotTransaction(scope, (tx) => previewIn(tx, scope, { record, report, facts }));
}

type Asked = {
  readonly record: VacancyRecord;
  readonly report: VacancyReport;
  readonly facts: readonly FactOfDecision[];
};

async function previewIn(tx: HotTx, scope: Scope, { record, report, facts }: Asked) {
  const { counter, reference } = record;
  const department = (await findDepartmentOf(tx, scope, record.id)) ?? record.departmentId;
  const standing = await readCounters(tx, scope, [department, report.departmentId]);
  const moved = await takenBack(tx, scope, record);
  const after = standing.map((one) =>
    moved !== null && one.id === counter?.id ? afterCorrection(one, moved) : one,
  );
  const own = after.find((one) => one.id === counter?.id);
  const back =
    moved === null || own === undefined
      ? null
      : {
          counter: own.name,
          correction: formatFraction(moved.amount),
          creditAfter: formatFraction(own.credit),
        };
  const { situations, agreements } = await readForReports(tx, scope, [report]);
  const situation = situations.find((one) => one.departmentId === report.departmentId);
  if (situation === undefined) return err({ code: 'unknown-department' } as const);
  return ok({
    facts,
    reference,
    takenBack: back,
    after: previewOne({ situation, agreements, report, counters: after }),
  });
}
