import { z } from 'zod';
import { isPartner } from '@/lib/domain/applicant/faults';
import type { StatedMember } from '@/lib/domain/applicant/statement';
import { RELATIONS } from '@/lib/domain/criteria/vocabulary';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import { asId, type HouseholdMemberId } from '@/lib/domain/shared/ids';
import { faultOfDay } from '../days';
import { says } from '../message-key';
import { faultOfBirthday } from './fields';

/** Whom an applicant may live with; the applicant has a row of its own, always the first. */
export const OTHER_RELATIONS = RELATIONS.filter((relation) => relation !== 'APPLICANT');
type OtherRelation = Exclude<StatedMember['relation'], 'APPLICANT'>;

/** So many people a form can hold; nobody is left out silently. */
export const MOST_MEMBERS = 20;

const FIELDS_OF_MEMBER = ['memberId', 'relation', 'bornOn', 'cohabitingSince'] as const;
/** A field of one person in the household; the applicant is 0. */
export const memberField = (field: (typeof FIELDS_OF_MEMBER)[number], place: number): string =>
  `${field}:${place}`;

type Form = Readonly<Record<string, unknown>>;

const textOf = (form: Form, field: (typeof FIELDS_OF_MEMBER)[number], place: number): string => {
  const value = form[memberField(field, place)];
  return typeof value === 'string' ? value.trim() : '';
};

const isRelation = (text: string): text is OtherRelation => OTHER_RELATIONS.some((known) => known === text);

/** Since when they have lived together; of others than a partner it is not asked, whatever the hidden field holds. */
const sinceOf = (form: Form, place: number): string => {
  const relation = textOf(form, 'relation', place);
  return isRelation(relation) && isPartner(relation) ? textOf(form, 'cohabitingSince', place) : '';
};

/** A row is somebody as soon as its relation is chosen or a birth date is written; without either it is empty. */
const isFilled = (form: Form, place: number): boolean =>
  textOf(form, 'relation', place) !== '' ||
  (textOf(form, 'bornOn', place) !== '' && textOf(form, 'memberId', place) === '');

const placesIn = (form: Form): readonly number[] =>
  Array.from({ length: MOST_MEMBERS }, (_, at) => at + 1).filter((place) => isFilled(form, place));

/** Says at each field of a person what is wrong with it. */
export function checkMembers(form: Form, context: z.RefinementCtx): void {
  const complain = (field: (typeof FIELDS_OF_MEMBER)[number], place: number, message: string) =>
    context.addIssue({ code: 'custom', path: [memberField(field, place)], message });
  for (const place of placesIn(form)) {
    if (!isRelation(textOf(form, 'relation', place))) complain('relation', place, says('forms.chooseOne'));
  }
  for (const place of [0, ...placesIn(form)]) {
    const born = faultOfBirthday(textOf(form, 'bornOn', place));
    if (born !== null) complain('bornOn', place, born);
    const since = sinceOf(form, place);
    const fault = since === '' ? null : faultOfDay(since);
    if (fault !== null) complain('cohabitingSince', place, fault);
  }
}

/** The household as the rows of a checked form say it, the applicant first; a row without a relation is left out. */
export const membersIn = (form: Form): readonly StatedMember[] =>
  [0, ...placesIn(form)].map((place) => {
    const relation = textOf(form, 'relation', place);
    const since = sinceOf(form, place);
    return {
      id: memberId(textOf(form, 'memberId', place)),
      relation: place > 0 && isRelation(relation) ? relation : 'APPLICANT',
      bornOn: calendarDate(textOf(form, 'bornOn', place)),
      cohabitingSince: since === '' ? null : calendarDate(since),
    };
  });

/** The place in the form of each person of the household, for a fault that names one. */
export const placesOf = (form: Form): readonly number[] => [0, ...placesIn(form)];

const uuid = z.uuid();
const memberId = (text: string): HouseholdMemberId | null =>
  uuid.safeParse(text).success ? asId<HouseholdMemberId>(text) : null;
