import type { CriterionId } from '../../criteria/vocabulary';
import { compare, type Fraction } from '../../shared/fraction';
import type { Reference } from '../../shared/reference';
import type { Agreement, LettingTerms } from '../agreement';
import type { TierId } from '../vocabulary';
import { powerOf } from './beyond-framework';
import type { IndividualAgreement } from './individual-agreement';

/** By what a home is let once the organisation's own agreement has had its say. */
export type LettingUnder = {
  /** With the lower of both shares where a share is agreed. */
  readonly agreement: Agreement;
  /** Those of the placement, and with them those that the individual agreement has switched on. */
  readonly criteria: readonly CriterionId[];
  readonly transferFirst: boolean;
  /** Where the individual agreement says so. */
  readonly transferFirstBy: Reference | null;
  /** Whether those who move within the organisation meet the flexible criteria; null: silent, so they do. @see L-16, Q32 */
  readonly movers: IndividualAgreement['movers'];
};

export type LettingCase = {
  /** The department's number. */
  readonly department: string;
  readonly tier: TierId;
  /** Switched on with the placement. */
  readonly criteria: readonly CriterionId[];
  /** What the organisation has set for itself; it stands only while it has no individual agreement. */
  readonly transferFirst: boolean;
};

/**
 * What the individual agreement changes for a home, never more than the framework that decided the vacancy leaves to it.
 * @see T-11, T-21, H-22
 */
export function underIndividual(
  framework: Agreement,
  individual: IndividualAgreement | null,
  home: LettingCase,
): LettingUnder {
  const { criteria, transferFirst } = home;
  if (individual === null)
    return {
      ...{ agreement: framework, criteria, transferFirst },
      ...{ transferFirstBy: null, movers: null },
    };
  const first = powerOf(framework, 'TRANSFER_FIRST') && individual.transferFirst;
  return {
    agreement: { ...framework, letting: withLowerShare(framework, individual) },
    criteria: [...new Set([...criteria, ...switchedOn(framework, individual, home)])],
    transferFirst: first !== null,
    transferFirstBy: first?.reference ?? null,
    movers: powerOf(framework, 'MOVERS') && individual.movers,
  };
}

const switchedOn = (
  framework: Agreement,
  individual: IndividualAgreement,
  { department, tier }: LettingCase,
): readonly CriterionId[] =>
  individual.criteria
    .filter((row) => row.department === null || row.department === department)
    .filter(({ set }) =>
      framework.individual.some(
        (power) => power.kind === 'CRITERIA' && power.set === set && power.tiers.includes(tier),
      ),
    )
    .flatMap((row) => row.criteria);

function withLowerShare(framework: Agreement, { flexibleShare }: IndividualAgreement) {
  const power = powerOf(framework, 'FLEXIBLE_SHARE');
  if (power === null || flexibleShare === null) return framework.letting;
  const { share, reference } = flexibleShare;
  return framework.letting.map(
    (row): LettingTerms =>
      row.cap !== null && row.tiers.some((tier) => power.tiers.includes(tier)) && isLower(share, row.cap)
        ? { ...row, cap: share, reference }
        : row,
  );
}

const isLower = (a: Fraction, b: Fraction): boolean => compare(a, b) < 0;
