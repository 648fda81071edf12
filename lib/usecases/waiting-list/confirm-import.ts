import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import { endImport, lockImport, type WaitingListImport } from '@/lib/data/waiting-list/waiting-list-imports';
import { lockKnown, lockWaitingList } from '@/lib/data/waiting-list/waiting-list-known';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { type Counts, countPlan } from '@/lib/domain/waiting-list/plan-import';
import { enterPlan } from './enter-plan';
import { type ImportPlan, planOfImport } from './plan-of-import';

export type ConfirmImportInput = { readonly importId: string; readonly stamp: string };
export type ImportEnded = { readonly code: 'import-ended'; readonly by: string };
export type ConfirmImportError =
  | { readonly code: 'not-found' }
  | ImportEnded
  /** What would be done is not what was shown: somebody changed applicants meanwhile, or took another list in. */
  | { readonly code: 'list-changed' };

/** Takes the list in, all that can be or nothing; what was looked at is what is done. The rows go with it. */
export async function confirmImport(
  scope: Scope,
  input: ConfirmImportInput,
): Promise<Result<Counts, ConfirmImportError>> {
  try {
    return await inHotTransaction(scope, (tx) => confirmIn(tx, scope, input));
  } catch (error) {
    // Somebody enrolled an applicant under one of the numbers in the same moment: the preview shows it.
    if (isNumberTaken(error)) return err({ code: 'list-changed' });
    throw error;
  }
}

const isNumberTaken = (error: unknown): boolean =>
  error instanceof Error && 'constraint' in error && error.constraint === 'applicant_external_id';

async function confirmIn(
  tx: HotTx,
  scope: Scope,
  { importId, stamp }: ConfirmImportInput,
): Promise<Result<Counts, ConfirmImportError>> {
  const found = await lockImport(tx, scope, importId);
  if (found === null) return err({ code: 'not-found' });
  if (found.state !== 'PREVIEW') return err({ code: 'import-ended', by: found.endedBy ?? '' });
  const plan = await settledPlan(tx, scope, found);
  if (plan.stamp !== stamp) return err({ code: 'list-changed' });
  await enterPlan(tx, { scope, list: found, plan });
  const counts = countPlan(plan.rows);
  const { userId: by } = actorOf(scope);
  await endImport(tx, scope, importId, { state: 'CONFIRMED', counts, at: plan.now, by });
  return ok(counts);
}

/** The plan while nobody else takes a list in, and its applicants stay as they are. */
async function settledPlan(tx: HotTx, scope: Scope, found: WaitingListImport): Promise<ImportPlan> {
  await lockWaitingList(tx, scope, found.organisationId);
  const plan = await planOfImport(tx, scope, found);
  const numbers = plan.rows.flatMap((row) => (row.kind === 'CHANGED' ? [row.externalId] : []));
  if (numbers.length === 0) return plan;
  await lockKnown(tx, scope, found.organisationId, numbers);
  return planOfImport(tx, scope, found);
}
