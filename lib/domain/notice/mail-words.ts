import type { Bilingual } from '../shared/bilingual';
import type { NoticeKind } from './notice-kind';

/** What a kind is called: the subject of its mail, and a heading in the day's. */
export const NOTICE_TITLE: Readonly<Record<NoticeKind, Bilingual>> = {
  NEW_HOME: { da: 'Ny bolig til anvisning', en: 'New home to allocate' },
  DEADLINE_SOON: { da: 'En frist nærmer sig', en: 'A deadline is near' },
  DEADLINE_TODAY: { da: 'En frist udløber i dag', en: 'A deadline expires today' },
  DEADLINE_PASSED: { da: 'En frist er udløbet', en: 'A deadline has passed' },
  DATA_CHANGED: { da: 'Oplysninger er ændret siden tilbuddet', en: 'Data changed since the offer' },
  HOME_RETURNED: { da: 'En bolig er givet tilbage', en: 'A home has been returned' },
  FAULT_BOOKED: {
    da: 'Kommunen har angivet en fejl hos jer',
    en: 'The municipality says the fault is yours',
  },
  DOCUMENTS_ARRIVED: { da: 'Der er kommet dokumenter', en: 'Documents have arrived' },
  PLACEMENT_TAKES_EFFECT: { da: 'Indplaceringer træder i kraft', en: 'Placements take effect' },
  DESIGNATION_TAKES_EFFECT: { da: 'Udpegede områder ændres', en: 'Designated areas change' },
  AGREEMENT_NOTICE: {
    da: 'Sidste dag for at opsige en aftale',
    en: 'Last day to give notice of an agreement',
  },
  AGREEMENT_RENEGOTIATION: {
    da: 'En aftale skal forhandles igen',
    en: 'An agreement is to be renegotiated',
  },
  AGREEMENT_EXPIRES: { da: 'En aftale udløber', en: 'An agreement expires' },
  DISPENSATION_ENDS: { da: 'En dispensation hører op', en: 'A dispensation ends' },
  SUMMARY_TO_RESTATE: {
    da: 'Grundlaget for en lukket oversigt er ændret',
    en: 'What a closed summary is made of has changed',
  },
};

/** What there is to do or to know, in a sentence. */
export const NOTICE_SENTENCE: Readonly<Record<NoticeKind, Bilingual>> = {
  NEW_HOME: {
    da: 'Kommunen kan modtage boligen til anvisning. Der skal svares senest den dag, der står her.',
    en: 'The municipality can receive the home for allocation. Answer by the day given here.',
  },
  DEADLINE_SOON: {
    da: 'Der er højst to arbejdsdage til fristen.',
    en: 'There are at most two working days left.',
  },
  DEADLINE_TODAY: { da: 'Fristen er i dag.', en: 'The deadline is today.' },
  DEADLINE_PASSED: {
    da: 'Fristen er udløbet. Se, hvad der nu skal ske.',
    en: 'The deadline has passed. See what is to be done now.',
  },
  DATA_CHANGED: {
    da: 'Boligens oplysninger er ændret, efter at den blev tilbudt. Se, hvad der er nyt.',
    en: 'The home’s data was changed after it was offered. See what is new.',
  },
  HOME_RETURNED: {
    da: 'Kommunen har givet boligen tilbage. Den kan nu lejes ud.',
    en: 'The municipality has returned the home. It can now be let.',
  },
  FAULT_BOOKED: {
    da: 'Boligen er givet tilbage som jeres fejl. Svar, om I er enige.',
    en: 'The home was returned as your fault. Answer whether you agree.',
  },
  DOCUMENTS_ARRIVED: {
    da: 'En boligsøgende har sendt dokumenter, som ingen har set på endnu.',
    en: 'An applicant has sent documents that nobody has looked at yet.',
  },
  PLACEMENT_TAKES_EFFECT: {
    da: 'Nye indplaceringer gælder fra den dag, der står her.',
    en: 'New placements hold from the day given here.',
  },
  DESIGNATION_TAKES_EFFECT: {
    da: 'Listen over udpegede områder gælder fra den dag, der står her.',
    en: 'The list of designated areas holds from the day given here.',
  },
  AGREEMENT_NOTICE: {
    da: 'Aftalen kan opsiges til sin udløbsdag til og med den dag, der står her.',
    en: 'Notice can be given for the agreement’s last day until the day given here.',
  },
  AGREEMENT_RENEGOTIATION: {
    da: 'Forhandlingerne om en ny aftale begynder den dag, der står her.',
    en: 'Negotiations of a new agreement begin on the day given here.',
  },
  AGREEMENT_EXPIRES: {
    da: 'Aftalens sidste dag nærmer sig.',
    en: 'The last day of the agreement is near.',
  },
  DISPENSATION_ENDS: {
    da: 'Dispensationen ved genhusning gælder til og med den dag, der står her. Aftalen viser for hvilken afdeling.',
    en: 'The dispensation for rehousing holds through the day given here. The agreement says for which department.',
  },
  SUMMARY_TO_RESTATE: {
    da: 'De lukkede tal står fast. Siden viser, hvad der er ændret siden, og der kan I lave en rettelse med en begrundelse.',
    en: 'The closed figures stay. The page says what has changed since, and there you can restate them with a reason.',
  },
};

