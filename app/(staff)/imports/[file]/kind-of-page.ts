import { pageScope } from '@/lib/auth/page-scope';
import { refuseAccess, refuseAsNotFound } from '@/lib/auth/refuse-page';
import type { DeskScope } from '@/lib/domain/access/scope';
import { type ImportKind, kindOfFile, mayBringIn } from '@/lib/domain/imports/kinds';

/** The kind of file that the address names; whoever may not bring it in is told so. */
export async function kindOfPage(
  file: string,
): Promise<{ readonly scope: DeskScope; readonly kind: ImportKind }> {
  const scope = await pageScope('file.import');
  const kind = kindOfFile(file);
  if (kind === null) return refuseAsNotFound();
  if (!mayBringIn(scope, kind)) await refuseAccess();
  return { scope, kind };
}
