import { eraseCprReasons, eraseDuplicateReasons } from '@/lib/data/erasure/reasons-erase';
import type { Scope } from '@/lib/domain/access/scope';
import { inPortions } from '../housekeeping/in-portions';

/**
 * The job that erases what officers wrote of people where only the record that they looked, or decided, has to stay. It runs
 * after the one that erases applicants; safe to run twice and on two servers. @see L-55
 */
export async function eraseReasons(scope: Scope): Promise<{ readonly reasons: number }> {
  const reasons =
    (await inPortions(scope, eraseCprReasons)) + (await inPortions(scope, eraseDuplicateReasons));
  return { reasons };
}
