import { z } from 'zod';
import { asId, type SavedSummaryId } from '@/lib/domain/shared/ids';
import { says } from '../message-key';

/** The excerpt of which edition was looked at and is let out. */
export const publishSchema = z.object({
  summaryId: z.uuid().transform((text) => asId<SavedSummaryId>(text)),
  edition: z.coerce.number().int().positive(),
});

export const PUBLISH_ERROR_TEXTS = {
  'not-found': says('summaries.saved.errors.not-found'),
  'nothing-to-publish': says('publicSummary.errors.nothing-to-publish'),
  'published-already': says('publicSummary.errors.published-already'),
  'figures-moving': says('summaries.saved.errors.figures-moving'),
};

/** `2024`, from an address; null for what is no year. */
export const publicYearOf = (text: string): number | null =>
  /^(19[5-9]|20[0-9])[0-9]$/.test(text) ? Number(text) : null;

/** `?edition=3`: which edition is asked for; the latest when none can be read. */
export const editionAsked = (text: string | readonly string[] | undefined): number | null =>
  typeof text === 'string' && /^[1-9][0-9]{0,3}$/.test(text) ? Number(text) : null;
