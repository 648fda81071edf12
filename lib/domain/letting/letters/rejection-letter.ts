import type { Bilingual } from '../../shared/bilingual';
import type { CalendarDate } from '../../shared/calendar-date';
import type { RejectionGround } from '../vocabulary';
import { heading, type Letter, type LetterFacts, paragraph } from './letter';
import { framed, homeInWords, onDay } from './letter-words';

export type RejectionFacts = LetterFacts & {
  readonly ground: RejectionGround;
  /** What the officer wrote. */
  readonly reason: string;
  readonly decidedOn: CalendarDate;
  readonly decidedByName: string;
  /** Which criteria were not met or not documented, with their sections, in the letter's language. */
  readonly criteria: readonly string[];
};

/** The ground in a sentence that says "you". */
export const GROUND_SENTENCES: Readonly<Record<RejectionGround, Bilingual>> = {
  CRITERIA_NOT_MET: {
    da: 'Boligen udlejes efter kriterier, som din husstand ikke opfylder.',
    en: 'The home is let by criteria that your household does not meet.',
  },
  NOT_DOCUMENTED: {
    da: 'Vi har ikke fået den dokumentation, der skal til, for at vi kan udleje boligen til dig.',
    en: 'We have not received the documentation that we need to let the home to you.',
  },
  DEBT: {
    da: 'Du har gæld til boligorganisationen, som ikke er omtvistet, og som der ikke er aftalt afdrag på.',
    en: 'You owe the housing organisation a debt that is not disputed and for which no instalments have been agreed.',
  },
  TOO_MANY_PEOPLE: {
    da: 'I ville blive flere end to personer for hvert beboelsesrum.',
    en: 'There would be more than two people to each room.',
  },
  SAFETY: {
    da: 'Boligen ligger i et område, hvor hensynet til trygheden kan være grund til at afvise.',
    en: 'The home lies in an area where safety can be a ground for rejection.',
  },
  COMBINED_LETTING: {
    da: 'Afdelingen udlejes efter kombineret udlejning, og husstanden modtager ydelser, som er omfattet.',
    en: 'The department is let by combined letting, and the household receives benefits that it covers.',
  },
};

/** An applicant is not given the home: the ground, what it rests on, who decided, and how to complain. @see L-42, L-45 */
export function rejectionLetter(facts: RejectionFacts): Letter {
  const { language, ground, reason, criteria, decidedByName } = facts;
  const day = onDay(facts.decidedOn, language);
  const list = criteria.length === 0 ? [] : [{ kind: 'LIST', items: criteria } as const];
  const sentence = GROUND_SENTENCES[ground][language];
  if (language === 'da') {
    return framed(facts, {
      ...{ kind: 'REJECTION', title: 'Du kan ikke få boligen' },
      blocks: [
        paragraph(`Du kan ikke få boligen ${homeInWords(facts)}.`),
        heading('Grunden'),
        paragraph(sentence),
        ...list,
        paragraph(reason),
        paragraph(
          `${decidedByName} traf beslutningen ${day}. Du beholder din plads på listen og kan få tilbud om andre boliger.`,
        ),
        heading('Hvis du er uenig'),
        paragraph(
          `Skriv eller ring til os. Er noget af det, vi har lagt til grund, forkert, så fortæl os det. Du kan også klage til ${facts.municipalityName}, som fører tilsyn med boligorganisationens udlejning. Vedlæg dette brev.`,
        ),
        paragraph('Du har ret til at se de oplysninger, vi har om dig, og til at få fejl rettet.'),
      ],
    });
  }
  return framed(facts, {
    ...{ kind: 'REJECTION', title: 'You cannot have the home' },
    blocks: [
      paragraph(`You cannot have the home ${homeInWords(facts)}.`),
      heading('The ground'),
      paragraph(sentence),
      ...list,
      paragraph(reason),
      paragraph(
        `${decidedByName} decided this on ${day}. You keep your place on the list and can be offered other homes.`,
      ),
      heading('If you disagree'),
      paragraph(
        `Write to us or call us. If something that we have relied on is wrong, please tell us. You can also complain to ${facts.municipalityName}, which supervises the organisation’s letting. Enclose this letter.`,
      ),
      paragraph('You have a right to see what we hold about you and to have mistakes put right.'),
    ],
  });
}
