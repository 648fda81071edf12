import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import type { Scope } from '@/lib/domain/access/scope';

const PORTION = 100;

type Work = (tx: HotTx, scope: Scope, atMost: number) => Promise<number>;

/** Does a job a portion at a time, each in a transaction of its own, until one is not full; answers how many it did in all. */
export async function inPortions(scope: Scope, work: Work): Promise<number> {
  let sum = 0;
  for (let last = PORTION; last === PORTION; sum += last) {
    last = await inHotTransaction(scope, (tx) => work(tx, scope, PORTION));
  }
  return sum;
}
