import { defineOneFileUpload } from '@/lib/auth/define-upload';
import { paths, withQuery } from '@/lib/platform/paths';
import {
  type FiguresFileFault,
  figuresUploadSchema,
  LARGEST_FIGURES,
} from '@/lib/schemas/key-figures/import';
import { readFiguresFile } from '@/lib/usecases/key-figures/read-figures-file';

/** Takes an uploaded file of figures and leads to what it would do. */
export const POST = defineOneFileUpload({
  permission: 'figure.enter',
  page: paths.importFigures,
  most: LARGEST_FIGURES,
  schema: figuresUploadSchema,
  run: (scope, form, { name: fileName, bytes }) => readFiguresFile(scope, { ...form, fileName, bytes }),
  done: ({ importId }) => paths.figureImport(importId),
  refused: (error) => {
    const fault: FiguresFileFault = error.code;
    return withQuery(paths.importFigures, { fault, line: 'line' in error ? error.line : null });
  },
});
