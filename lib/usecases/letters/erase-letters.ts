import { reckonLettersAnew } from '@/lib/data/erasure/reckon-anew';
import { eraseDueLetters } from '@/lib/data/lettings/letters';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import { inPortions } from '../housekeeping/in-portions';

/** The job that erases letters whose day has come, by the period in force; safe to run twice and on two servers. */
export async function eraseLetters(scope: Scope): Promise<{ readonly letters: number }> {
  await inPortions(scope, reckonLettersAnew);
  const by = actorOf(scope).userId;
  const letters = await inPortions(scope, (tx, _, atMost) => eraseDueLetters(tx, scope, { atMost, by }));
  return { letters };
}
