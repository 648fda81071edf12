import type { Bilingual } from '../shared/bilingual';
import { STATE_REJECTIONS, type StateRejection } from '../vacancy/vacancy-state';

/** What a use case about a home for allocation may answer beside the state's own rejections. */
const OWN = {
  'not-found': {
    da: 'Boligen findes ikke, eller den er ikke jeres.',
    en: 'The home does not exist, or it is not yours.',
  },
  'changed-meanwhile': {
    da: 'Sagen er ændret, siden du åbnede den. Se ændringen, og prøv igen.',
    en: 'The case has changed since you opened it. Look at the change and try again.',
  },
  'claimed-by-colleague': {
    da: 'En kollega har modtaget boligen. Kun hun, hendes stedfortræder eller en leder kan handle på den.',
    en: 'A colleague has received the home. Only she, her substitute or a manager can act on it.',
  },
  'deadline-expired': {
    da: 'Fristen for at svare er udløbet, og aftalen giver boligen tilbage af sig selv.',
    en: 'The deadline to answer has expired, and by the agreement the home goes back by itself.',
  },
  'telephone-needed': {
    da: 'Handlingen er den anden parts. Skriv, hvem du talte med og hvornår.',
    en: 'The act is the other party’s. Say whom you spoke with and when.',
  },
  'spoke-in-the-future': {
    da: 'Samtalen kan ikke ligge i fremtiden.',
    en: 'The call cannot be in the future.',
  },
  'demands-unanswered': {
    da: 'Hvert krav skal bekræftes eller begrundes fraveget, før borgeren kan anvises.',
    en: 'Every demand must be confirmed, or an exception stated, before the citizen can be named.',
  },
  'request-waiting': {
    da: 'En undtagelse venter på lederen. Træk den tilbage, før du anviser på ny.',
    en: 'An exception is waiting for the manager. Withdraw it before naming again.',
  },
  'request-answered': {
    da: 'Undtagelsen er allerede besvaret.',
    en: 'The exception has already been answered.',
  },
  'manager-needed': { da: 'Det kræver en leder.', en: 'That takes a manager.' },
  'own-request': {
    da: 'En anden leder skal godkende din egen undtagelse.',
    en: 'Another manager must approve your own exception.',
  },
  'contact-erased': {
    da: 'Kontaktoplysningerne er slettet.',
    en: 'The contact details have been erased.',
  },
  'contact-exists': {
    da: 'Kontakten er allerede overdraget.',
    en: 'The contact has already been handed over.',
  },
  'takeover-passed': {
    da: 'Boligen er overtaget. Underskriften kan ikke længere fortrydes.',
    en: 'The home has been taken over. The signing can no longer be undone.',
  },
  'signed-in-the-future': {
    da: 'Lejekontrakten kan ikke være underskrevet i fremtiden.',
    en: 'The lease cannot have been signed in the future.',
  },
  'signed-before-naming': {
    da: 'Lejekontrakten kan ikke være underskrevet, før borgeren blev anvist.',
    en: 'The lease cannot have been signed before the citizen was named.',
  },
  'takeover-before-signing': {
    da: 'Overtagelsen kan ikke ligge før underskriften.',
    en: 'The takeover cannot be before the signing.',
  },
  'reason-not-for-people': {
    da: 'Årsagen bruges kun, når fristen udløber af sig selv.',
    en: 'That reason is only used when a deadline expires by itself.',
  },
  'no-fault-waiting': {
    da: 'Der venter ikke en fejl på boligorganisationens svar.',
    en: 'No fault is waiting for the organisation’s answer.',
  },
  'not-contested': {
    da: 'Fejlen er ikke bestridt, eller den er allerede afklaret.',
    en: 'The fault is not contested, or it has already been settled.',
  },
  'already-proposed': {
    da: 'Din side har allerede svaret sådan. Nu venter sagen på den anden parts leder.',
    en: 'Your side has already answered so. The case now waits for the other party’s manager.',
  },
  'already-answered': { da: 'Opkaldet er allerede besvaret.', en: 'The call has already been answered.' },
  'not-your-answer': {
    da: 'Den part, der noterede opkaldet, kan ikke selv bekræfte det.',
    en: 'The party that recorded the call cannot confirm it.',
  },
  'not-a-caseworker': {
    da: 'Kollegaen kan ikke modtage boliger i denne kommune.',
    en: 'The colleague cannot receive homes in this municipality.',
  },
} as const satisfies Record<string, Bilingual>;

export const SLOT_REJECTIONS = { ...STATE_REJECTIONS, ...OWN } as const satisfies Record<string, Bilingual>;

export type SlotRejection = keyof typeof SLOT_REJECTIONS;
export type { StateRejection };
