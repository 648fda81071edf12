import { cache } from 'react';
import { pageScope } from '@/lib/auth/page-scope';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import type { RowState } from '@/lib/domain/imports/checked-row';
import { mendedAsText, readMended } from '@/lib/domain/imports/mended-row';
import { readFileImportId, readFileView } from '@/lib/schemas/imports/file';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { type FileImportPreview, previewFileImport } from '@/lib/usecases/imports/preview-import';

type Props = {
  readonly params: Promise<{ fileImportId: string }>;
  readonly searchParams: Promise<SearchParams>;
};

/** The file as whoever brought it in sees it, for the page and its title. Others' files, kinds that the reader may not bring in, and none are told alike: not found. */
export async function loadImport({ params, searchParams }: Props): Promise<FileImportPreview> {
  const { show, from, invited, mended } = readFileView(await searchParams);
  return readOnce((await params).fileImportId, show, from, invited, mended && mendedAsText(mended));
}

// By plain values: each that asks has a view of its own.
const readOnce = cache(
  async (
    ...[pathId, show, from, invited, mended]: readonly [
      string,
      RowState | undefined,
      number,
      number,
      string | null,
    ]
  ) => {
    const scope = await pageScope('file.import');
    const id = readFileImportId(pathId);
    const view = { show: show ?? null, from, invited, mended: mended === null ? null : readMended(mended) };
    const preview = id && (await previewFileImport(scope, id, view));
    return preview || refuseAsNotFound();
  },
);
