import { pageScope } from '@/lib/auth/page-scope';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { readFileImportId, readFileView } from '@/lib/schemas/imports/file';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { type FileImportPreview, previewFileImport } from '@/lib/usecases/imports/preview-import';

/** The file as whoever brought it in sees it. Others' files, kinds that the reader may not bring in, and none are told alike: not found. */
export async function loadImport(
  params: Promise<{ fileImportId: string }>,
  searchParams: Promise<SearchParams>,
): Promise<FileImportPreview> {
  const scope = await pageScope('file.import');
  const id = readFileImportId((await params).fileImportId);
  const preview = id && (await previewFileImport(scope, id, readFileView(await searchParams)));
  return preview || refuseAsNotFound();
}
