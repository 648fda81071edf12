import { compare, type Fraction, negate, ONE, parseFraction } from '../../shared/fraction';
import type { Found, Rule } from './finding';
import { all, type Line, linesOf, read } from './lines';

/** One counter's account: the department is what the row is under, the counter is the row. */
const found = ({ table, row }: Line, figures: Found['figures'], weight: number): Found[] =>
  row === null
    ? []
    : [
        {
          place: { kind: 'DEPARTMENT', label: { name: row.under ?? '' }, under: null, what: row.label },
          ...{ table: table.id, figures, weight },
        },
      ];

/** The account does not come out: told before everything else, for all other figures of turns rest on it. @see domain A7 */
export const booksBroken: Rule = (summary) =>
  linesOf(summary, 'books').flatMap((line) => {
    const balance = read(line, 'WORD', 'balance');
    const isBroken = balance && 'term' in balance.cell.label && balance.cell.label.id === 'broken';
    return isBroken ? found(line, { balance }, 0) : [];
  });

/** A whole turn: less than that is on its way to becoming one. */
const OWED: Fraction = ONE;
const AHEAD: Fraction = negate(ONE);

/** The agreed share is not reached: a whole turn is earned and not given when the period ends. @see T-25 */
export const turnsOwed: Rule = (summary) => closingWhere(summary, (closing) => compare(closing, OWED) >= 0);

/** More was given than earned, by a whole turn. */
export const turnsAhead: Rule = (summary) => closingWhere(summary, (closing) => compare(closing, AHEAD) <= 0);

function closingWhere(
  summary: Parameters<Rule>[0],
  isMeant: (closing: Fraction) => boolean,
): readonly Found[] {
  return linesOf(summary, 'books').flatMap((line) => {
    const figures = all({
      closing: read(line, 'TURNS', 'closing'),
      earned: read(line, 'TURNS', 'earned'),
      used: read(line, 'COUNT', 'used-turns'),
    });
    const closing = figures && parseFraction(figures.closing.cell.turns);
    return closing && isMeant(closing) ? found(line, figures, sizeOf(closing)) : [];
  });
}

/** In hundredths of a turn, only to tell the largest first. */
const sizeOf = ({ n, d }: Fraction): number => Math.abs(Number((n * 100n) / d));
