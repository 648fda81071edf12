import { appendVoidRecord, findPaidUntil, isLetCombined } from '@/lib/data/lettings/voids';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import { appendEvents } from '@/lib/data/vacancies/case-events';
import { lockVacancy, readClock, type VacancyRecord } from '@/lib/data/vacancies/vacancy-record';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import { emptyFrom } from '@/lib/domain/letting/voids/void-period';
import { checkVoid, type VoidFault, type VoidRecord } from '@/lib/domain/letting/voids/void-record';
import type { VacancyId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import type { VacancyState } from '@/lib/domain/vacancy/vacancy-state';
import { newId } from '@/lib/platform/new-id';
import type { NotFound } from '../vacancies/case-errors';

export type RecordVoidInput = { readonly vacancyId: VacancyId; readonly record: VoidRecord };
export type RecordVoidError = NotFound | VoidFault | { readonly code: 'not-empty-by-us' };

const OURS: readonly VacancyState[] = ['ORGANISATION', 'RETURNED', 'LET'];

/** The organisation says why a home stands empty and who bears the loss; both parties see it, and the latest word counts. */
export const recordVoid = (
  scope: Scope,
  { vacancyId, record: asked }: RecordVoidInput,
): Promise<Result<{ readonly vacancyId: VacancyId }, RecordVoidError>> =>
  inHotTransaction(scope, async (tx) => {
    const vacancy = await lockVacancy(tx, scope, vacancyId);
    if (vacancy === null || actorOf(scope).side === 'MUNICIPALITY') return err({ code: 'not-found' });
    if (!OURS.includes(vacancy.state)) return err({ code: 'not-empty-by-us' });
    const record = checkVoid(asked, await situationOf(tx, scope, vacancy));
    if (!record.ok) return record;
    const at = await readClock(tx, scope);
    const { organisationId, municipalityId, departmentId } = vacancy;
    const parties = { organisationId, municipalityId, departmentId };
    const by = actorOf(scope).userId;
    await appendVoidRecord(tx, scope, { ...parties, id: newId(), vacancyId, record: record.value, at, by });
    const { ground, bearer, emptyUntil } = record.value;
    const event = { kind: 'VOID_RECORDED', payload: { ground, bearer, emptyUntil } } as const;
    await appendEvents(tx, scope, [{ vacancyId, organisationId, municipalityId, at, event }]);
    return ok({ vacancyId });
  });

async function situationOf(tx: HotTx, scope: Scope, { id, report }: VacancyRecord) {
  const municipalityPaysUntil = await findPaidUntil(tx, scope, id);
  const { availableOn } = report;
  return {
    from: emptyFrom({ availableOn, municipalityPaysUntil, takeoverOn: null, monthlyOre: 0 }),
    combined: await isLetCombined(tx, scope, id),
  };
}
