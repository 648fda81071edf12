import { eraseCprReasons, eraseDuplicateReasons } from '@/lib/data/reasons-erase';
import { inHotTransaction } from '@/lib/data/transaction';
import type { Scope } from '@/lib/domain/access/scope';

const PORTION = 100;

/**
 * The job that erases what officers wrote of people where only the record that they looked, or decided, has to stay. It runs
 * after the one that erases applicants; safe to run twice and on two servers. @see L-55
 */
export async function eraseReasons(scope: Scope): Promise<{ readonly reasons: number }> {
  const reasons =
    (await inPortions(scope, eraseCprReasons)) + (await inPortions(scope, eraseDuplicateReasons));
  return { reasons };
}

async function inPortions(scope: Scope, erase: typeof eraseCprReasons): Promise<number> {
  let sum = 0;
  for (let last = PORTION; last === PORTION; sum += last) {
    last = await inHotTransaction(scope, (tx) => erase(tx, scope, PORTION));
  }
  return sum;
}
