import type { Rule } from './finding';
import { all, linesOf, placeOf, read } from './lines';
import { hasWholeTimeBefore } from './time-before';

/** Twice as many as the year before, */
const TIMES = 2;
/** and so many more that it is no coincidence (antaget). */
const LEAST_MORE = 5;

/** The choices that could tilt the order have risen sharply at an organisation. */
export const choicesRisen: Rule = (summary) =>
  (hasWholeTimeBefore(summary) ? linesOf(summary, 'choices') : []).flatMap((line) => {
    const figures = all({
      choices: read(line, 'COUNT', 'choices'),
      choicesBefore: read(line, 'COUNT', 'choices', 'BEFORE'),
    });
    if (figures === null) return [];
    const [now, before] = [figures.choices.cell.n, figures.choicesBefore.cell.n];
    if (now < TIMES * before || now - before < LEAST_MORE) return [];
    return [{ place: placeOf(line), table: line.table.id, figures, weight: now - before }];
  });
