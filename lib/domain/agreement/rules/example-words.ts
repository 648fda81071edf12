import { type Bilingual, bothWays } from '../../shared/bilingual';
import type { Agreement, Example } from '../agreement';
import { englishOrdinal } from '../share-words';
import type { Route } from '../vocabulary';
import { HOMES, OCCASION } from '../vocabulary-words';
import { type Rule, tierLabel } from './rule';

const GOES: Record<Route, Bilingual> = {
  MUNICIPAL: bothWays('til kommunal anvisning', 'to municipal allocation'),
  ORGANISATION: bothWays('til boligorganisationens egen udlejning', 'to the organisation’s own letting'),
  CLOSED: bothWays('ingen steder hen: der udlejes ikke', 'nowhere: there is no letting'),
};

export const wayInWords = (route: Route): Bilingual => GOES[route];

/** `grøn, nr. 3 af ledige familieboliger, almindelig genudlejning`. */
export function exampleInWords(agreement: Agreement, example: Example): Bilingual {
  const { tier, number, dwellingType, allocationRule, occasion } = example;
  const label = tierLabel(agreement, tier);
  const rule = agreement.dwellingRules.find((row) => row.rule === allocationRule)?.label;
  const homes = rule ?? HOMES[dwellingType];
  return bothWays(
    `${label.da}, nr. ${number} af ledige ${rule ? `boliger (${homes.da})` : homes.da}, ${OCCASION[occasion].da}`,
    `${label.en}, the ${englishOrdinal(number)} of vacant ${rule ? `homes (${homes.en})` : homes.en}, ${OCCASION[occasion].en}`,
  );
}

/** What the parties expect: part of what they sign. */
export const exampleRules = (agreement: Agreement): readonly Rule[] =>
  agreement.examples.map((example) => {
    const { tier, dwellingType, allocationRule, occasion, number, route } = example;
    return {
      ...{ part: 'EXAMPLES', key: [tier, dwellingType, allocationRule, occasion, number].join(' ') },
      ...{ subject: exampleInWords(agreement, example), says: wayInWords(route), reference: null },
    };
  });
