import { z } from 'zod';
import { DWELLING_TYPES, OCCASIONS } from '@/lib/domain/agreement/vocabulary';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import { looksLikeCpr } from '@/lib/domain/shared/looks-like-cpr';
import { unitNumber } from '@/lib/domain/vacancy/unit-number';
import type { FieldFault } from './problem';

/** A check's own fault: what a message is elsewhere, is a code here. */
const fault = (code: FieldFault): FieldFault => code;

/** A text in both languages; the reader takes the one she needs. */
export const bilingual = z
  .strictObject({ da: z.string(), en: z.string() })
  .meta({ id: 'Bilingual', ...{ da: 'En tekst på begge sprog', en: 'A text in both languages' } });

/** A day as it is answered. */
export const day = z.iso.date();
export const instant = z.iso
  .datetime()
  .meta({ da: 'Tidspunkt i UTC', en: 'Instant in UTC', examples: ['2026-11-21T22:35:00.000Z'] });

/** A day that is sent. Far from our time it is a slip of the keyboard. */
export const sentDay = z.iso
  .date()
  .refine((text) => text >= '1950-01-01' && text <= '2099-12-31', fault('day-far-off'))
  .transform(calendarDate);
export const maybeSentDay = sentDay.nullable().default(null);

/** What a person wrote: nobody's CPR number, whichever field it is in. */
export const words = (least: number, most: number) =>
  z
    .string()
    .trim()
    .min(least)
    .max(most)
    .refine((text) => !looksLikeCpr(text), fault('personal-number'));
const maybeWords = (most: number) => words(1, most).nullable().default(null);

/** Why a choice was made: the other party sees it. */
export const reason = words(3, 1000);

const ORE = { da: 'Hele øre', en: 'Whole øre' };
const ORE_IF_GIVEN = {
  da: 'Hele øre; null: ikke oplyst, og 0 læses som det',
  en: 'Whole øre; null: not given, as which 0 is read',
};
/** What nobody gave is kept as nothing, and answered as null. */
const maybeOre = z
  .int()
  .min(0)
  .max(100_000_000)
  .nullable()
  .default(null)
  .meta(ORE_IF_GIVEN)
  .transform((amount) => amount ?? 0);

/** Floors as addresses have them: st, kl, kl2 or a number. */
const FLOOR = /^(?:st|kl[0-9]?|[0-9]{1,2})\.?$/i;

export const sentHome = z
  .strictObject({
    unitNumber: z
      .string()
      .trim()
      .min(1)
      .max(40)
      .transform(unitNumber)
      .pipe(z.string().min(1))
      .meta({ da: 'Lejemålets nummer i afdelingen', en: 'The unit’s number in the department' }),
    dwellingType: z.enum(DWELLING_TYPES),
    allocationRule: maybeWords(60).meta({
      da: 'Aftalens egen regel for boligen',
      en: 'The agreement’s own rule for the home',
    }),
    street: words(1, 120),
    houseNumber: words(1, 10),
    floor: z.string().trim().regex(FLOOR).nullable().default(null),
    door: maybeWords(10),
    postcode: z.string().regex(/^[0-9]{4}$/),
    city: words(1, 60),
    rooms: z.int().min(1).max(20),
    areaTenths: z
      .int()
      .min(50)
      .max(10_000)
      .meta({ da: 'Tiendedele kvadratmeter', en: 'Tenths of a square metre' }),
    rentOre: z
      .int()
      .min(0)
      .max(10_000_000)
      .meta({ da: 'Månedlig husleje i hele øre', en: 'Monthly rent in whole øre' }),
    utilitiesOre: maybeOre,
    depositOre: maybeOre,
    lift: z.boolean().default(false),
    groundFloor: z.boolean().default(false),
  })
  .meta({ id: 'HomeSent' });

export const occasion = z.enum(OCCASIONS);

/** A home as it is answered. */
export const home = z
  .strictObject({
    ...{ unitNumber: z.string(), address: z.string(), postcode: z.string(), city: z.string() },
    ...{ dwellingType: z.enum(DWELLING_TYPES), allocationRule: z.string().nullable(), rooms: z.int() },
    ...{
      areaTenths: z.int().meta({ da: 'Tiendedele kvadratmeter', en: 'Tenths of a square metre' }),
      rentOre: z.int().meta({ ...ORE }),
      utilitiesOre: z.int().nullable().meta(ORE_IF_GIVEN),
      depositOre: z.int().nullable().meta(ORE_IF_GIVEN),
    },
    ...{ lift: z.boolean(), groundFloor: z.boolean() },
  })
  .meta({ id: 'Home' });

/** How lists are paged: `next` of one page is `after` of the next; null is the last page. */
export const cursor = z
  .string()
  .nullable()
  .meta({ da: 'Send den som after; null: sidste side', en: 'Send it as after; null: the last page' });

export const pageSize = z.coerce
  .number()
  .int()
  .min(1)
  .max(100)
  .default(50)
  .meta({ da: 'Rækker på en side', en: 'Rows of a page' });

/** A place in a list sorted by a day and an id. */
export const place = z
  .string()
  .regex(
    /^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])_[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  )
  .meta({ da: 'next fra siden før', en: 'next of the page before' })
  .transform((text) => ({ on: text.slice(0, 10), id: text.slice(11) }));
