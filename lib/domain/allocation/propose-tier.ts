import type { Agreement, Comparison, ProposalTerms, Reference } from '../agreement/agreement';
import { holdsAgainst } from '../agreement/holds-against';
import { KEY_FIGURES, type TierId } from '../agreement/vocabulary';
import type { CalendarDate } from '../shared/calendar-date';
import { latestInForce } from '../shared/dated';
import { type Fraction, roundHalfUp } from '../shared/fraction';
import type { DepartmentFacts, KeyFigureRow } from './decision';
import { tierByFacts } from './tier-on-report';

export type FigureProposal = { readonly tier: TierId; readonly reference: Reference };

export type TierProposal = FigureProposal & {
  /** The key figures that the proposal looked at; null when it rests on rehousing, a designation or no figures at all. */
  readonly figures: KeyFigureRow | null;
};

/**
 * What the agreement would propose from facts and key figures on a day. Shown beside the tier, never used by a decision.
 * @see Holbæk 6, Høje-Taastrup 3.2-3.4
 */
export function proposeTier(
  agreement: Agreement,
  department: DepartmentFacts,
  day: CalendarDate,
): TierProposal {
  const statutory = tierByFacts(agreement.placing, department, day);
  if (statutory !== null) return { tier: statutory.tier, reference: statutory.reference, figures: null };
  const figures = latestInForce(department.keyFigures, day);
  return { ...proposeFromFigures(agreement.proposal, figures), figures };
}

/** What the key figures alone point at, also where a designation or rehousing goes before them; null without any figure. */
export function figuresPointAt(
  agreement: Agreement,
  department: DepartmentFacts,
  day: CalendarDate,
): FigureProposal | null {
  const figures = latestInForce(department.keyFigures, day);
  const known = KEY_FIGURES.some((name) => (figures?.[name] ?? null) !== null);
  return known ? proposeFromFigures(agreement.proposal, figures) : null;
}

/** The first row of thresholds of which a condition holds; a missing figure meets none. */
export function proposeFromFigures(terms: ProposalTerms, figures: KeyFigureRow | null): FigureProposal {
  if (figures === null) return terms.otherwise;
  for (const row of terms.thresholds) {
    if (row.any.some((limit) => meets(rounded(terms, figures[limit.figure]), limit.is, limit.value)))
      return row;
  }
  return terms.otherwise;
}

function rounded(terms: ProposalTerms, figure: Fraction | null): Fraction | null {
  return figure !== null && terms.rounding === 'HALF_UP_WHOLE' ? roundHalfUp(figure) : figure;
}

const meets = (figure: Fraction | null, is: Comparison, value: Fraction): boolean =>
  figure !== null && holdsAgainst(figure, is, value);
