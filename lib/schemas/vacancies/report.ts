import { z } from 'zod';
import { DWELLING_TYPES, OCCASIONS } from '@/lib/domain/agreement/vocabulary';
import { asId, type DepartmentId } from '@/lib/domain/shared/ids';
import { AMOUNTS_LEFT_EMPTY } from '@/lib/domain/vacancy/register-differences';
import { unitNumber } from '@/lib/domain/vacancy/unit-number';
import type { VacancyReport } from '@/lib/domain/vacancy/vacancy-report';
import { day, maybeDay } from '../days';
import { freeText } from '../free-text';
import { says } from '../message-key';
import { ALWAYS, datesInOrder } from './dates-in-order';
import { amount, area, foreignNumber, maybeAmount, maybeWords, rent, rooms, ticked, words } from './fields';

/** Floors as addresses have them: st, kl, kl2 or a number. */
const FLOOR = /^(?:st|kl[0-9]?|[0-9]{1,2})\.?$/i;

/** A report as a form or a line of a file has it: texts. Shape only; whether the days fit together is for the use case. */
export const reportFields = {
  departmentId: z.uuid().transform((value) => asId<DepartmentId>(value)),
  externalId: maybeWords(80),
  unitNumber: foreignNumber(40)
    .transform(unitNumber)
    .pipe(z.string().min(1, says('forms.needed'))),
  dwellingType: z.enum(DWELLING_TYPES),
  allocationRule: maybeWords(60),
  occasion: z.enum(OCCASIONS),
  street: words(120),
  houseNumber: words(10),
  floor: maybeWords(10).refine(
    (value) => value === null || FLOOR.test(value),
    says('vacancyForms.fields.floor'),
  ),
  door: maybeWords(10),
  postcode: z
    .string()
    .trim()
    .min(1)
    .regex(/^[0-9]{4}$/, says('vacancyForms.fields.postcode')),
  city: words(60),
  rooms,
  area,
  rent,
  utilities: amount,
  deposit: amount,
  lift: ticked,
  groundFloor: ticked,
  reportedOn: day,
  noticeOn: maybeDay,
  moveOutOn: maybeDay,
  inspectionOn: maybeDay,
  readyOn: maybeDay,
  availableOn: day,
  takeoverOn: maybeDay,
};

const fields = z.object(reportFields);
export type ReportFields = z.output<typeof fields>;

/** The fields of one form as the report that the use cases read. */
export function reportOf(form: ReportFields, choiceReason: string | null): VacancyReport {
  const { area: areaTenths, rent: rentOre, utilities: utilitiesOre, deposit: depositOre } = form;
  const { dwellingType, allocationRule, street, houseNumber, floor, door, postcode, city } = form;
  const { reportedOn, noticeOn, moveOutOn, inspectionOn, readyOn, availableOn, takeoverOn } = form;
  return {
    ...{
      departmentId: form.departmentId,
      externalId: form.externalId,
      occasion: form.occasion,
      choiceReason,
    },
    ...{ reportedOn, noticeOn, moveOutOn, inspectionOn, readyOn, availableOn, takeoverOn },
    home: {
      ...{
        unitNumber: form.unitNumber,
        dwellingType,
        allocationRule,
        street,
        houseNumber,
        floor,
        door,
        postcode,
        city,
      },
      ...{ rooms: form.rooms, areaTenths, rentOre, utilitiesOre, depositOre },
      ...{ lift: form.lift, groundFloor: form.groundFloor },
    },
  };
}

const choiceReason = freeText()
  .max(1000)
  .default('')
  .refine((value) => value === '' || value.length >= 3, says('vacancyForms.fields.reason'))
  .transform((value) => (value === '' ? null : value));

const REGISTER_ANSWERS = ['', 'REGISTER', 'REPORT'] as const;

/** The form that reports one vacancy. What it left empty, and what it answers where the register says something else, comes along. */
export const reportVacancySchema = z
  .object({
    ...reportFields,
    ...{ utilities: maybeAmount, deposit: maybeAmount, choiceReason },
    idempotencyKey: z.string().min(8).max(200),
    registerHolds: z.enum(REGISTER_ANSWERS).default(''),
    registerMark: z.string().max(100).default(''),
  })
  .superRefine(datesInOrder, ALWAYS)
  .transform(({ idempotencyKey, choiceReason: why, registerHolds: holds, registerMark: mark, ...form }) => {
    const { utilities, deposit } = form;
    const empty = { utilitiesOre: utilities === null, depositOre: deposit === null };
    return {
      idempotencyKey,
      report: reportOf({ ...form, utilities: utilities ?? 0, deposit: deposit ?? 0 }, why),
      leftEmpty: AMOUNTS_LEFT_EMPTY.filter((amount) => empty[amount]),
      answer: holds === '' ? null : { holds, mark },
    };
  });
