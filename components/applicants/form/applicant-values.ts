import { amountAsTyped } from '@/lib/domain/applicant/amount';
import type { Applicant } from '@/lib/domain/applicant/applicant';
import { phoneAsRead } from '@/lib/domain/applicant/phone';
import { mailWishOf } from '@/lib/domain/applicant/vocabulary';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { memberField } from '@/lib/schemas/applicants/household';
import { residenceText } from '@/lib/schemas/applicants/residence';

type Values = Readonly<Record<string, string>>;

const ticked = (yes: boolean): string => (yes ? 'yes' : '');
const number = (value: number | null): string => (value === null ? '' : String(value));

/** An applicant as the fields of the form hold it. */
export function applicantValues(applicant: Applicant): Values {
  const { contact, wishes } = applicant;
  return {
    ...{ name: contact.name, email: contact.email ?? '', phone: phoneAsRead(contact.phone ?? '') },
    ...{ street: contact.street ?? '', postcode: contact.postcode ?? '', city: contact.city ?? '' },
    mailLanguage: mailWishOf(applicant.mailLanguage),
    ...{ protected: ticked(applicant.protected), handledBy: applicant.handledBy ?? '' },
    ...{ externalId: applicant.externalId ?? '', list: applicant.list, seniorityOn: applicant.seniorityOn },
    ...{ flexible: ticked(applicant.flexible), rehousedFrom: applicant.rehousedFrom ?? '' },
    ...{ roomsFrom: number(wishes.roomsFrom), roomsTo: number(wishes.roomsTo) },
    mostRent: wishes.mostRentOre === null ? '' : amountAsTyped(wishes.mostRentOre),
    ...{ access: wishes.access, pets: ticked(wishes.pets), residence: residenceText(applicant.residence) },
    ...Object.fromEntries(applicant.household.flatMap(memberValues)),
  };
}

const memberValues = (
  { id, relation, bornOn, cohabitingSince }: Applicant['household'][number],
  place: number,
): readonly (readonly [string, string])[] => [
  [memberField('memberId', place), id],
  [memberField('relation', place), relation],
  [memberField('bornOn', place), bornOn],
  [memberField('cohabitingSince', place), cohabitingSince ?? ''],
];

/** What a new enrolment begins with: the usual list, with seniority from today. */
export const newApplicantValues = (today: CalendarDate): Values => ({
  ...{ list: 'ORDINARY', seniorityOn: today, access: 'ANY', mailLanguage: 'da', source: 'OFFICE' },
});
