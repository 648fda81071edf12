import type { Found, Rule } from './finding';
import { all, isTerm, type Line, linesOf, placeOf, read } from './lines';

const missedIn = (line: Line): Found | null => {
  const figures = all({
    status: read(line, 'WORD', 'indicator-status'),
    keyFigure: read(line, 'WORD', 'key-figure'),
    latest: read(line, 'FIGURE', 'latest'),
    latestYear: read(line, 'WORD', 'latest-year'),
    target: read(line, 'FIGURE', 'target'),
  });
  if (figures === null || !isTerm(figures.status, 'MISSED')) return null;
  return { place: placeOf(line), table: line.table.id, figures, weight: 0 };
};

const isKeptUnder = (line: Line): boolean => {
  const goal = read(line, 'WORD', 'goal');
  return goal !== null && isTerm(goal, 'kept-under');
};

const missed =
  (isOurs: (line: Line) => boolean): Rule =>
  (summary) =>
    linesOf(summary, 'indicators').flatMap((line) => (isOurs(line) ? (missedIn(line) ?? []) : []));

/** A target that the parties have set was not reached by the latest figure. @see P-07 */
export const targetMissed: Rule = missed((line) => !isKeptUnder(line));

/** A figure that the parties would keep under a number is not. @see R-01 */
export const notKeptUnder: Rule = missed(isKeptUnder);

/** An area stands on the state's list after the day it should have been off it. @see R-01, H-09, T-23 */
export const stillListed: Rule = (summary) =>
  linesOf(summary, 'off-list').flatMap((line) => {
    const figures = all({
      status: read(line, 'WORD', 'indicator-status'),
      goal: read(line, 'WORD', 'list-goal'),
      by: read(line, 'DATE', 'off-by'),
      category: read(line, 'WORD', 'stands-in'),
      since: read(line, 'DATE', 'stands-since'),
    });
    if (figures === null || !isTerm(figures.status, 'MISSED')) return [];
    return [{ place: placeOf(line), table: line.table.id, figures, weight: 0 }];
  });
