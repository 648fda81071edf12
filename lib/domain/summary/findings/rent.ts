import type { Found, FoundFigure, Rule } from './finding';
import { all, linesOf, read, totalOf } from './lines';
import { hasWholeTimeBefore } from './time-before';

/** Half as much again as the year before (antaget), told as 3 against 2, */
const RISEN = { now: 2, before: 3 } as const;
/** and an amount that a meeting would spend time on: 10,000 kr. (antaget). */
const LEAST_MORE_ORE = 1_000_000;

/** The municipality paid more rent for homes that waited. @see almenboligloven § 59, stk. 1 */
export const waitingRentRisen: Rule = (summary) => risen(summary, 'waiting-rent', 'waiting-rent');

/** More rent was lost by homes that stood empty. @see R-24 */
export const voidRentRisen: Rule = (summary) => risen(summary, 'voids-by-ground', 'rent-lost');

function risen(summary: Parameters<Rule>[0], table: string, column: string): readonly Found[] {
  const line = hasWholeTimeBefore(summary) ? totalOf(summary, table) : null;
  const figures =
    line && all({ rent: read(line, 'MONEY', column), rentBefore: read(line, 'MONEY', column, 'BEFORE') });
  if (figures === null) return [];
  const [now, before] = [figures.rent.cell.ore, figures.rentBefore.cell.ore];
  if (now * RISEN.now < before * RISEN.before || now - before < LEAST_MORE_ORE) return [];
  return [{ place: null, table, figures, weight: 0 }];
}

/** Each home that stood empty has a reason, which somebody is to state: one that has none is told. */
const LEAST_UNEXPLAINED = 1;

export const voidsUnexplained: Rule = (summary) =>
  linesOf(summary, 'voids-by-ground').flatMap((line) => {
    const homes = read(line, 'COUNT', 'void-homes');
    const figures: { homes: FoundFigure; rent: FoundFigure } | null =
      line.row?.id === 'UNEXPLAINED' && homes && homes.cell.n >= LEAST_UNEXPLAINED
        ? all({ homes, rent: read(line, 'MONEY', 'rent-lost') })
        : null;
    return figures ? [{ place: null, table: line.table.id, figures, weight: 0 }] : [];
  });
