import type { CalendarDate } from '../../shared/calendar-date';
import { heading, type Letter, type LetterFacts, paragraph } from './letter';
import { framed, homeFacts, onDay } from './letter-words';

export type OfferLetterFacts = LetterFacts & {
  readonly answerDue: CalendarDate;
  /** The page on which the applicant answers; null where the link has been erased. */
  readonly link: string | null;
  /** So many unanswered offers in a row pause an applicant; null: never. */
  readonly pauseAfterMissed: number | null;
};

/** A home is offered: what it is, how and until when to answer, and that a yes is no lease yet. */
export function offerLetter(facts: OfferLetterFacts): Letter {
  const due = onDay(facts.answerDue, facts.language);
  const { da, en } = { da: inDanish(facts, due), en: inEnglish(facts, due) };
  return framed(facts, facts.language === 'da' ? da : en);
}

const inDanish = (facts: OfferLetterFacts, due: string) => ({
  ...{ kind: 'OFFER' as const, title: 'Tilbud om en bolig' },
  blocks: [
    paragraph('Du får her tilbud om en bolig, du er skrevet op til.'),
    homeFacts(facts),
    heading('Svar'),
    paragraph(`Svar senest ${due}. Dagen er med.`),
    ...(facts.link === null ? [] : [paragraph(`Du svarer her: ${facts.link}`)]),
    paragraph('Siger du nej, beholder du din plads på listen.'),
    ...(facts.pauseAfterMissed === null
      ? []
      : [
          paragraph(
            `Svarer du ikke på ${facts.pauseAfterMissed} tilbud i træk, sætter vi din opskrivning på pause. Vi skriver til dig, før det sker.`,
          ),
        ]),
    paragraph(
      'Boligen kan være tilbudt til flere. Et ja er ikke en lejekontrakt: den, der står øverst og opfylder betingelserne, får boligen, og en medarbejder tager stilling.',
    ),
  ],
});

const inEnglish = (facts: OfferLetterFacts, due: string) => ({
  ...{ kind: 'OFFER' as const, title: 'Offer of a home' },
  blocks: [
    paragraph('You are offered a home that you have applied for.'),
    homeFacts(facts),
    heading('Your answer'),
    paragraph(`Please answer by ${due}, that day included.`),
    ...(facts.link === null ? [] : [paragraph(`You answer here: ${facts.link}`)]),
    paragraph('If you say no, you keep your place on the list.'),
    ...(facts.pauseAfterMissed === null
      ? []
      : [
          paragraph(
            `If you leave ${facts.pauseAfterMissed} offers in a row unanswered, your application is paused. We write to you before that happens.`,
          ),
        ]),
    paragraph(
      'The home may have been offered to others. A yes is not a lease: whoever has the best place and meets the conditions gets the home, and an officer decides.',
    ),
  ],
});
