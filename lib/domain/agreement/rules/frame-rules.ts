import { addDays } from '../../calendar/days';
import { type Bilingual, bothWays } from '../../shared/bilingual';
import { dayInWords } from '../../shared/day-words';
import type { Agreement, Party, Period } from '../agreement';
import type { FrameTerms } from '../frame-terms';
import type { Rule } from './rule';

/** When it is in force, how it ends, for whom, and what belongs to it. */
export const frameRules = (agreement: Agreement): readonly Rule[] => [
  {
    ...{ part: 'PERIOD', key: 'in-force', reference: null },
    subject: bothWays('Aftalen gælder', 'The agreement is in force'),
    says: periodInWords(agreement.inForce),
  },
  ...(agreement.frame === null ? [] : endRules(agreement.frame)),
  ...[agreement.municipality, ...agreement.organisations].map(
    (party): Rule => ({
      ...{ part: 'PARTIES', key: party.cvr ?? party.name, reference: null },
      subject: bothWays(party.name, party.name),
      says: partyInWords(party),
    }),
  ),
  ...(agreement.organisations.length === 0 ? [ALL_ARE_PARTIES] : []),
  ...(agreement.frame?.annexes ?? []).map(
    ({ annex, title, reference }, index): Rule => ({
      ...{ part: 'ANNEXES', key: annex, reference },
      subject: bothWays(annex, annex),
      says: bothWays(
        `${title.da}; nr. ${index + 2} i rækkefølgen efter aftalen selv`,
        `${title.en}; no. ${index + 2} in precedence after the agreement itself`,
      ),
    }),
  ),
];

/** An agreement that names no organisations is for all that act in the municipality, and they all sign. @see signingParties */
const ALL_ARE_PARTIES: Rule = {
  ...{ part: 'PARTIES', key: 'all', reference: null },
  subject: bothWays('Boligorganisationerne', 'The housing organisations'),
  says: bothWays('alle, der virker i kommunen, er parter', 'all that act in the municipality are parties'),
};

/** @see H-33, T-02 */
function endRules({ notice, renegotiation, extension, expected }: FrameTerms): readonly Rule[] {
  const rule = (key: string, subject: Bilingual, says: Bilingual, reference: Rule['reference']): Rule => ({
    ...{ part: 'PERIOD', key, subject, says, reference },
  });
  const from = renegotiation && dayInWords(renegotiation.from);
  return [
    notice &&
      rule(
        'notice',
        bothWays('Opsigelse', 'Notice'),
        bothWays(monthsInDanish(notice.months), monthsInEnglish(notice.months)),
        notice.reference,
      ),
    renegotiation &&
      from &&
      rule(
        'renegotiation',
        bothWays('Genforhandling', 'Renegotiation'),
        bothWays(`begynder ${from.da}`, `begins on ${from.en}`),
        renegotiation.reference,
      ),
    extension &&
      rule(
        'extension',
        bothWays('Forlængelse', 'Extension'),
        bothWays('kan aftales af parterne', 'may be agreed by the parties'),
        extension.reference,
      ),
    expected === undefined
      ? null
      : rule(
          'expected',
          bothWays('Forventet til anvisning', 'Expected for allocation'),
          bothWays(
            `omkring ${expected.slotsPerYear} boliger om året`,
            `about ${expected.slotsPerYear} homes a year`,
          ),
          expected.reference,
        ),
  ].filter((one) => one !== null);
}

const monthsInDanish = (months: number): string =>
  `begge parter kan opsige med ${months} ${months === 1 ? 'måneds' : 'måneders'} varsel`;
const monthsInEnglish = (months: number): string =>
  `either party may give ${months} ${months === 1 ? 'month’s' : 'months’'} notice`;

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
