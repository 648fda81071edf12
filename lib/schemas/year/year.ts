import { z } from 'zod';
import { YEAR_EVENT_KINDS } from '@/lib/domain/agreement/year-terms';
import { asId, type MunicipalityId } from '@/lib/domain/shared/ids';
import { MARK_ACTS } from '@/lib/domain/year/event-mark';
import { day, maybeDay } from '../days';
import { freeText } from '../free-text';
import { firstOf, idParam, type SearchParams } from '../lists/params';
import { revision } from '../revision';

const EVENT = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const eventName = z.string().regex(EVENT).max(60);
const year = z
  .string()
  .regex(/^(19[5-9]|20[0-9])[0-9]$/)
  .transform(Number);
const municipalityId = z.uuid().transform((value) => asId<MunicipalityId>(value));

/** Left empty it is nothing. */
const orNull = (longest: number, shortest: number) =>
  freeText()
    .max(longest)
    .refine((text) => text === '' || text.length >= shortest)
    .default('')
    .transform((text) => text || null);

export const markEventSchema = z.object({
  municipalityId,
  event: eventName,
  year,
  act: z.enum(MARK_ACTS),
  item: z.union([z.literal('').transform(() => null), eventName]).default(null),
  day: maybeDay,
  note: orNull(500, 3),
});

const values = {
  kind: z.enum(YEAR_EVENT_KINDS),
  name: freeText().min(3).max(120),
  forum: orNull(80, 2),
  day,
  prepare: orNull(500, 3),
};

export const addOwnEventSchema = z.object({ municipalityId, ...values });
export const changeOwnEventSchema = z.object({ event: z.uuid(), revision, ...values });
export const withdrawOwnEventSchema = z.object({ event: z.uuid(), revision });

/** Which event of which year an address names; null where it can name none. */
export function readWhichEvent(params: {
  readonly municipalityId: string;
  readonly event: string;
  readonly year: string;
}) {
  const read = z.object({ municipalityId, event: eventName, year }).safeParse(params);
  return read.success ? read.data : null;
}

/** The year and the municipality that a page is asked for. What cannot be read is as if it were not there. */
export function readYearQuery(search: SearchParams) {
  const asked = year.safeParse(firstOf(search.year));
  return {
    year: asked.success ? asked.data : undefined,
    municipality: idParam<MunicipalityId>().parse(search.municipality),
  };
}

/** What was just done, for the notice on the page that it leads to. */
export const doneParam = <const T extends readonly string[]>(words: T, value: SearchParams[string]) =>
  words.find((word): word is T[number] => word === firstOf(value));
