import type { CounterName, Route, TierId } from '../agreement/vocabulary';
import { counterfactuals } from '../allocation/counterfactuals';
import { decideAllocation } from '../allocation/decide-allocation';
import type { Decision } from '../allocation/decision';
import { renderVerdict, type StoredVerdict } from '../allocation/render-verdict';
import { equals, type Fraction } from '../shared/fraction';
import type { VacancyId } from '../shared/ids';
import { namesOf } from './names-of';
import type { Past, PastReport } from './past';
import { type Knowledge, NOTHING_ELSE } from './plan';
import { playAgain } from './play-again';

/** A decision as it was stored, and a digest of every word of its explanation. */
export type StoredDecision = {
  readonly vacancyId: VacancyId;
  readonly route: Route;
  readonly tier: TierId;
  readonly proposedTier: TierId;
  readonly counted: StoredCount | null;
  readonly verdictDigest: string;
};

export type StoredCount = {
  readonly counter: CounterName;
  readonly number: number;
  readonly rate: Fraction;
  readonly creditBefore: Fraction;
  readonly creditAfter: Fraction;
};

/** All that is compared. */
export const COMPARED = [
  'route',
  'tier',
  'proposedTier',
  'counter',
  'number',
  'rate',
  'creditBefore',
  'creditAfter',
  'text',
] as const;
export type Compared = (typeof COMPARED)[number];

/** A home that is not decided, or not explained, as it is stored. */
export type Deviation = {
  readonly past: PastReport;
  readonly would: Decision;
  readonly stored: StoredDecision;
  readonly differs: readonly Compared[];
  /** The explanation as it would be told by the replay. */
  readonly verdict: StoredVerdict;
};

export type Proof = {
  readonly homes: number;
  readonly deviations: readonly Deviation[];
};

type Digest = (verdict: StoredVerdict) => string;

/**
 * Plays the books again, every home by the agreement it was decided by or by the one that today stands for its day, and holds each
 * answer against what was stored: route, tier, counter, number, share, credit before and after, and every sentence.
 */
export function replayProof(
  past: Past,
  stored: ReadonlyMap<VacancyId, StoredDecision>,
  { knowledge, digest }: { readonly knowledge: Knowledge; readonly digest: Digest },
): Proof {
  const nameOf = namesOf(past.departments);
  const deviations: Deviation[] = [];
  let homes = 0;
  playAgain(past, { plan: NOTHING_ELSE, knowledge }, (report, _, asked) => {
    homes += 1;
    const kept = stored.get(report.vacancyId);
    if (kept === undefined) throw new Error('Every home of the past has its decision');
    const would = decideAllocation(asked);
    // What else would have changed it is asked of the counter as the decision met it.
    const others = counterfactuals(asked, would);
    const verdict = renderVerdict(asked.agreement, would, others, nameOf(report.departmentId));
    const differs = [...differing(kept, would), ...(digest(verdict) === kept.verdictDigest ? [] : TEXT)];
    if (differs.length > 0) deviations.push({ past: report, would, stored: kept, differs, verdict });
  });
  return { homes, deviations };
}

const TEXT = ['text'] as const;

/** What of the decision itself is not as it was stored. */
export function differing(stored: StoredDecision, would: Decision): readonly Compared[] {
  const alike: Readonly<Record<Exclude<Compared, 'text'>, boolean>> = {
    route: stored.route === would.route,
    tier: stored.tier === would.tier,
    proposedTier: stored.proposedTier === would.proposedTier,
    counter: stored.counted?.counter === would.counted?.counter,
    number: stored.counted?.number === would.counted?.number,
    rate: same(stored.counted?.rate, would.counted?.rate),
    creditBefore: same(stored.counted?.creditBefore, would.counted?.creditBefore),
    creditAfter: same(stored.counted?.creditAfter, would.counted?.creditAfter),
  };
  return COMPARED.filter((what) => what !== 'text' && !alike[what]);
}

const same = (a: Fraction | undefined, b: Fraction | undefined): boolean =>
  a === undefined || b === undefined ? a === b : equals(a, b);

/** Is the same said, whatever order its parts are written in? */
export const saysTheSame = (a: StoredVerdict, b: StoredVerdict): boolean => inOrder(a) === inOrder(b);

const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
