import { z } from 'zod';
import { asId, type VacancyId } from '@/lib/domain/shared/ids';
import { freeText } from '../free-text';
import { says } from '../message-key';

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

/** A number as Danes write it, `5.940,00`, as a whole number of its smallest unit; null when it is none. */
export function wholeUnits(written: string, places: number): number | null {
  const [, whole, decimals = ''] = WRITTEN.exec(written) ?? [];
  if (whole === undefined || decimals.length > places) return null;
  const value = Number(whole.replaceAll('.', '') + decimals.padEnd(places, '0'));
  return Number.isSafeInteger(value) ? value : null;
}

type Units = { readonly places: number; readonly least: number; readonly most: number };

/** Says at the field what is wrong with the number: that it is none, too small or too large. */
export const written = ({ places, least, most }: Units, message: ReturnType<typeof says>) =>
  z
    .string()
    .trim()
    .min(1)
    .transform((value, context) => {
      const units = wholeUnits(value, places);
      if (units !== null && units >= least && units <= most) return units;
      const negative = /^[-−]/.test(value) ? says('vacancyForms.fields.negative') : message;
      context.addIssue({ code: 'custom', message: negative });
      return z.NEVER;
    });

const KRONER = { places: 2, least: 0 } as const;

export const rent = written({ ...KRONER, most: 10_000_000 }, says('vacancyForms.fields.rent'));
export const amount = z
  .string()
  .trim()
  .default('')
  .transform((value) => (value === '' ? '0' : value))
  .pipe(written({ ...KRONER, most: 100_000_000 }, says('vacancyForms.fields.amount')));
export const area = written({ places: 1, least: 50, most: 10_000 }, says('vacancyForms.fields.area'));
export const rooms = written({ places: 0, least: 1, most: 20 }, says('vacancyForms.fields.rooms'));
