import type { CalendarDate } from '../../shared/calendar-date';
import { type Letter, type LetterFacts, paragraph } from './letter';
import { framed, homeFacts, onDay } from './letter-words';

export type ConfirmationFacts = LetterFacts & {
  /** Set once the lease is signed. */
  readonly signedOn: CalendarDate | null;
  readonly takeoverOn: CalendarDate | null;
};

/** The applicant has been approved, or has signed: what comes next. */
export function confirmationLetter(facts: ConfirmationFacts): Letter {
  const { language, signedOn, takeoverOn } = facts;
  const say = (day: CalendarDate) => onDay(day, language);
  const signed = signedOn !== null;
  if (language === 'da') {
    return framed(facts, {
      kind: 'CONFIRMATION',
      title: signed ? 'Bekræftelse på din nye bolig' : 'Du er godkendt til boligen',
      blocks: [
        paragraph(
          signed
            ? `Vi bekræfter, at lejekontrakten på boligen er underskrevet ${say(signedOn)}.`
            : 'Du er godkendt til boligen. Du har den først, når lejekontrakten er underskrevet.',
        ),
        homeFacts(facts),
        ...(takeoverOn === null ? [] : [paragraph(`Du overtager boligen ${say(takeoverOn)}.`)]),
        paragraph(
          signed
            ? 'Din anciennitet er brugt, og andre tilbud om boliger er trukket tilbage.'
            : 'Vi kontakter dig om underskrift og betaling af indskud.',
        ),
      ],
    });
  }
  return framed(facts, {
    kind: 'CONFIRMATION',
    title: signed ? 'Confirmation of your new home' : 'You have been approved for the home',
    blocks: [
      paragraph(
        signed
          ? `We confirm that the lease of the home was signed on ${say(signedOn)}.`
          : 'You have been approved for the home. It is yours only when the lease has been signed.',
      ),
      homeFacts(facts),
      ...(takeoverOn === null ? [] : [paragraph(`You take over the home on ${say(takeoverOn)}.`)]),
      paragraph(
        signed
          ? 'Your seniority has been used, and other offers of homes have been withdrawn.'
          : 'We will contact you about signing and payment of the deposit.',
      ),
    ],
  });
}
