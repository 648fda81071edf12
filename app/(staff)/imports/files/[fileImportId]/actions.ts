'use server';

import { defineAction } from '@/lib/auth/define-action';
import { INVITATION_DAYS } from '@/lib/domain/access/account-link';
import { paths } from '@/lib/platform/paths';
import { PEOPLE_ERROR_TEXTS } from '@/lib/schemas/access/error-texts';
import { IMPORT_ERROR_TEXTS } from '@/lib/schemas/imports/error-texts';
import {
  confirmFileSchema,
  fixCellsSchema,
  importIdSchema,
  invitationLinksSchema,
  nameDepartmentSchema,
  nameKnownSchema,
  namesAreNewSchema,
} from '@/lib/schemas/imports/file';
import { confirmFileImport, readOnImport } from '@/lib/usecases/imports/confirm-import';
import { confirmPeopleFile } from '@/lib/usecases/imports/confirm-people-file';
import { discardFileImport } from '@/lib/usecases/imports/discard-import';
import { fixCells, nameDepartment } from '@/lib/usecases/imports/fix-cells';
import { makeInvitationLinks } from '@/lib/usecases/imports/make-invitation-links';
import { nameKnown, namesAreNew } from '@/lib/usecases/imports/name-known';
import { mendedAt } from './mended-at';

export const confirmFileImportAction = defineAction({
  permission: 'file.import',
  schema: confirmFileSchema,
  run: confirmFileImport,
  errors: IMPORT_ERROR_TEXTS,
  redirectTo: ({ importId }) => paths.fileImport(importId),
  revalidate: [paths.vacancies, paths.departments],
});

export const confirmPeopleFileAction = defineAction({
  permission: 'people.manage',
  confirmed: true,
  form: 'imports.confirm-people',
  schema: confirmFileSchema,
  run: confirmPeopleFile,
  errors: IMPORT_ERROR_TEXTS,
  redirectTo: ({ importId }) => paths.fileImport(importId),
  revalidate: [paths.people],
});

export const makeInvitationLinksAction = defineAction({
  permission: 'people.manage',
  confirmed: true,
  form: 'imports.links',
  schema: invitationLinksSchema,
  run: makeInvitationLinks,
  errors: { ...IMPORT_ERROR_TEXTS, 'no-longer': PEOPLE_ERROR_TEXTS['no-longer'] },
  // Told on the page this once, and nowhere else.
  done: ({ links }) => ({
    text: 'imports.people.linksMade',
    values: { count: String(links.length), days: String(INVITATION_DAYS) },
    told: Object.fromEntries(links.map(({ line, link }) => [String(line), link])),
  }),
});

export const discardFileImportAction = defineAction({
  permission: 'file.import',
  form: 'discard-file',
  schema: importIdSchema,
  run: discardFileImport,
  errors: IMPORT_ERROR_TEXTS,
  redirectTo: ({ importId }) => paths.fileImport(importId),
});

export const readOnAction = defineAction({
  permission: 'file.import',
  form: 'read-on',
  schema: importIdSchema,
  run: readOnImport,
  errors: IMPORT_ERROR_TEXTS,
  redirectTo: ({ importId }) => paths.fileImport(importId),
});

export const fixCellsAction = defineAction({
  permission: 'file.import',
  form: 'fix-cells',
  schema: fixCellsSchema,
  run: fixCells,
  errors: IMPORT_ERROR_TEXTS,
  redirectTo: mendedAt,
});

export const nameDepartmentAction = defineAction({
  permission: 'file.import',
  form: 'name-department',
  schema: nameDepartmentSchema,
  run: nameDepartment,
  errors: IMPORT_ERROR_TEXTS,
  redirectTo: mendedAt,
});

export const nameKnownAction = defineAction({
  permission: 'file.import',
  form: 'name-known',
  schema: nameKnownSchema,
  run: nameKnown,
  errors: IMPORT_ERROR_TEXTS,
  redirectTo: ({ importId }) => paths.fileImport(importId),
});

export const namesAreNewAction = defineAction({
  permission: 'file.import',
  form: 'names-are-new',
  schema: namesAreNewSchema,
  run: namesAreNew,
  errors: IMPORT_ERROR_TEXTS,
  redirectTo: ({ importId }) => paths.fileImport(importId),
});
