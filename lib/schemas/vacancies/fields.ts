import { z } from 'zod';
import { asId, type VacancyId } from '@/lib/domain/shared/ids';
import { freeText } from '../free-text';
import { type MessageKey, says } from '../message-key';

export const vacancyId = z.uuid().transform((value) => asId<VacancyId>(value));

/** Why: seen by the municipality, so a word or two is not enough to be empty. */
export const reason = freeText().min(3).max(1000);

export const words = (longest: number) => freeText().min(1).max(longest);

/** The number of another system: its digits are what they are. */
export const foreignNumber = (longest: number) => z.string().trim().min(1).max(longest);

/** Left empty it is none. */
export const maybeWords = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .default('')
    .transform((value) => (value === '' ? null : value));

/** A box that is sent only when it is ticked. */
export const ticked = z
  .string()
  .default('')
  .transform((value) => value !== '');

const WRITTEN = /^([0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:,([0-9]+))?$/;

/** Is it a number as Danes write it, however large? */
function isWritten(text: string, places: number): boolean {
  const [, whole, decimals = ''] = WRITTEN.exec(text) ?? [];
  return whole !== undefined && decimals.length <= places;
}

/** A number as Danes write it, `5.940,00`, as a whole number of its smallest unit; null when it is none. */
export function wholeUnits(written: string, places: number): number | null {
  const [, whole, decimals = ''] = WRITTEN.exec(written) ?? [];
  if (whole === undefined || decimals.length > places) return null;
  const value = Number(whole.replaceAll('.', '') + decimals.padEnd(places, '0'));
  return Number.isSafeInteger(value) ? value : null;
}

type Units = { readonly places: number; readonly least: number; readonly most: number };
/** How it is written; and its limits, for a number that is well written and lies outside them. */
type Told = { readonly how: MessageKey; readonly limit: MessageKey };

/** Reads a number, or says at the field what is wrong with it: that it is none, too small or too large. */
const reader =
  ({ places, least, most }: Units, { how, limit }: Told) =>
  (value: string, context: z.core.$RefinementCtx): number => {
    const units = wholeUnits(value, places);
    if (units !== null && units >= least && units <= most) return units;
    const negative = /^[-−]/.test(value) ? says('vacancyForms.fields.negative') : null;
    context.addIssue({ code: 'custom', message: negative ?? (isWritten(value, places) ? limit : how) });
    return z.NEVER;
  };

/** A number that has to be given. */
export const written = (units: Units, told: Told) => z.string().trim().min(1).transform(reader(units, told));

const orNothing = z.string().trim().default('');
const KRONER = { places: 2, least: 0 } as const;

export const rent = written(
  { ...KRONER, most: 10_000_000 },
  { how: says('vacancyForms.fields.rent'), limit: says('vacancyForms.fields.rentLimit') },
);
const kroner = reader(
  { ...KRONER, most: 100_000_000 },
  { how: says('vacancyForms.fields.amount'), limit: says('vacancyForms.fields.amountLimit') },
);
/** Left empty it is 0. */
export const amount = orNothing.transform((value, context) => (value === '' ? 0 : kroner(value, context)));
/** Left empty it says nothing. */
export const maybeAmount = orNothing.transform((value, context) =>
  value === '' ? null : kroner(value, context),
);

const AREA = says('vacancyForms.fields.area');
export const area = written({ places: 1, least: 50, most: 10_000 }, { how: AREA, limit: AREA });
const ROOMS = says('vacancyForms.fields.rooms');
export const rooms = written({ places: 0, least: 1, most: 20 }, { how: ROOMS, limit: ROOMS });
