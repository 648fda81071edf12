import { z } from 'zod';
import { parseCpr } from '@/lib/domain/applicant/cpr';
import { phoneDigits } from '@/lib/domain/applicant/phone';
import { isCalendarDate } from '@/lib/domain/shared/calendar-date';
import {
  type ApplicantId,
  asId,
  type DepartmentId,
  type Id,
  type OrganisationId,
  type UserId,
} from '@/lib/domain/shared/ids';
import { freeText } from '../free-text';
import { says } from '../message-key';
import { wholeUnits } from '../vacancies/fields';

export const applicantId = z.uuid().transform((value) => asId<ApplicantId>(value));
export const organisationId = z.uuid().transform((value) => asId<OrganisationId>(value));

/** Chosen from a list with an empty first choice. */
const maybeId = <T extends Id<string>>() =>
  z
    .union([z.literal(''), z.uuid()])
    .default('')
    .transform((value): T | null => (value === '' ? null : asId<T>(value)));
export const maybeDepartment = maybeId<DepartmentId>();
export const maybeColleague = maybeId<UserId>();
export const colleague = z.uuid().transform((value) => asId<UserId>(value));

/** Everybody alive was born since then. */
const EARLIEST = '1900-01-01';

/** What is wrong with a birth date as written; null: nothing. */
export function faultOfBirthday(text: string) {
  if (text === '') return says('forms.needed');
  if (!isCalendarDate(text)) return says('forms.day');
  return text < EARLIEST || text > '2099-12-31' ? says('forms.dayFarOff') : null;
}

/** Left empty it is none; a CPR number is kept nowhere but in its own field. */
export const maybeText = (longest: number) =>
  freeText()
    .max(longest)
    .default('')
    .transform((value) => (value === '' ? null : value));

export const name = freeText().min(2).max(120);

export const maybePhone = z
  .string()
  .trim()
  .default('')
  .transform((value, context) => {
    if (value === '') return null;
    const digits = phoneDigits(value);
    if (digits !== null && /^\+?[0-9]{6,15}$/.test(digits)) return digits;
    context.addIssue({ code: 'custom', message: says('applicants.errors.phone') });
    return z.NEVER;
  });

export const maybeEmail = z
  .string()
  .trim()
  .toLowerCase()
  .default('')
  .pipe(z.union([z.literal(''), z.email().max(200)]))
  .transform((value) => (value === '' ? null : value));

const readCpr = (value: string, context: z.RefinementCtx) => {
  const digits = parseCpr(value);
  if (digits !== null) return digits;
  context.addIssue({ code: 'custom', message: says('applicants.errors.cpr') });
  return z.NEVER;
};

/** A whole number that somebody looks for. */
export const cpr = z.string().trim().min(1).transform(readCpr);

/** Left empty it is none. */
export const maybeCpr = z
  .string()
  .trim()
  .default('')
  .transform((value, context) => (value === '' ? null : readCpr(value, context)));

const maybeUnits = (places: number, least: number, most: number, message: ReturnType<typeof says>) =>
  z
    .string()
    .trim()
    .default('')
    .transform((value, context) => {
      if (value === '') return null;
      const units = wholeUnits(value, places);
      if (units !== null && units >= least && units <= most) return units;
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    });

export const maybeRooms = maybeUnits(0, 1, 20, says('applicants.errors.rooms'));
export const maybeRent = maybeUnits(2, 1, 10_000_000, says('applicants.errors.rent'));
