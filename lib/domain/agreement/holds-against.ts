import { assertNever } from '../shared/assert-never';
import { compare, type Fraction } from '../shared/fraction';
import type { Comparison } from './agreement';

/** Whether a figure stands to a limit as its comparison says. */
export function holdsAgainst(figure: Fraction, is: Comparison, limit: Fraction): boolean {
  const order = compare(figure, limit);
  switch (is) {
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
    default:
      return assertNever(is);
  }
}
