import { MENDED_NOTE } from '@/components/imports/mended-note-id';
import { mendedAsText } from '@/lib/domain/imports/mended-row';
import { paths, withQuery } from '@/lib/platform/paths';
import type { Mended } from '@/lib/usecases/imports/mended-now';
import { ROWS_SHOWN } from '@/lib/usecases/imports/preview-import';

/** Back to the row that was put right while something in it is wrong, else to the next; what was done is told there. */
export function mendedAt({ importId, next, ...mended }: Mended): string {
  const from = next === null ? 0 : next.before - (next.before % ROWS_SHOWN);
  const page = { show: next && 'REFUSED', from: from || null, mended: mendedAsText(mended) };
  return `${withQuery(paths.fileImport(importId), page)}#${MENDED_NOTE}`;
}
