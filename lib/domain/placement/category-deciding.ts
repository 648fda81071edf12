import type { CategoryVerdict, Condition, Outcome } from './category';

/** What every area of a category must meet, beside the criteria of which some are enough. */
const MUSTS = ['residents', 'origin', 'years'] as const satisfies readonly Condition['condition'][];
type Must = Condition & { readonly condition: (typeof MUSTS)[number] };

const isMust = (condition: Condition): condition is Must => MUSTS.some((one) => one === condition.condition);

export type Deciding = {
  /** Of what must all be met: what makes the outcome what it is. None where the criteria alone decide, or everything is met. */
  readonly conditions: readonly Must[];
  /** What was worked out of the category it rests on; null where it rests on none, or that one is not worked out. */
  readonly base: Outcome | null;
};

/** Why a category comes out as it does, so that nobody reads "two of four met" as the answer. @see almenboligloven §§ 61 a, 61 b */
export const decidingOf = (
  { always, outcome, restsOn }: CategoryVerdict,
  rows: readonly CategoryVerdict[],
): Deciding => ({
  conditions:
    outcome === 'MET' ? [] : always.filter(isMust).filter((condition) => condition.outcome === outcome),
  base: rows.find(({ category }) => category === restsOn)?.outcome ?? null,
});
