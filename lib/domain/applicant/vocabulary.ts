import { LANGUAGES, type Language } from '../shared/bilingual';

/** The closed words about applicants. */
export const WAITING_LISTS = ['ORDINARY', 'TRANSFER'] as const;
/** The list for everybody, and the one for an organisation's own tenants who want another home. @see BEK om udlejning af almene boliger, § 2 */
export type WaitingList = (typeof WAITING_LISTS)[number];

export const APPLICANT_STATES = ['ACTIVE', 'PAUSED', 'LAPSED'] as const;
/** Paused keeps its seniority and gets no offers; lapsed has left the list. */
export type ApplicantState = (typeof APPLICANT_STATES)[number];

export const STATE_REASONS = [
  'OWN_WISH',
  'MISSED_OFFERS',
  'FEE_UNPAID',
  'HOUSED',
  'SAME_PERSON',
  'OTHER',
] as const;
/** Why somebody is paused or has lapsed. */
export type StateReason = (typeof STATE_REASONS)[number];

export const APPLICANT_SOURCES = ['OFFICE', 'TELEPHONE', 'OWN_SITE', 'IMPORT', 'ADVERTISEMENT'] as const;
export type ApplicantSource = (typeof APPLICANT_SOURCES)[number];

export const ACCESS_WISHES = ['ANY', 'LIFT_OR_GROUND_FLOOR', 'GROUND_FLOOR'] as const;
/** Which stairs the household can manage. */
export type AccessWish = (typeof ACCESS_WISHES)[number];

const DUPLICATE_RESOLUTIONS = ['SAME_PERSON', 'DIFFERENT_PEOPLE'] as const;
export type DuplicateResolution = (typeof DUPLICATE_RESOLUTIONS)[number];

/** Offers by mail in a language, or not by mail, as a form chooses. */
export const MAIL_WISHES = [...LANGUAGES, 'no'] as const;
export type MailWish = (typeof MAIL_WISHES)[number];

export const mailWishOf = (language: Language | null): MailWish => language ?? 'no';
export const languageOfWish = (wish: MailWish): Language | null => (wish === 'no' ? null : wish);
