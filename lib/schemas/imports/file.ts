import { z } from 'zod';
import { columnsOf } from '@/lib/domain/access/tenant';
import { ROW_STATES } from '@/lib/domain/imports/checked-row';
import { isImportColumn } from '@/lib/domain/imports/columns';
import { type ImportKind, kindOfFile, type PartyKind } from '@/lib/domain/imports/kinds';
import { readMended } from '@/lib/domain/imports/mended-row';
import { MOST_ROWS } from '@/lib/domain/imports/most-rows';
import { asId, type DepartmentId } from '@/lib/domain/shared/ids';
import { place } from '../access/people';
import { office } from '../key-figures/import';
import type { SearchParams } from '../lists/params';
import { TABLE_FILE_FAULTS } from '../uploads/file-faults';
import { alikeField, CELL } from './cell-fields';

export const LARGEST_IMPORT = 48 * 1024 * 1024;

const importId = z.uuid().transform((id) => id.toLowerCase());
const line = z.coerce.number().int().min(1).max(2_000_000);

const kindOf = <K extends ImportKind>(isOf: (kind: ImportKind) => kind is K) =>
  z.string().transform((text, context): K => {
    const found = kindOfFile(text);
    if (found && isOf(found)) return found;
    context.addIssue({ code: 'custom' });
    return z.NEVER;
  });

/** People are brought in for a place of work, all else for an office that acts in a municipality. */
export const importUploadSchema = z.union([
  z
    .object({ office, kind: kindOf((one): one is PartyKind => one !== 'USERS') })
    .transform(({ office: of, kind }) => ({ ...of, kind })),
  z
    .object({ office: place, kind: kindOf((one) => one === 'USERS') })
    .transform(({ office: tenant, kind }) => ({ ...columnsOf(tenant), kind })),
]);

export const confirmFileSchema = z.object({ importId, stamp: z.string().regex(/^[0-9]{1,9}$/) });
export const importIdSchema = z.object({ importId });

/** No longer than a row of a file; whatever else is wrong with it is told at the cell. */
const LONGEST_CELL = 100_000;

/** The cells of one row, each under its column's name. */
export const fixCellsSchema = z.looseObject({ importId, line }).transform((form, context) => {
  const cells = Object.entries(form).flatMap(([name, text]) => {
    const column = name.startsWith(CELL) ? name.slice(CELL.length) : '';
    if (!isImportColumn(column) || typeof text !== 'string') return [];
    if (text.length > LONGEST_CELL) context.addIssue({ code: 'custom', path: [name] });
    return [{ column, text, alike: Boolean(form[alikeField(column)]) }];
  });
  if (cells.length === 0) context.addIssue({ code: 'custom' });
  return { importId: form.importId, line: form.line, cells };
});

export const nameDepartmentSchema = z.object({
  ...{ importId, line },
  departmentId: z.uuid().transform((id) => asId<DepartmentId>(id.toLowerCase())),
});

export const nameKnownSchema = z.object({
  ...{ importId, line },
  column: z.string().refine(isImportColumn),
  id: z.uuid().transform((id) => id.toLowerCase()),
});

export const namesAreNewSchema = z.object({
  importId,
  line: z
    .union([z.literal('').transform(() => null), line])
    .nullish()
    .transform((one) => one ?? null),
});

/** The id in a page's address; null: it is none. */
export const readFileImportId = (text: string): string | null => importId.safeParse(text).data ?? null;

/** What can be wrong with a whole file; each has its sentence. */
const IMPORT_FILE_FAULTS = [
  ...TABLE_FILE_FAULTS,
  ...(['too-many-people', 'missing-columns', 'columns-twice', 'cut-off'] as const),
] as const;
export type ImportFileFault = (typeof IMPORT_FILE_FAULTS)[number];

const fault = z.object({ fault: z.enum(IMPORT_FILE_FAULTS) });

/** What the address says was wrong with the upload; null: nothing. */
export const readImportFault = (params: SearchParams): ImportFileFault | null =>
  fault.safeParse(params).data?.fault ?? null;

/** A stored fault by its code; what this version does not know is told as unreadable. */
export const knownFileFault = (code: string): ImportFileFault =>
  IMPORT_FILE_FAULTS.find((one) => one === code) ?? 'broken-spreadsheet';

const view = z.object({
  show: z.enum(ROW_STATES).optional().catch(undefined),
  from: z.coerce.number().int().min(0).max(MOST_ROWS).catch(0),
  invited: z.coerce.number().int().min(0).max(MOST_ROWS).catch(0),
  mended: z.string().transform(readMended).nullable().catch(null),
});

export const invitationLinksSchema = z.object({
  importId,
  from: z.coerce.number().int().min(0).max(MOST_ROWS),
});
export const readFileView = (params: SearchParams): z.output<typeof view> => view.parse(params);
