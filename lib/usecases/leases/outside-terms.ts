import { lockLettingBook, readLettingBook } from '@/lib/data/lettings/letting-books';
import { readLettingOf } from '@/lib/data/lettings/lettings';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import { readVacancyRecord, type VacancyRecord } from '@/lib/data/vacancies/vacancy-record';
import type { Scope } from '@/lib/domain/access/scope';
import { type OutsideTerms, outsideTerms } from '@/lib/domain/letting/let-outside';
import type { LettingType } from '@/lib/domain/letting/vocabulary';
import type { VacancyId } from '@/lib/domain/shared/ids';
import { decideLetting, planLetting } from '../lettings/plan-letting';
import { isShareLeft } from '../lettings/share-left';
import type { OutsideError } from './lease-errors';

/**
 * By what a home may be let without an offer made here: as its letting was opened, or would be opened now. Null: it is nobody else's
 * to be offered (an exchange, a continued tenancy, a rehousing), so nothing is asked.
 */
export async function readOutsideTerms(
  tx: HotTx,
  scope: Scope,
  record: VacancyRecord,
  { hold }: { readonly hold: boolean },
): Promise<OutsideTerms | null> {
  const letting = await readLettingOf(tx, scope, record.id);
  if (letting !== null) {
    const { opening, exhausted } = letting;
    const gaveBack = opening.takesShare && exhausted.some(({ phase }) => phase === 'FLEXIBLE');
    const isShareGone = gaveBack && !(await isShareLeft(tx, scope, letting, { hold }));
    return outsideTerms(opening, { hasBegun: true, isShareGone });
  }
  const plan = await planLetting(tx, scope, record);
  if (!plan.ok) return null;
  const tiers = plan.value.cappedTiers;
  // Whoever registers a letting holds the department's share, so that the last of it is given out once.
  const book = hold
    ? await lockLettingBook(tx, scope, record, tiers)
    : await readLettingBook(tx, scope, record.departmentId, tiers);
  const { opening } = await decideLetting(tx, scope, plan.value, book);
  return outsideTerms(opening, { hasBegun: false, isShareGone: false });
}

/** What letting the home without an offer asks for; null where no letting can be planned, or the home is not the reader’s. */
export const findOutsideTerms = (scope: Scope, vacancyId: VacancyId): Promise<OutsideTerms | null> =>
  inHotTransaction(scope, async (tx) => {
    const record = await readVacancyRecord(tx, scope, vacancyId);
    return record && readOutsideTerms(tx, scope, record, { hold: false });
  });

/** What stands against letting it so; null: nothing. */
export function faultOfOutside(
  terms: OutsideTerms | null,
  { lettingType, reason }: { readonly lettingType: LettingType; readonly reason: string | null },
): OutsideError | null {
  const barred = terms?.barred.find((row) => row.lettingType === lettingType);
  if (barred) return { code: 'type-not-possible', because: barred.because, reference: barred.reference };
  return terms?.needsReason && reason === null ? { code: 'outside-reason-needed' } : null;
}