export const LINK_MAIL_KINDS = ['INVITATION', 'PASSWORD'] as const;
/** A mail that is nothing but a link. */
export type LinkMailKind = (typeof LINK_MAIL_KINDS)[number];

const OFFER_MAIL_KINDS = ['OFFER', 'OFFER_REMINDER'] as const;
/** A mail to an applicant: the link of her offer, and by when to answer. */
export type OfferMailKind = (typeof OFFER_MAIL_KINDS)[number];

export const LINK_TITLE: Readonly<Record<LinkMailKind | OfferMailKind, Bilingual>> = {
  INVITATION: { da: 'Du er inviteret til Nøglen', en: 'You are invited to Nøglen' },
  PASSWORD: { da: 'Vælg en ny adgangskode', en: 'Choose a new password' },
  OFFER: { da: 'Du har fået tilbudt en bolig', en: 'You have been offered a home' },
  OFFER_REMINDER: {
    da: 'Husk at svare på tilbuddet om en bolig',
    en: 'Remember to answer the offer of a home',
  },
};

export const LINK_SENTENCE: Readonly<Record<LinkMailKind | OfferMailKind, Bilingual>> = {
  INVITATION: {
    da: 'Vælg en adgangskode her. Linket virker én gang og kun en tid. Send det ikke videre.',
    en: 'Choose a password here. The link works once and for a while only. Do not pass it on.',
  },
  PASSWORD: {
    da: 'Vælg en ny adgangskode her. Linket virker én gang og kun en tid. Send det ikke videre.',
    en: 'Choose a new password here. The link works once and for a while only. Do not pass it on.',
  },
  OFFER: {
    da: 'Se boligen og svar her. Linket er personligt. Send det ikke videre.',
    en: 'See the home and answer here. The link is personal. Do not pass it on.',
  },
  OFFER_REMINDER: {
    da: 'Du har ikke svaret endnu. Se boligen, og svar ja eller nej her. Linket er personligt. Send det ikke videre.',
    en: 'You have not answered yet. See the home and answer yes or no here. The link is personal. Do not pass it on.',
  },
};

export const ANSWER_BY = (day: Bilingual): Bilingual => ({
  da: `Svar senest ${day.da}`,
  en: `Answer by ${day.en}`,
});
/** Whoever is told this may be paused by an offer that she leaves unanswered. @see L-23 */
export const PAUSE_WARNING: Bilingual = {
  da: 'Svarer du ikke, bliver du sat på pause på ventelisten. Du beholder din plads og kan til enhver tid bede om at blive aktiv igen.',
  en: 'If you do not answer, you are paused on the waiting list. You keep your place and can ask to become active again at any time.',
};

export const DIGEST_TITLE: Bilingual = { da: 'Nyt i Nøglen', en: 'News in Nøglen' };
export const MORE = (count: number): Bilingual => ({
  da: count === 1 ? 'Og 1 til. Se det hele på Min dag:' : `Og ${count} til. Se det hele på Min dag:`,
  en: count === 1 ? 'And 1 more. See all of it on My day:' : `And ${count} more. See all of it on My day:`,
});
export const FOOTER: Bilingual = {
  da: 'Mailen er sendt automatisk og kan ikke besvares. Du vælger selv, hvilke mails du får:',
  en: 'This mail was sent automatically and cannot be answered. You choose which mails you get:',
};
export const LINK_FOOTER: Bilingual = {
  da: 'Mailen er sendt automatisk og kan ikke besvares.',
  en: 'This mail was sent automatically and cannot be answered.',
};
