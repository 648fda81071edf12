import { RETURN_REASONS } from '../../agreement/vocabulary';
import { add, type Fraction, formatFraction, fraction, ZERO } from '../../shared/fraction';
import { countOf, isCounted, occurring } from '../add-up';
import type { DepartmentTally, SummaryFacts } from '../facts';
import type { TallyFilter } from '../measure';
import type { Cell, Column, DaySpan, SummaryTable } from '../summary';
import { yearBefore } from '../year-before';
import { tierLabel } from './vacancies';

const STATES = [
  { id: 'waiting', states: ['OFFERED'] },
  { id: 'received', states: ['CLAIMED', 'NAMED'] },
  { id: 'used', states: ['COMPLETED'] },
] as const;

const COLUMNS: readonly Column[] = [
  ...['counted', 'earned', 'given', ...STATES.map(({ id }) => id), 'returned', 'lapsed', 'voided-turns'],
].map((id) => ({ id, adds: true }));

type Facts = Pick<SummaryFacts, 'now' | 'earlier' | 'before' | 'tiers'>;

const LAPSED = 'DEADLINE_EXPIRED';
const GIVEN_BACK = RETURN_REASONS.filter((reason) => reason !== LAPSED);

/**
 * What the agreement promised and what was given, by the placement that each home was counted and each turn given under: no department
 * stands alone in it. @see T-25
 */
export function promiseByTier(facts: Facts): readonly SummaryTable[] {
  const order = facts.tiers.map(({ tier }) => tier);
  const tiers = [
    ...new Set(
      (['COUNTED', 'SLOT'] as const).flatMap((measure) =>
        occurring([...facts.now, ...facts.earlier], 'tier', { measure }, order),
      ),
    ),
  ].sort((a, b) => placeIn(order, a) - placeIn(order, b));
  if (tiers.length === 0) return [];
  const cells = (of: Pick<TallyFilter, 'tier'>) => [
    ...cellsOf(facts.now, of),
    ...cellsOf(facts.earlier, of, facts.before),
  ];
  const rows = tiers.map((tier) => ({
    ...{ id: tier || 'none', label: tierLabel(facts, tier), cells: cells({ tier }) },
  }));
  return [
    {
      ...{ id: 'promise-by-tier', columns: [...COLUMNS, ...yearBefore(COLUMNS)], rows, total: cells({}) },
      before: 'UNDER',
      across: [
        { total: 'given', parts: [...STATES.map(({ id }) => id), 'returned', 'lapsed', 'voided-turns'] },
      ],
    },
  ];
}

const placeIn = (order: readonly string[], tier: string): number =>
  order.includes(tier) ? order.indexOf(tier) : order.length;

function cellsOf(
  tallies: readonly DepartmentTally[],
  of: Pick<TallyFilter, 'tier'>,
  where?: DaySpan,
): readonly Cell[] {
  const slot = (details?: readonly string[]): Cell =>
    countOf(tallies, { measure: 'SLOT', ...of, ...(details && { details }) }, where);
  return [
    countOf(tallies, { measure: 'COUNTED', ...of }, where),
    earned(tallies, of, where),
    slot(),
    ...STATES.map(({ states }) => slot(states)),
    countOf(tallies, { measure: 'SLOT_RETURN', ...of, details: GIVEN_BACK }, where),
    countOf(tallies, { measure: 'SLOT_RETURN', ...of, details: [LAPSED] }, where),
    slot(['VOIDED']),
  ];
}

/** The turns earned, with how many homes were counted at each share: so many of them, and no fewer, are told by the figure. */
function earned(
  tallies: readonly DepartmentTally[],
  of: Pick<TallyFilter, 'tier'>,
  where: DaySpan | undefined,
): Cell {
  const filter: TallyFilter = { measure: 'COUNTED', ...of };
  let all: Fraction = ZERO;
  const counted: Record<string, number> = {};
  for (const tally of tallies) {
    if (!isCounted(tally, filter) || tally.n === 0) continue;
    const sum = fraction(BigInt(tally.amount), BigInt(tally.denominator));
    all = add(all, sum);
    // Of a sum of one share the mean is that share.
    const share = formatFraction(fraction(sum.n, sum.d * BigInt(tally.n)));
    counted[share] = (counted[share] ?? 0) + tally.n;
  }
  return {
    kind: 'TURNS',
    turns: formatFraction(all),
    behind: { ...filter, ...where, adds: 'TURNS' },
    counted,
  };
}
