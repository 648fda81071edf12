import { cache } from 'react';
import { pageScope } from '@/lib/auth/page-scope';
import { refuseAccess } from '@/lib/auth/refuse-page';
import type { RowState } from '@/lib/domain/imports/checked-row';
import { readFileImportId, readFileView } from '@/lib/schemas/imports/file';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { type FileImportPreview, previewFileImport } from '@/lib/usecases/imports/preview-import';

type Props = {
  readonly params: Promise<{ fileImportId: string }>;
  readonly searchParams: Promise<SearchParams>;
};

/** The file as whoever brought it in sees it, for the page and its title. Others' files and none are told alike: this page is not the reader's. */
export async function loadImport({ params, searchParams }: Props): Promise<FileImportPreview> {
  const { show, from, invited } = readFileView(await searchParams);
  return readOnce((await params).fileImportId, show, from, invited);
}

// By plain values: each that asks has a view of its own.
const readOnce = cache(async (pathId: string, show: RowState | undefined, from: number, invited: number) => {
  const scope = await pageScope('file.import');
  const id = readFileImportId(pathId);
  const preview = id && (await previewFileImport(scope, id, { show: show ?? null, from, invited }));
  return preview || refuseAccess();
});
