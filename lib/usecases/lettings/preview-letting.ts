import { readLettingBook } from '@/lib/data/lettings/letting-books';
import { inHotTransaction } from '@/lib/data/transaction';
import { readVacancyRecord } from '@/lib/data/vacancies/vacancy-record';
import type { Scope } from '@/lib/domain/access/scope';
import type { StoredOpening } from '@/lib/domain/letting/finding/stored-opening';
import type { VacancyId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import type { NotFound } from '../vacancies/case-errors';
import { decideLetting, type NotToLet, planLetting } from './plan-letting';

/** How a home would be let if its letting began now. Holds nothing and writes nothing, so the turn may be another one's then. */
export const previewLetting = (
  scope: Scope,
  { vacancyId }: { readonly vacancyId: VacancyId },
): Promise<Result<StoredOpening, NotFound | NotToLet>> =>
  inHotTransaction(scope, async (tx) => {
    const record = await readVacancyRecord(tx, scope, vacancyId);
    if (record === null) return err({ code: 'not-found' });
    const plan = await planLetting(tx, scope, record);
    if (!plan.ok) return plan;
    const book = await readLettingBook(tx, scope, record.departmentId, plan.value.cappedTiers);
    return ok((await decideLetting(tx, scope, plan.value, book)).opening);
  });
