import { z } from 'zod';
import { type CalendarDate, isCalendarDate } from '@/lib/domain/shared/calendar-date';
import { asId, type Id } from '@/lib/domain/shared/ids';
import { unitNumber } from '@/lib/domain/vacancy/unit-number';

/** What a page gets from its address: anybody may have written it. */
export type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Of a repeated parameter the first counts. */
export const firstOf = (value: SearchParams[string]): string | undefined =>
  typeof value === 'string' ? value : value?.[0];

/** What cannot be read is as if it were not there. */
const param = <T extends z.ZodType>(schema: T) =>
  z
    .preprocess((value) => (Array.isArray(value) ? value[0] : value), schema)
    .optional()
    .catch(undefined);

const LONGEST_QUESTION = 100;

export const questionParam = param(
  z
    .string()
    .transform((text) => text.normalize('NFC').replace(/\p{C}/gu, ' ').trim().slice(0, LONGEST_QUESTION))
    .transform((text) => (text === '' ? undefined : text)),
);

/** A home as the stock knows it. */
export const unitParam = questionParam.transform((text) =>
  text ? unitNumber(text) || undefined : undefined,
);

export const dayParam = param(
  z
    .string()
    .refine(isCalendarDate)
    .transform((text): CalendarDate => text as CalendarDate),
);

export const idParam = <T extends Id<string>>() =>
  param(z.uuid().transform((text): T => asId<T>(text.toLowerCase())));

export const wordParam = <const T extends readonly string[]>(words: T) => param(z.enum(words));

/** A word that the agreement defines, such as a tier. */
export const ownWordParam = param(z.string().regex(/^[A-Z][A-Z0-9_]{0,39}$/));

export const numberParam = param(z.coerce.number().int().min(1).max(2_000_000_000));

const PLACE = /^([0-9]{4}-[0-9]{2}-[0-9]{2})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** A place in a list, `2025-10-06_<id>`. */
export const placeParam = param(
  z.string().transform((text, context) => {
    const [, on = '', id = ''] = PLACE.exec(text) ?? [];
    if (isCalendarDate(on)) return { on, id };
    context.addIssue({ code: 'custom' });
    return z.NEVER;
  }),
);

export const placeText = ({ on, id }: { readonly on: string; readonly id: string }): string => `${on}_${id}`;

const MOMENT =
  /^([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** A place in a list that is sorted by instants, `2025-10-06T07:30:00.000Z_<id>`. */
export const momentPlaceParam = param(
  z.string().transform((text, context) => {
    const [, at = '', id = ''] = MOMENT.exec(text) ?? [];
    const instant = new Date(at);
    if (!Number.isNaN(instant.getTime())) return { at: instant, id };
    context.addIssue({ code: 'custom' });
    return z.NEVER;
  }),
);

export const momentPlaceText = ({ at, id }: { readonly at: Date; readonly id: string }): string =>
  `${at.toISOString()}_${id}`;
