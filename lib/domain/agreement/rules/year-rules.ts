import { type Bilingual, bothWays } from '../../shared/bilingual';
import type { Agreement } from '../agreement';
import type { YearEvent } from '../year-terms';
import { EVENT_KIND, PREPARE_PAGE, responsibleInWords, whenInWords } from '../year-words';
import { periodInWords } from './frame-rules';
import type { Rule } from './rule';

/** What comes when in the agreement's year, who sees to it, and what is to be prepared. */
export const yearRules = ({ year = [] }: Agreement): readonly Rule[] =>
  year.flatMap((event) => [eventRule(event, year), ...prepareRules(event)]);

const eventRule = (event: YearEvent, year: readonly YearEvent[]): Rule => ({
  ...{ part: 'YEAR', key: event.event, subject: event.name, reference: event.reference },
  says: eventInWords(event, year),
});

function eventInWords(event: YearEvent, year: readonly YearEvent[]): Bilingual {
  const who = responsibleInWords(event.responsible);
  const parts: readonly Bilingual[] = [
    EVENT_KIND[event.kind],
    whenInWords(event.when, year),
    ...(event.during ? [periodInWords(event.during)] : []),
    ...(event.forum ? [bothWays(`i ${event.forum.da}`, `in ${event.forum.en}`)] : []),
    bothWays(`ansvar: ${who.da}`, `responsible: ${who.en}`),
  ];
  return bothWays(parts.map(({ da }) => da).join(', '), parts.map(({ en }) => en).join(', '));
}

const prepareRules = (event: YearEvent): readonly Rule[] =>
  event.prepare.map(({ item, what, page }) => ({
    ...{ part: 'YEAR', key: `${event.event}/${item}`, reference: event.reference },
    subject: bothWays(`${event.name.da}, forberedes`, `${event.name.en}, to prepare`),
    says:
      page === null
        ? what
        : bothWays(`${what.da} (${PREPARE_PAGE[page].da})`, `${what.en} (${PREPARE_PAGE[page].en})`),
  }));
