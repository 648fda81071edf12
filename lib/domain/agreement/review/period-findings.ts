import { addMonths } from '../../calendar/days';
import { bothWays } from '../../shared/bilingual';
import { dayInWords } from '../../shared/day-words';
import type { Agreement } from '../agreement';
import { periodInWords } from '../rules/frame-rules';
import type { Finding } from './finding';

type Framed = Pick<Agreement, 'frame' | 'inForce'>;

/** Days of the agreement that fall outside its own period: often left over from the version that the draft was made of. */
export const periodFindings = (agreement: Framed): readonly Finding[] => [
  ...renegotiationOutside(agreement),
  ...noticeTooLong(agreement),
];

function renegotiationOutside({ frame, inForce }: Framed): readonly Finding[] {
  const day = frame?.renegotiation?.from;
  if (day === undefined) return [];
  const { from, to } = inForce;
  if ((from === null || day >= from) && (to === null || day < to)) return [];
  const [begins, period] = [dayInWords(day), periodInWords(inForce)];
  return [
    {
      ...{ code: 'RENEGOTIATION_OUTSIDE', part: 'PERIOD' },
      text: bothWays(
        `Genforhandlingen begynder ${begins.da}, men aftalen gælder ${period.da}.`,
        `Renegotiation begins on ${begins.en}, but the agreement is in force ${period.en}.`,
      ),
    },
  ];
}

/** Notice that ends it no later than it ends by itself would have to be given before it begins. */
function noticeTooLong({ frame, inForce: { from, to } }: Framed): readonly Finding[] {
  const notice = frame?.notice;
  if (!notice || from === null || to === null || addMonths(to, -notice.months) >= from) return [];
  return [
    {
      ...{ code: 'NOTICE_TOO_LONG', part: 'PERIOD' },
      text: bothWays(
        `Opsigelsen har ${notice.months} måneders varsel, og det er længere, end aftalen gælder.`,
        `Notice is ${notice.months} months, which is longer than the agreement is in force.`,
      ),
    },
  ];
}
