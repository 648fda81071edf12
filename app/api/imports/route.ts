import { defineUpload } from '@/lib/auth/define-upload';
import { seeOther } from '@/lib/auth/forms/handler-answers';
import type { DeskScope } from '@/lib/domain/access/scope';
import { FILE_OF } from '@/lib/domain/imports/kinds';
import { paths, withQuery } from '@/lib/platform/paths';
import { BrokenForm, FormTooLarge, readForm, type SentForm } from '@/lib/platform/uploads/multipart';
import { type ImportFileFault, importUploadSchema, LARGEST_IMPORT } from '@/lib/schemas/imports/file';
import { beginImport } from '@/lib/usecases/imports/begin-import';

/** Takes a file as it comes in and leads to how far its reading has come. A plain form, answered by an address: no script needed. */
export const POST = defineUpload({
  permission: 'file.import',
  page: paths.fileImports,
  take: async (scope, request) => {
    try {
      const form = await readForm(request, { mostFiles: 1, mostBytes: LARGEST_IMPORT });
      return await taken(scope, form);
    } catch (error) {
      if (error instanceof FormTooLarge) return refused(paths.fileImports, 'too-large');
      if (error instanceof BrokenForm) return refused(paths.fileImports, 'no-file');
      throw error;
    }
  },
});

async function taken(scope: DeskScope, form: SentForm): Promise<Response> {
  const asked = importUploadSchema.safeParse(Object.fromEntries(form.fields));
  if (!asked.success) {
    await form.letPass();
    return refused(paths.fileImports, 'not-found');
  }
  const page = paths.importFiles(FILE_OF[asked.data.kind]);
  for await (const file of form.files) {
    const begun = await beginImport(scope, {
      ...asked.data,
      ...{ fileName: plainName(file.name), bytes: file.bytes, isCut: file.isCut },
    });
    await form.letPass();
    return begun.ok ? seeOther(paths.fileImport(begun.value.importId)) : refused(page, begun.error.code);
  }
  return refused(page, 'no-file');
}

const LONGEST_NAME = 120;
/** Without path, and without signs that nobody sees or that would turn what is read around. */
const plainName = (name: string): string =>
  name
    .replace(/^.*[/\\]/, '')
    .replace(/[\p{C}<>"'`]/gu, '')
    .trim()
    .slice(-LONGEST_NAME) || '?';

const refused = (page: string, fault: ImportFileFault): Response => seeOther(withQuery(page, { fault }));
