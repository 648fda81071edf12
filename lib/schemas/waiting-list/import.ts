import { z } from 'zod';
import { asId, type OrganisationId } from '@/lib/domain/shared/ids';
import { MOST_ROWS } from '@/lib/domain/waiting-list/read-list';
import type { SearchParams } from '../lists/params';
import { TABLE_FILE_FAULTS } from '../uploads/file-faults';

export const LARGEST_LIST = 5 * 1024 * 1024;
export const MOST_LIST_ROWS = MOST_ROWS;

const importId = z.uuid().transform((id) => id.toLowerCase());

export const uploadSchema = z.object({
  organisationId: z.uuid().transform((id) => asId<OrganisationId>(id.toLowerCase())),
});

export const confirmImportSchema = z.object({ importId, stamp: z.string().regex(/^[0-9a-f]{64}$/) });
export const discardImportSchema = z.object({ importId });

/** The id in a page's address; null: it is none. */
export const readImportId = (text: string): string | null => importId.safeParse(text).data ?? null;

/** What can be wrong with a whole file; the upload leads back to its page with one of these. */
const FILE_FAULTS = [
  ...TABLE_FILE_FAULTS,
  ...(['cpr-as-number', 'missing-columns', 'columns-twice'] as const),
] as const;
export type FileFault = (typeof FILE_FAULTS)[number];

const fault = z.object({
  fault: z.enum(FILE_FAULTS),
  line: z.coerce.number().int().min(0).catch(0),
  // Our own headings, in an address that anybody may have written.
  columns: z
    .string()
    .regex(/^[a-z0-9_, ]{0,500}$/)
    .catch(''),
});

/** What the address says was wrong with the file; null: nothing. */
export const readFileFault = (params: SearchParams): z.output<typeof fault> | null =>
  fault.safeParse(params).data ?? null;

const view = z.object({
  show: z.enum(['MADE', 'CHANGED', 'UNCHANGED', 'REFUSED']).optional().catch(undefined),
  from: z.coerce.number().int().min(0).max(MOST_ROWS).catch(0),
});
export const readView = (params: SearchParams): z.output<typeof view> => view.parse(params);
