import { amountAsTyped } from './amount';
import type { Applicant } from './applicant';
import type { ApplicantStatement, StatedMember } from './statement';

/** The facts of an applicant by the names of the form's fields; the CPR number changes without being compared. */
export const APPLICANT_FACTS = [
  ...(['name', 'email', 'phone', 'street', 'postcode', 'city'] as const),
  ...(['mailLanguage', 'protected', 'handledBy'] as const),
  ...(['externalId', 'list', 'seniorityOn', 'flexible', 'rehousedFrom', 'departments'] as const),
  ...(['roomsFrom', 'roomsTo', 'mostRent', 'access', 'pets', 'residence', 'household'] as const),
] as const;
export type ApplicantFact = (typeof APPLICANT_FACTS)[number];

/** What the form of an applicant would say if nobody had changed anything. */
export function statementOf(applicant: Applicant): ApplicantStatement {
  const { contact, wishes, residence, list, seniorityOn, flexible, rehousedFrom } = applicant;
  return {
    ...{ contact, wishes, residence, list, seniorityOn, flexible, rehousedFrom },
    mailLanguage: applicant.mailLanguage,
    ...{ protected: applicant.protected, handledBy: applicant.handledBy, externalId: applicant.externalId },
    household: applicant.household.map(({ id, relation, bornOn, cohabitingSince }) => ({
      ...{ id, relation, bornOn, cohabitingSince },
    })),
  };
}

/** The facts that have become others. */
export const changedFacts = (
  before: ApplicantStatement,
  after: ApplicantStatement,
): readonly ApplicantFact[] =>
  APPLICANT_FACTS.filter((fact) => JSON.stringify(said(before, fact)) !== JSON.stringify(said(after, fact)));

function said(statement: ApplicantStatement, fact: ApplicantFact): unknown {
  const { contact, wishes, residence, household } = statement;
  switch (fact) {
    case 'name':
    case 'email':
    case 'phone':
    case 'street':
    case 'postcode':
    case 'city':
      return contact[fact];
    case 'mostRent':
      return wishes.mostRentOre;
    case 'departments':
      return [...wishes.departments].sort();
    case 'roomsFrom':
    case 'roomsTo':
    case 'access':
    case 'pets':
      return wishes[fact];
    case 'residence':
      return residence && [residence.municipalityId, residence.departmentId];
    case 'household':
      return household.map(memberSaid).sort();
    default:
      return statement[fact];
  }
}

const memberSaid = ({ id, relation, bornOn, cohabitingSince }: StatedMember): string =>
  [id, relation, bornOn, cohabitingSince].join(' ');

/** A fact as the form shows it, where it is a text, a number or a day; null where only the page can say it. */
export function factAsRead(statement: ApplicantStatement, fact: ApplicantFact): string | null {
  const value = said(statement, fact);
  if (fact === 'mostRent') return typeof value === 'number' ? amountAsTyped(value) : '';
  if (fact === 'seniorityOn') return String(value).split('-').reverse().join('.');
  return SHOWN.some((shown) => shown === fact) ? String(value ?? '') : null;
}

const SHOWN: readonly ApplicantFact[] = [
  ...([
    'name',
    'email',
    'phone',
    'street',
    'postcode',
    'city',
    'externalId',
    'roomsFrom',
    'roomsTo',
  ] as const),
];
