import type { Rule } from './finding';
import { all, read, totalOf } from './lines';

/** Of fewer cheap homes chance decides whether one of them is the municipality's turn (antaget). */
const LEAST_REPORTED = 3;

/** Cheap homes were reported, and none of them was given as a turn. @see F-03 */
export const cheapNoneGiven: Rule = (summary) => {
  const line = totalOf(summary, 'cheap-homes');
  const figures =
    line &&
    all({ reported: read(line, 'COUNT', 'homes-reported'), given: read(line, 'COUNT', 'homes-given') });
  if (line === null || figures === null) return [];
  if (figures.reported.cell.n < LEAST_REPORTED || figures.given.cell.n > 0) return [];
  return [{ place: null, table: line.table.id, figures, weight: 0 }];
};

/** One home that was too dear may be of its own kind (antaget), */
const LEAST_DEAR = 2;
/** and of many turns a few come back for the price: a tenth of them (antaget). */
const DEAR_OF = 10;

/** Cheap homes came back for the price nevertheless. @see F-04 */
export const cheapTooDear: Rule = (summary) => {
  const line = totalOf(summary, 'cheap-homes');
  const figures =
    line &&
    all({ dear: read(line, 'COUNT', 'returned-for-price'), share: read(line, 'SHARE', 'dear-share') });
  if (line === null || figures === null) return [];
  const { n, of } = figures.share.cell;
  if (figures.dear.cell.n < LEAST_DEAR || n * DEAR_OF < of) return [];
  return [{ place: null, table: line.table.id, figures, weight: 0 }];
};
