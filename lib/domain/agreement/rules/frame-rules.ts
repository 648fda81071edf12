import { addDays } from '../../calendar/days';
import { type Bilingual, bothWays } from '../../shared/bilingual';
import { dayInWords } from '../../shared/day-words';
import type { Agreement, Party, Period } from '../agreement';
import type { Rule } from './rule';

/** When it is in force, and for whom. */
export const frameRules = (agreement: Agreement): readonly Rule[] => [
  {
    ...{ part: 'PERIOD', key: 'in-force', reference: null },
    subject: bothWays('Aftalen gælder', 'The agreement is in force'),
    says: periodInWords(agreement.inForce),
  },
  ...[agreement.municipality, ...agreement.organisations].map(
    (party): Rule => ({
      ...{ part: 'PARTIES', key: party.cvr ?? party.name, reference: null },
      subject: bothWays(party.name, party.name),
      says: partyInWords(party),
    }),
  ),
];

/** The last day is included. */
export function periodInWords({ from, to }: Period): Bilingual {
  const last = to && dayInWords(addDays(to, -1));
  const first = from && dayInWords(from);
  const da = [first && `fra ${first.da}`, last && `til og med ${last.da}`].filter(Boolean).join(' ');
  const en = [first && `from ${first.en}`, last && `through ${last.en}`].filter(Boolean).join(' ');
  return bothWays(da || 'altid', en || 'always');
}

const partyInWords = ({ cvr }: Party): Bilingual =>
  cvr === null
    ? bothWays('er part', 'is a party')
    : bothWays(`er part, CVR ${cvr}`, `is a party, CVR ${cvr}`);
