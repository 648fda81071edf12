import { RETURN_REASONS } from '../../agreement/vocabulary';
import { add, type Fraction, formatFraction, fraction, ZERO } from '../../shared/fraction';
import { countOf, isCounted, occurring } from '../add-up';
import type { DepartmentTally, SummaryFacts } from '../facts';
import type { TallyFilter } from '../measure';
import type { Cell, Column, SummaryTable } from '../summary';
import { tierLabel } from './vacancies';

const STATES = [
  { id: 'waiting', states: ['OFFERED'] },
  { id: 'received', states: ['CLAIMED', 'NAMED'] },
  { id: 'used', states: ['COMPLETED'] },
] as const;

const COLUMNS: readonly Column[] = [
  ...['counted', 'earned', 'given', ...STATES.map(({ id }) => id), 'returned', 'lapsed', 'voided-turns'],
].map((id) => ({ id, adds: true }));

const LAPSED = 'DEADLINE_EXPIRED';
const GIVEN_BACK = RETURN_REASONS.filter((reason) => reason !== LAPSED);

/**
 * What the agreement promised and what was given, by the placement that each home was counted and each turn given under: no department
 * stands alone in it. @see T-25
 */
export function promiseByTier(facts: Pick<SummaryFacts, 'now' | 'tiers'>): readonly SummaryTable[] {
  const order = facts.tiers.map(({ tier }) => tier);
  const tiers = [
    ...new Set(
      (['COUNTED', 'SLOT'] as const).flatMap((measure) => occurring(facts.now, 'tier', { measure }, order)),
    ),
  ].sort((a, b) => placeIn(order, a) - placeIn(order, b));
  if (tiers.length === 0) return [];
  const rows = tiers.map((tier) => ({
    ...{ id: tier || 'none', label: tierLabel(facts, tier), cells: cellsOf(facts.now, { tier }) },
  }));
  return [
    {
      ...{ id: 'promise-by-tier', columns: COLUMNS, rows, total: cellsOf(facts.now, {}) },
      across: [
        { total: 'given', parts: [...STATES.map(({ id }) => id), 'returned', 'lapsed', 'voided-turns'] },
      ],
    },
  ];
}

const placeIn = (order: readonly string[], tier: string): number =>
  order.includes(tier) ? order.indexOf(tier) : order.length;

function cellsOf(now: readonly DepartmentTally[], of: Pick<TallyFilter, 'tier'>): readonly Cell[] {
  const slot = (details?: readonly string[]): Cell =>
    countOf(now, { measure: 'SLOT', ...of, ...(details && { details }) });
  return [
    countOf(now, { measure: 'COUNTED', ...of }),
    earned(now, of),
    slot(),
    ...STATES.map(({ states }) => slot(states)),
    countOf(now, { measure: 'SLOT_RETURN', ...of, details: GIVEN_BACK }),
    countOf(now, { measure: 'SLOT_RETURN', ...of, details: [LAPSED] }),
    slot(['VOIDED']),
  ];
}

/** The turns earned, with how many homes were counted at each share: so many of them, and no fewer, are told by the figure. */
function earned(now: readonly DepartmentTally[], of: Pick<TallyFilter, 'tier'>): Cell {
  const filter: TallyFilter = { measure: 'COUNTED', ...of };
  let all: Fraction = ZERO;
  const counted: Record<string, number> = {};
  for (const tally of now) {
    if (!isCounted(tally, filter) || tally.n === 0) continue;
    const sum = fraction(BigInt(tally.amount), BigInt(tally.denominator));
    all = add(all, sum);
    // Of a sum of one share the mean is that share.
    const share = formatFraction(fraction(sum.n, sum.d * BigInt(tally.n)));
    counted[share] = (counted[share] ?? 0) + tally.n;
  }
  return { kind: 'TURNS', turns: formatFraction(all), behind: filter, counted };
}
