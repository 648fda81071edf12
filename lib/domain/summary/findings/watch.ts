import { fromDecimalText } from '../../shared/decimal';
import { absolute, compare, type Fraction, fraction } from '../../shared/fraction';
import type { Rule } from './finding';
import { all, isTerm, linesOf, placeOf, read } from './lines';

/** Percentage points to the agreement's nearest threshold, to and with a half: what the table calls near. @see Q01 */
const NEAR: Fraction = fraction(1n, 2n);

/** A key figure stands so near a threshold that the next one may propose another tier. */
export const nearThreshold: Rule = (summary) =>
  linesOf(summary, 'figures-against-thresholds').flatMap((line) => {
    const figures = all({
      keyFigure: read(line, 'WORD', 'key-figure'),
      figure: read(line, 'FIGURE', 'figure'),
      distance: read(line, 'FIGURE', 'distance'),
      tier: read(line, 'WORD', 'tier-beyond'),
      // Says too whether the figures are what places the department, and of low thresholds how near is near.
      near: read(line, 'WORD', 'near'),
    });
    const points = figures && fromDecimalText(figures.distance.cell.value);
    if (
      figures === null ||
      points === null ||
      compare(absolute(points), NEAR) > 0 ||
      !isTerm(figures.near, 'near')
    )
      return [];
    const weight = -Number((absolute(points).n * 10_000n) / points.d);
    return [{ place: placeOf(line), table: line.table.id, figures, weight }];
  });

/** A department went from one tier to another. Where an agreement or the department itself began or ended, that is another matter. */
export const tierChanged: Rule = (summary) =>
  linesOf(summary, 'placement-changes').flatMap((line) => {
    const figures = all({
      on: read(line, 'DATE', 'changed-on'),
      from: read(line, 'WORD', 'tier-from'),
      to: read(line, 'WORD', 'tier-to'),
    });
    if (figures === null || isTerm(figures.from, 'no-tier') || isTerm(figures.to, 'no-tier')) return [];
    return [{ place: placeOf(line), table: line.table.id, figures, weight: 0 }];
  });
