import { proposeFromFigures } from '../../allocation/propose-tier';
import { bothWays } from '../../shared/bilingual';
import { calendarDate } from '../../shared/calendar-date';
import { decimalText } from '../../shared/decimal';
import { add, compare, type Fraction, fraction, subtract, ZERO } from '../../shared/fraction';
import type { Agreement, ProposalTerms } from '../agreement';
import { tierLabel } from '../rules/rule';
import { KEY_FIGURES, type KeyFigureName } from '../vocabulary';
import { FIGURE } from '../vocabulary-words';
import type { Finding } from './finding';

/**
 * Figures that no bracket takes, between some that are taken (30 / 31 without rounding), figures that two take, and brackets that no
 * figure can reach.
 * The proposal itself is asked, at and just beside every limit. @see Q01
 */
export const thresholdFindings = (agreement: Agreement): readonly Finding[] => [
  ...KEY_FIGURES.flatMap((figure) => gaps(agreement, figure)),
  ...KEY_FIGURES.flatMap((figure) => overlaps(agreement, figure)),
  ...neverReached(agreement),
];

const HUNDRED = fraction(100n);
const A_HAIR = fraction(1n, 100n);

/** From 0 to 100: every limit of the figure, a hundredth of a point beside it, and halfway to the next. */
function samples({ thresholds }: ProposalTerms, figure: KeyFigureName): readonly Fraction[] {
  const limits = thresholds.flatMap(({ any }) =>
    any.flatMap((row) => (row.figure === figure ? [row.value] : [])),
  );
  const edges = [ZERO, ...limits, HUNDRED].sort(compare);
  const beside = edges.flatMap((edge, index) => {
    const next = edges[index + 1] ?? HUNDRED;
    return [subtract(edge, A_HAIR), edge, add(edge, A_HAIR), half(add(edge, next))];
  });
  return beside.filter((value) => compare(value, ZERO) >= 0 && compare(value, HUNDRED) <= 0).sort(compare);
}

const half = ({ n, d }: Fraction): Fraction => fraction(n, d * 2n);

function proposedAt({ proposal }: Agreement, figure: KeyFigureName, value: Fraction) {
  const figures = { from: calendarDate('2000-01-01'), to: null, outsideLabourMarket: null, convicted: null };
  return proposeFromFigures(proposal, { ...figures, [figure]: value });
}

function gaps(agreement: Agreement, figure: KeyFigureName): readonly Finding[] {
  const { proposal } = agreement;
  const taken = samples(proposal, figure).map((value) => ({
    value,
    isTaken: proposedAt(agreement, figure, value) !== proposal.otherwise,
  }));
  const first = taken.findIndex(({ isTaken }) => isTaken);
  const last = taken.findLastIndex(({ isTaken }) => isTaken);
  const open = taken.slice(first, last + 1).filter(({ isTaken }) => !isTaken);
  const [from, to] = [open[0]?.value, open.at(-1)?.value];
  if (first < 0 || from === undefined || to === undefined) return [];
  const name = FIGURE[figure];
  const otherwise = tierLabel(agreement, proposal.otherwise.tier);
  return [
    {
      ...{ code: 'THRESHOLD_GAP', part: 'PROPOSAL' },
      text: bothWays(
        `Ved ${range(from, to, ',')} % ${name.da} siger grænserne intet, og forslaget bliver ${otherwise.da}.`,
        `At ${range(from, to, '.')} % ${name.en} the limits say nothing, and the proposal is ${otherwise.en}.`,
      ),
    },
  ];
}

const range = (from: Fraction, to: Fraction, separator: ',' | '.'): string =>
  compare(from, to) === 0
    ? decimalText(from, 2, separator)
    : `${decimalText(from, 2, separator)}-${decimalText(to, 2, separator)}`;

/**
 * Figures that two brackets take although neither lies within the other: whoever wrote them meant one of them. Brackets that each begin
 * where a lower one does, read from the top, lie within one another and are meant so.
 */
function overlaps(agreement: Agreement, figure: KeyFigureName): readonly Finding[] {
  const { proposal } = agreement;
  const values = samples(proposal, figure);
  const taken = proposal.thresholds.map((row) => {
    const alone = { ...proposal, thresholds: [row] };
    return values.filter((value) => proposedAt({ ...agreement, proposal: alone }, figure, value) === row);
  });
  return proposal.thresholds.flatMap((upper, first) =>
    proposal.thresholds.slice(first + 1).flatMap((lower, index) => {
      const [above, below] = [taken[first] ?? [], taken[first + 1 + index] ?? []];
      const both = above.filter((value) => below.includes(value));
      const [from, to] = [both[0], both.at(-1)];
      const meant = both.length === above.length || both.length === below.length;
      if (from === undefined || to === undefined || meant || upper.tier === lower.tier) return [];
      return [overlap(agreement, figure, { upper: upper.tier, lower: lower.tier, from, to })];
    }),
  );
}

type Overlap = {
  readonly upper: string;
  readonly lower: string;
  readonly from: Fraction;
  readonly to: Fraction;
};

function overlap(agreement: Agreement, figure: KeyFigureName, { upper, lower, from, to }: Overlap): Finding {
  const [first, second, name] = [tierLabel(agreement, upper), tierLabel(agreement, lower), FIGURE[figure]];
  return {
    ...{ code: 'THRESHOLD_OVERLAP', part: 'PROPOSAL' },
    text: bothWays(
      `Ved ${range(from, to, ',')} % ${name.da} peger grænserne både på ${first.da} og ${second.da}. Den øverste gælder: ${first.da}.`,
      `At ${range(from, to, '.')} % ${name.en} the limits point both to ${first.en} and ${second.en}. The upper one counts: ${first.en}.`,
    ),
  };
}

function neverReached(agreement: Agreement): readonly Finding[] {
  const { proposal } = agreement;
  const reached = new Set(
    KEY_FIGURES.flatMap((figure) =>
      samples(proposal, figure).map((value) => proposedAt(agreement, figure, value)),
    ),
  );
  return proposal.thresholds
    .filter((row) => !reached.has(row))
    .map(({ tier }) => {
      const label = tierLabel(agreement, tier);
      return {
        ...{ code: 'THRESHOLD_NEVER_REACHED', part: 'PROPOSAL' },
        text: bothWays(
          `Intet nøgletal kan give forslaget ${label.da}: en tidligere grænse tager det først.`,
          `No key figure can propose ${label.en}: an earlier limit takes it first.`,
        ),
      } as const;
    });
}
