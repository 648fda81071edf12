import type { CalendarDate } from '../../shared/calendar-date';
import { type Letter, type LetterFacts, paragraph } from './letter';
import { framed, homeInWords, onDay } from './letter-words';

export type MissingPapersFacts = LetterFacts & {
  /** What is asked of whom, in the letter's language: `Ansøger, 39 år: lønsedler …`. */
  readonly missing: readonly string[];
  /** The last day on which it is received. */
  readonly until: CalendarDate;
  readonly link: string | null;
};

/** What is missing before anything can be decided: these things and no others. */
export function missingPapersLetter(facts: MissingPapersFacts): Letter {
  const until = onDay(facts.until, facts.language);
  const home = homeInWords(facts);
  const list = { kind: 'LIST', items: facts.missing } as const;
  if (facts.language === 'da') {
    return framed(facts, {
      ...{ kind: 'MISSING_PAPERS', title: 'Vi mangler noget fra dig' },
      blocks: [
        paragraph(`Du har sagt ja til boligen ${home}. Vi mangler dette, før vi kan tage stilling:`),
        list,
        paragraph(`Vi skal have det senest ${until}. Dagen er med.`),
        ...(facts.link === null ? [] : [paragraph(`Du kan sende det her: ${facts.link}`)]),
        paragraph(
          'Vi beder kun om det, som kriterierne for boligen kræver. Send ikke andet. En straffeattest skal du kun vise os, hvis den står på listen.',
        ),
      ],
    });
  }
  return framed(facts, {
    ...{ kind: 'MISSING_PAPERS', title: 'Something is missing' },
    blocks: [
      paragraph(`You have accepted the home ${home}. We need the following before we can decide:`),
      list,
      paragraph(`We must have it by ${until}, that day included.`),
      ...(facts.link === null ? [] : [paragraph(`You can send it here: ${facts.link}`)]),
      paragraph(
        'We ask only for what the criteria for the home require. Please send nothing else. A criminal-record certificate is to be shown only if it is on the list.',
      ),
    ],
  });
}
