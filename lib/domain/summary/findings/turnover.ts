import type { Summary } from '../summary';
import type { Found, Rule } from './finding';
import { all, linesOf, placeOf, read } from './lines';
import { hasWholeTimeBefore, isOver } from './time-before';

/** Twice or half of the year before, */
const TIMES = 2;
/** in a department where a few homes are not a large part (antaget), */
const LEAST_STOCK = 20;
/** by so many homes that it is no coincidence (antaget). */
const LEAST_DIFFERENCE = 5;

export const turnoverDoubled: Rule = (summary) =>
  turnoverWhere(summary, (now, before) => before > 0 && now >= TIMES * before);

/** Only of a period that is over: of the rest of it nobody knows. */
export const turnoverHalved: Rule = (summary) =>
  isOver(summary) ? turnoverWhere(summary, (now, before) => now * TIMES <= before) : [];

function turnoverWhere(
  summary: Summary,
  isMeant: (now: number, before: number) => boolean,
): readonly Found[] {
  return (hasWholeTimeBefore(summary) ? linesOf(summary, 'turnover') : []).flatMap((line) => {
    const figures = all({
      stock: read(line, 'COUNT', 'stock'),
      reported: read(line, 'COUNT', 'reported'),
      reportedBefore: read(line, 'COUNT', 'reported', 'BEFORE'),
    });
    if (figures === null) return [];
    const [now, before] = [figures.reported.cell.n, figures.reportedBefore.cell.n];
    const difference = Math.abs(now - before);
    if (figures.stock.cell.n < LEAST_STOCK || difference < LEAST_DIFFERENCE || !isMeant(now, before))
      return [];
    return [{ place: placeOf(line), table: line.table.id, figures, weight: difference }];
  });
}
