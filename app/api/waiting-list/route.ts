import { defineOneFileUpload } from '@/lib/auth/define-upload';
import { paths, withQuery } from '@/lib/platform/paths';
import { type FileFault, LARGEST_LIST, uploadSchema } from '@/lib/schemas/waiting-list/import';
import { readWaitingList } from '@/lib/usecases/waiting-list/read-waiting-list';

/** Takes an uploaded waiting list and leads to what it would do. */
export const POST = defineOneFileUpload({
  permission: 'applicant.import',
  page: paths.importWaitingList,
  most: LARGEST_LIST,
  schema: uploadSchema,
  run: (scope, form, { name: fileName, bytes }) => readWaitingList(scope, { ...form, fileName, bytes }),
  done: ({ importId }) => paths.waitingListImport(importId),
  refused: (error) => {
    const fault: FileFault = error.code;
    return withQuery(paths.importWaitingList, {
      fault,
      line: 'line' in error ? error.line : null,
      columns: 'columns' in error ? error.columns.join(', ') : null,
    });
  },
});
