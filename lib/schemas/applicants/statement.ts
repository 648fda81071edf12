import { z } from 'zod';
import type { ApplicantStatement } from '@/lib/domain/applicant/statement';
import {
  ACCESS_WISHES,
  APPLICANT_SOURCES,
  APPLICANT_STATES,
  languageOfWish,
  MAIL_WISHES,
  STATE_REASONS,
  WAITING_LISTS,
} from '@/lib/domain/applicant/vocabulary';
import { asId, type DepartmentId } from '@/lib/domain/shared/ids';
import { day } from '../days';
import { freeText } from '../free-text';
import { says } from '../message-key';
import { revision } from '../revision';
import { ticked } from '../vacancies/fields';
import {
  applicantId,
  colleague,
  cpr,
  maybeColleague,
  maybeCpr,
  maybeDepartment,
  maybeEmail,
  maybePhone,
  maybeRent,
  maybeRooms,
  maybeText,
  name,
  organisationId,
} from './fields';
import { checkMembers, membersIn, placesOf } from './household';
import { residence } from './residence';

/** Sources that an officer can name; an import names itself. */
export const TYPED_SOURCES = APPLICANT_SOURCES.filter((source) => source !== 'IMPORT');

const statementFields = {
  ...{ name, email: maybeEmail, phone: maybePhone },
  ...{ street: maybeText(120), postcode: maybeText(10), city: maybeText(60) },
  mailLanguage: z.enum(MAIL_WISHES).default('da').transform(languageOfWish),
  ...{ protected: ticked, handledBy: maybeColleague },
  externalId: z
    .string()
    .trim()
    .max(60)
    .default('')
    .transform((value) => (value === '' ? null : value)),
  ...{ list: z.enum(WAITING_LISTS), seniorityOn: day, flexible: ticked, rehousedFrom: maybeDepartment },
  departments: z
    .array(z.uuid().transform((value) => asId<DepartmentId>(value)))
    .max(500)
    .default([]),
  ...{ roomsFrom: maybeRooms, roomsTo: maybeRooms, mostRent: maybeRent },
  ...{ access: z.enum(ACCESS_WISHES), pets: ticked, residence },
};
const fields = z.object(statementFields);
type Form = z.output<typeof fields> & Readonly<Record<string, unknown>>;

const statementIn = (form: Form): ApplicantStatement => {
  const { name: called, email, phone, street, postcode, city } = form;
  const { handledBy, externalId, list, seniorityOn, flexible, rehousedFrom } = form;
  const { departments, roomsFrom, roomsTo, mostRent: mostRentOre, access, pets } = form;
  return {
    contact: { name: called, email, phone, street, postcode, city },
    ...{ mailLanguage: form.mailLanguage, protected: form.protected },
    ...{ handledBy, externalId, list, seniorityOn, flexible, rehousedFrom },
    wishes: { departments, roomsFrom, roomsTo, mostRentOre, access, pets },
    residence: form.residence,
    household: membersIn(form),
  };
};

export const enrolApplicantSchema = z
  .looseObject({
    ...statementFields,
    ...{ applicantId, organisationId, cpr: maybeCpr, source: z.enum(TYPED_SOURCES) },
  })
  .superRefine(checkMembers)
  .transform((form) => ({
    ...{ applicantId: form.applicantId, organisationId: form.organisationId, source: form.source },
    ...{ cpr: form.cpr, statement: statementIn(form), rows: placesOf(form) },
  }));

/** Too little to be a reason counts as none. */
const seniorityReason = maybeText(500).transform((text) => (text !== null && text.length < 3 ? null : text));

export const changeApplicantSchema = z
  .looseObject({
    ...statementFields,
    applicantId,
    revision,
    cpr: maybeCpr,
    forgetCpr: ticked,
    seniorityReason,
  })
  .superRefine(checkMembers)
  .transform((form) => ({
    ...{ applicantId: form.applicantId, revision: form.revision, statement: statementIn(form) },
    cpr: form.cpr ?? (form.forgetCpr ? null : undefined),
    seniorityReason: form.seniorityReason,
    rows: placesOf(form),
  }));

export const changeApplicantStateSchema = z
  .object({
    applicantId,
    revision,
    state: z.enum(APPLICANT_STATES),
    reason: z.union([z.literal(''), z.enum(STATE_REASONS)], says('forms.chooseOne')).default(''),
  })
  .transform(({ reason, ...move }) => ({ ...move, reason: reason === '' ? null : reason }));

export const showCprSchema = z.object({ applicantId, reason: freeText().min(3).max(500) });

export const findByCprSchema = z.object({ cpr });

export const assignHandlerSchema = z.object({ applicantId, revision, handledBy: colleague });
