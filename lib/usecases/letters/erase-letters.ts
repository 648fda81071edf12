import { eraseDueLetters } from '@/lib/data/letters';
import { inHotTransaction } from '@/lib/data/transaction';
import { actorOf, type Scope } from '@/lib/domain/access/scope';

const PORTION = 100;

/** The job that erases letters whose day has come; safe to run twice and on two servers. */
export async function eraseLetters(scope: Scope): Promise<{ readonly letters: number }> {
  const by = actorOf(scope).userId;
  let letters = 0;
  for (let last = PORTION; last === PORTION; letters += last) {
    last = await inHotTransaction(scope, (tx) => eraseDueLetters(tx, scope, { atMost: PORTION, by }));
  }
  return { letters };
}
