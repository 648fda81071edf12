'use server';

import { defineAction } from '@/lib/auth/define-action';
import { paths } from '@/lib/platform/paths';
import {
  confirmFileSchema,
  fixCellsSchema,
  importIdSchema,
  nameDepartmentSchema,
  nameKnownSchema,
  namesAreNewSchema,
} from '@/lib/schemas/imports/file';
import { confirmFileImport, readOnImport } from '@/lib/usecases/imports/confirm-import';
import { discardFileImport } from '@/lib/usecases/imports/discard-import';
import { fixCells, nameDepartment } from '@/lib/usecases/imports/fix-cells';
import { nameKnown, namesAreNew } from '@/lib/usecases/imports/name-known';

export const confirmFileImportAction = defineAction({
  permission: 'file.import',
  schema: confirmFileSchema,
  run: confirmFileImport,
  errors: {
    'not-found': 'imports.errors.not-found',
    'import-changed': 'imports.errors.import-changed',
    'still-reading': 'imports.errors.still-reading',
    'all-rows-first': 'imports.errors.all-rows-first',
    'import-ended': ({ by }) => ({ text: 'imports.errors.import-ended', values: { by } }),
  },
  redirectTo: ({ importId }) => paths.fileImport(importId),
  revalidate: [paths.vacancies, paths.departments],
});

export const discardFileImportAction = defineAction({
  permission: 'file.import',
  form: 'discard-file',
  schema: importIdSchema,
  run: discardFileImport,
  errors: {
    'not-found': 'imports.errors.not-found',
    'being-entered': 'imports.errors.being-entered',
    'import-ended': ({ by }) => ({ text: 'imports.errors.import-ended', values: { by } }),
  },
  redirectTo: ({ importId }) => paths.fileImport(importId),
});

export const readOnAction = defineAction({
  permission: 'file.import',
  form: 'read-on',
  schema: importIdSchema,
  run: readOnImport,
  errors: { 'not-found': 'imports.errors.not-found', 'still-coming': 'imports.errors.still-coming' },
  redirectTo: ({ importId }) => paths.fileImport(importId),
});

export const fixCellsAction = defineAction({
  permission: 'file.import',
  form: 'fix-cells',
  schema: fixCellsSchema,
  run: fixCells,
  errors: {
    'not-found': 'imports.errors.not-found',
    'import-ended': ({ by }) => ({ text: 'imports.errors.import-ended', values: { by } }),
  },
  redirectTo: ({ importId }) => paths.fileImport(importId),
});

export const nameDepartmentAction = defineAction({
  permission: 'file.import',
  form: 'name-department',
  schema: nameDepartmentSchema,
  run: nameDepartment,
  errors: {
    'not-found': 'imports.errors.not-found',
    'import-ended': ({ by }) => ({ text: 'imports.errors.import-ended', values: { by } }),
  },
  redirectTo: ({ importId }) => paths.fileImport(importId),
});

export const nameKnownAction = defineAction({
  permission: 'file.import',
  form: 'name-known',
  schema: nameKnownSchema,
  run: nameKnown,
  errors: {
    'not-found': 'imports.errors.not-found',
    'import-ended': ({ by }) => ({ text: 'imports.errors.import-ended', values: { by } }),
  },
  redirectTo: ({ importId }) => paths.fileImport(importId),
});

export const namesAreNewAction = defineAction({
  permission: 'file.import',
  form: 'names-are-new',
  schema: namesAreNewSchema,
  run: namesAreNew,
  errors: {
    'not-found': 'imports.errors.not-found',
    'import-ended': ({ by }) => ({ text: 'imports.errors.import-ended', values: { by } }),
  },
  redirectTo: ({ importId }) => paths.fileImport(importId),
});
