import type { Rule } from './finding';
import { all, linesOf, placeOf, read } from './lines';

/** Fewer namings by special criteria than every second, or what the agreement asks for. @see T-06 */
export const specialShort: Rule = (summary) =>
  linesOf(summary, 'special-allocations').flatMap((line) => {
    const figures = all({
      special: read(line, 'COUNT', 'special'),
      due: read(line, 'COUNT', 'special-due'),
      namings: read(line, 'COUNT', 'namings'),
    });
    if (figures === null) return [];
    const short = figures.due.cell.n - figures.special.cell.n;
    return short > 0 ? [{ place: placeOf(line), table: line.table.id, figures, weight: short }] : [];
  });

/** More is let by flexible criteria than the cap allows. @see T-11, reading Q23 */
export const flexibleOverCap: Rule = (summary) =>
  linesOf(summary, 'flexible-share').flatMap((line) => {
    const figures = all({
      let: read(line, 'COUNT', 'let-flexibly'),
      most: read(line, 'COUNT', 'most-flexible'),
      counted: read(line, 'COUNT', 'counted-so-far'),
      cap: read(line, 'WORD', 'cap'),
    });
    if (figures === null) return [];
    const over = figures.let.cell.n - figures.most.cell.n;
    return over > 0 ? [{ place: placeOf(line), table: line.table.id, figures, weight: over }] : [];
  });
