import { z } from 'zod';
import { PLANNED_KINDS } from '@/lib/domain/key-figures/plan-figures';
import { MOST_FIGURES } from '@/lib/domain/key-figures/read-figures';
import { SOURCE_KINDS } from '@/lib/domain/key-figures/vocabulary';
import { asId, type MunicipalityId, type OrganisationId } from '@/lib/domain/shared/ids';
import { maybeDay } from '../days';
import { freeText } from '../free-text';
import type { SearchParams } from '../lists/params';
import { TABLE_FILE_FAULTS } from '../uploads/file-faults';

export const LARGEST_FIGURES = 5 * 1024 * 1024;
export const MOST_FIGURES_OF_FILE = MOST_FIGURES;

const importId = z.uuid().transform((id) => id.toLowerCase());

/** Whose figures: `<municipality>` or `<municipality>/<organisation>`. */
export const office = z.string().transform((text, context) => {
  const [municipality, organisation, more] = text.split('/').map((id) => z.uuid().safeParse(id));
  if (municipality?.success && organisation?.success !== false && more === undefined)
    return {
      municipalityId: asId<MunicipalityId>(municipality.data.toLowerCase()),
      organisationId: organisation?.success ? asId<OrganisationId>(organisation.data.toLowerCase()) : null,
    };
  context.addIssue({ code: 'custom' });
  return z.NEVER;
});

export const figuresUploadSchema = z
  .object({
    office,
    on: maybeDay,
    kind: z.enum(['', ...SOURCE_KINDS]).default(''),
    source: freeText().max(200).default(''),
  })
  .transform(({ office: { municipalityId, organisationId }, on, kind, source }) => ({
    ...{ municipalityId, organisationId },
    said: { on, kind: kind === '' ? null : kind, source: source === '' ? null : source },
  }));

export const confirmFiguresSchema = z.object({ importId, stamp: z.string().regex(/^[0-9a-f]{64}$/) });
export const discardFiguresSchema = z.object({ importId });

/** The id in a page's address; null: it is none. */
export const readFigureImportId = (text: string): string | null => importId.safeParse(text).data ?? null;

/** What can be wrong with a whole file; the upload leads back to its page with one of these. */
const FIGURES_FILE_FAULTS = [
  ...TABLE_FILE_FAULTS,
  ...(['unknown-layout', 'no-day', 'no-source'] as const),
] as const;
export type FiguresFileFault = (typeof FIGURES_FILE_FAULTS)[number];

const fault = z.object({
  fault: z.enum(FIGURES_FILE_FAULTS),
  line: z.coerce.number().int().min(0).catch(0),
});

/** What the address says was wrong with the file; null: nothing. */
export const readFiguresFault = (params: SearchParams): z.output<typeof fault> | null =>
  fault.safeParse(params).data ?? null;

const view = z.object({
  show: z.enum(PLANNED_KINDS).optional().catch(undefined),
  from: z.coerce.number().int().min(0).max(MOST_FIGURES).catch(0),
});
export const readFiguresView = (params: SearchParams): z.output<typeof view> => view.parse(params);
