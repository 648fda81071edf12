import { lockFileImport, moveFileImport } from '@/lib/data/imports/file-imports';
import { countRows } from '@/lib/data/imports/row-counts';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import type { AnyScope } from '@/lib/domain/access/scope';
import { type ImportKind, waitsForAllRows } from '@/lib/domain/imports/kinds';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { mayBringInFor } from './may-bring-in';
import { enterInBackground, readInBackground } from './read-in-background';

export type ConfirmFileInput = { readonly importId: string; readonly stamp: string };
export type FileEnded = { readonly code: 'import-ended'; readonly by: string };
export type ConfirmFileError =
  | { readonly code: 'not-found' | 'import-changed' | 'still-reading' | 'all-rows-first' }
  | FileEnded;
/** `entering` is done when there is nothing left to enter; nobody has to wait for it. */
export type FileConfirmed = { readonly importId: string; readonly entering: Promise<void> };

/** As few as are entered before anybody would look for them. */
const AT_ONCE = 400;

/**
 * Has the rows of a file entered, as they were looked at. Confirmed again while it is being entered, or after a crash, it goes on with what
 * is missing.
 */
export const confirmFileImport = (
  scope: AnyScope,
  input: ConfirmFileInput,
): Promise<Result<FileConfirmed, ConfirmFileError>> => confirmFile(scope, input, (kind) => kind !== 'USERS');

/** The same for kinds of which this way is the way: another's is not found by it. */
export async function confirmFile(
  scope: AnyScope,
  input: ConfirmFileInput,
  isFor: (kind: ImportKind) => boolean,
): Promise<Result<FileConfirmed, ConfirmFileError>> {
  const begun = await inHotTransaction(scope, (tx) => begin(tx, scope, input, isFor));
  if (!begun.ok) return begun;
  const entering = enterInBackground(scope, input.importId);
  if (begun.value <= AT_ONCE) await entering;
  return ok({ importId: input.importId, entering });
}

async function begin(
  tx: HotTx,
  scope: AnyScope,
  { importId, stamp }: ConfirmFileInput,
  isFor: (kind: ImportKind) => boolean,
): Promise<Result<number, ConfirmFileError>> {
  const of = await lockFileImport(tx, scope, importId);
  if (of === null || !isFor(of.kind) || !mayBringInFor(scope, of.kind, of)) return err({ code: 'not-found' });
  const counts = await countRows(tx, scope, importId);
  const open = counts.MADE + counts.CHANGED;
  if (of.state === 'ENTERING') return ok(open);
  if (of.state === 'READING') return err({ code: 'still-reading' });
  if (of.state !== 'PREVIEW') return err({ code: 'import-ended', by: of.endedBy ?? '' });
  if (String(of.revision) !== stamp) return err({ code: 'import-changed' });
  if (waitsForAllRows(of.kind, counts)) return err({ code: 'all-rows-first' });
  await moveFileImport(tx, scope, importId, { state: 'ENTERING' });
  return ok(open);
}

export type ReadOnError = { readonly code: 'not-found' | 'still-coming' };

/** Goes on reading a file whose reading was interrupted. */
export async function readOnImport(
  scope: AnyScope,
  { importId }: { readonly importId: string },
): Promise<Result<{ readonly importId: string }, ReadOnError>> {
  const of = await inHotTransaction(scope, (tx) => lockFileImport(tx, scope, importId));
  if (of === null || !mayBringInFor(scope, of.kind, of)) return err({ code: 'not-found' });
  if (of.state === 'READING' && !of.isWhole && !of.stalled) return err({ code: 'still-coming' });
  const reading = readInBackground(scope, importId);
  // What broke off is told at once.
  if (!of.isWhole) await reading;
  return ok({ importId });
}
