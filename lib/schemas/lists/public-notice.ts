import { z } from 'zod';
import { dayParam, type SearchParams } from './params';

const schema = z.object({ on: dayParam });

/** The day that a reader of a public notice asks for; today's when none can be read. */
export const publicNoticeOf = (params: SearchParams): z.infer<typeof schema> => schema.parse(params);

/** A municipality's official number from an address; null for what can be none. */
export const municipalityCodeOf = (text: string): string | null => (/^[0-9]{1,4}$/.test(text) ? text : null);
