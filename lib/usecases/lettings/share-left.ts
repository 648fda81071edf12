import { lockLettingBook, readLettingBook } from '@/lib/data/lettings/letting-books';
import { readAgreementOf } from '@/lib/data/lettings/letting-file';
import type { HotTx } from '@/lib/data/transaction';
import type { Scope } from '@/lib/domain/access/scope';
import { isCap, mayLetFlexibly } from '@/lib/domain/letting/finding/flexible-share';
import type { Letting } from '@/lib/domain/letting/letting';

/**
 * The place in the flexible share that a letting gave back when it left the phase: is there one left? Whoever is about to take it holds
 * the department's book, so that the last of it is given out once.
 * @see reading Q23
 */
export async function isShareLeft(
  tx: HotTx,
  scope: Scope,
  letting: Letting,
  { hold }: { readonly hold: boolean },
): Promise<boolean> {
  const agreement = await readAgreementOf(tx, scope, letting);
  const terms = agreement.letting.find(({ tiers }) => tiers.includes(letting.opening.facts.tier));
  const cap = terms?.cap ?? null;
  if (terms === undefined || !isCap(cap)) return true;
  const { share } = hold
    ? await lockLettingBook(tx, scope, letting, terms.tiers)
    : await readLettingBook(tx, scope, letting.departmentId, terms.tiers);
  return mayLetFlexibly({ cap, ...share });
}
