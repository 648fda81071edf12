import { eraseDueEvaluations } from '@/lib/data/evaluations-erase';
import { eraseDueLinks } from '@/lib/data/offers-erase';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import type { Scope } from '@/lib/domain/access/scope';

const PORTION = 100;

/** The job that erases links of offers that are over, and what the criteria said; safe to run twice and on two servers. */
export async function eraseOfferTexts(
  scope: Scope,
): Promise<{ readonly links: number; readonly evaluations: number }> {
  return {
    links: await portions(scope, eraseDueLinks),
    evaluations: await portions(scope, eraseDueEvaluations),
  };
}

async function portions(
  scope: Scope,
  erase: (tx: HotTx, scope: Scope, atMost: number) => Promise<number>,
): Promise<number> {
  let erased = 0;
  for (let last = PORTION; last === PORTION; erased += last) {
    last = await inHotTransaction(scope, (tx) => erase(tx, scope, PORTION));
  }
  return erased;
}
