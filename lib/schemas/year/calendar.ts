import { z } from 'zod';

/** Calendars ask for a file: `<secret>.ics`. Null for what no link looks like. */
export const secretOfFile = (file: string): string | null =>
  /^([A-Za-z0-9_-]{43})\.ics$/.exec(file)?.[1] ?? null;

export const makeCalendarLinkSchema = z.object({
  language: z.enum(['da', 'en']),
  about: z.enum(['YEAR', 'DEADLINES']).default('YEAR'),
});

export const revokeCalendarLinkSchema = z.object({ feedId: z.uuid() });
