import { lockLettingBook } from '@/lib/data/lettings/letting-books';
import { insertLetting, readLettingOf } from '@/lib/data/lettings/lettings';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import { appendEvents } from '@/lib/data/vacancies/case-events';
import { lockVacancy } from '@/lib/data/vacancies/vacancy-record';
import type { Scope } from '@/lib/domain/access/scope';
import { asId, type LettingId, type VacancyId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { newId } from '@/lib/platform/new-id';
import type { NotFound } from '../vacancies/case-errors';
import { decideLetting, type NotToLet, planLetting } from './plan-letting';

export type OpenLettingInput = { readonly vacancyId: VacancyId };
export type OpenedLetting = {
  readonly lettingId: LettingId;
  readonly vacancyId: VacancyId;
  /** False: somebody had begun it before. */
  readonly isNew: boolean;
};

/**
 * Begins to let a home that is the organisation's: finds the basis and the order, takes a turn of the lists or of the share of
 * flexible letting, and keeps all of it as it was decided. Begun twice it is begun once.
 */
export const openLetting = (
  scope: Scope,
  input: OpenLettingInput,
): Promise<Result<OpenedLetting, NotFound | NotToLet>> =>
  inHotTransaction(scope, (tx) => openIn(tx, scope, input));

async function openIn(
  tx: HotTx,
  scope: Scope,
  { vacancyId }: OpenLettingInput,
): Promise<Result<OpenedLetting, NotFound | NotToLet>> {
  const record = await lockVacancy(tx, scope, vacancyId);
  if (record === null) return err({ code: 'not-found' });
  const begun = await readLettingOf(tx, scope, vacancyId);
  if (begun !== null) return ok({ lettingId: begun.id, vacancyId, isNew: false });
  const plan = await planLetting(tx, scope, record);
  if (!plan.ok) return plan;
  const book = await lockLettingBook(tx, scope, record, plan.value.cappedTiers);
  const { opening, at } = await decideLetting(tx, scope, plan.value, book);
  const lettingId = asId<LettingId>(newId());
  const { organisationId, municipalityId, departmentId } = record;
  const parties = { organisationId, municipalityId, departmentId };
  await insertLetting(tx, scope, book, { id: lettingId, vacancyId, ...parties, opening, at });
  const payload = { basis: opening.basis, turn: opening.turn?.turn ?? null };
  await appendEvents(tx, scope, [
    { vacancyId, organisationId, municipalityId, at, event: { kind: 'LETTING_OPENED', payload } },
  ]);
  return ok({ lettingId, vacancyId, isNew: true });
}
