import { shareInWords } from '../../agreement/share-words';
import { ZERO } from '../../shared/fraction';
import type { Rule } from './finding';
import { all, linesOf, placeOf, read } from './lines';
import { hasTimeBefore, yearsTogether } from './time-before';

/** Of fewer homes a share of every third gives no turn yet (antaget). */
const LEAST_COUNTED = 3;
const EXEMPT = shareInWords(ZERO).da;

/** A department where the municipality has a share and homes were counted, but no turn was given for two years. */
export const noTurn: Rule = (summary) => {
  if (yearsTogether(summary) === null || !hasTimeBefore(summary)) return [];
  const shares = linesOf(summary, 'promise');
  return linesOf(summary, 'turns-by-department').flatMap((line) => {
    const promised = shares.find(({ row }) => row?.id === line.row?.id);
    const figures = all({
      share: promised ? read(promised, 'WORD', 'share') : null,
      counted: read(line, 'COUNT', 'counted'),
      countedBefore: read(line, 'COUNT', 'counted', 'BEFORE'),
      given: read(line, 'COUNT', 'given'),
      givenBefore: read(line, 'COUNT', 'given', 'BEFORE'),
    });
    if (figures === null) return [];
    const { share, counted, countedBefore, given, givenBefore } = figures;
    const { label } = share.cell;
    const isExempt = 'names' in label && label.names.da === EXEMPT;
    const homes = counted.cell.n + countedBefore.cell.n;
    // Without a home in the first of the years the department was not there, or not in the app.
    if (countedBefore.cell.n === 0) return [];
    if (isExempt || given.cell.n + givenBefore.cell.n > 0 || homes < LEAST_COUNTED) return [];
    return [{ place: placeOf(line), table: line.table.id, figures, weight: homes }];
  });
};
