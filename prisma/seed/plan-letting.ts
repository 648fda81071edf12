import { inHotTransaction } from '@/lib/data/transaction';
import { findVacancyRecord, lockVacancy, readClock } from '@/lib/data/vacancies/vacancy-record';
import type { Scope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { addDays, dayNumber, laterOf } from '@/lib/domain/calendar/days';
import type { LettingType } from '@/lib/domain/letting/vocabulary';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { UserId, VacancyId } from '@/lib/domain/shared/ids';
import { enterLease, type LeasedBy, type SignLeaseInput } from '@/lib/usecases/leases/enter-lease';
import { signLease } from '@/lib/usecases/leases/sign-lease';
import type { PlannedReport } from './plan-reports';
import { explainVoid } from './play-voids';
import { isLetInSpring } from './spring-homes';
import { as, duringWork, must, onWorkingDay, type Stage, workingDaysAfter } from './stage';

const officerOf = (stage: Stage, { department }: PlannedReport): UserId =>
  stage.random.pick(stage.cast.officersOf(department.organisationId));

type OfficersAct = (officer: UserId, now: Date) => Promise<void>;

/** What an officer of the department does on a day, at some hour of work. */
export function plan(stage: Stage, planned: PlannedReport, day: CalendarDate, act: OfficersAct): void {
  const now = duringWork(stage, day);
  stage.timeline.add(now, () => act(officerOf(stage, planned), now));
}

/** The organisation lets most homes some weeks before they are free. */
export function planLetting(
  stage: Stage,
  planned: PlannedReport,
  id: VacancyId,
  notBefore = planned.arrivesOn,
): void {
  const { availableOn } = planned.report;
  const wanted = onWorkingDay(stage, addDays(availableOn, stage.random.whole(-40, 6)));
  const day = laterOf(wanted, workingDaysAfter(stage, notBefore, stage.random.whole(6, 15)));
  plan(stage, planned, day, async (officer, now) => {
    const scope = as(officer, 'ORGANISATION', now);
    const record = await findVacancyRecord(scope, id);
    if (record === null || (record.state !== 'ORGANISATION' && record.state !== 'RETURNED')) return;
    if (isLetInSpring(planned)) return;
    const takeoverOn = laterOf(record.report.availableOn, dayOfInstant(now));
    const lease = { vacancyId: id, revision: record.revision, signedOn: dayOfInstant(now), takeoverOn };
    await letOutside(scope, lease, { by: 'OUTSIDE', lettingType: lettingTypeOn(availableOn), reason: null });
    const cameBack = record.state === 'RETURNED';
    await explainVoid(scope, { ...planned, report: record.report }, { vacancyId: id, cameBack, takeoverOn });
  });
}

export const LET_OUTSIDE_REASON =
  'Aftalt med en af de øverste på egen liste, før boligen kunne tilbydes i Nøglen';

type Outside = Extract<LeasedBy, { by: 'OUTSIDE' }>;
type Lease = Omit<SignLeaseInput, 'leased'>;

/** Lets as wanted; where criteria bind, by those. */
async function letOutside(scope: Scope, lease: Lease, leased: Outside): Promise<void> {
  const answer = await signLease(scope, { ...lease, leased });
  const code = answer.ok ? null : answer.error.code;
  if (code === 'type-not-possible' && leased.lettingType !== 'FLEXIBLE')
    return letOutside(scope, lease, { ...leased, lettingType: 'FLEXIBLE' });
  if (code === 'outside-reason-needed') return letByCriteria(scope, lease, leased);
  must(answer);
}

/** Most were let in the organisation's own system before its lettings were kept here; of a few somebody says why. */
async function letByCriteria(scope: Scope, lease: Lease, leased: Outside): Promise<void> {
  if (dayNumber(lease.takeoverOn) % 12 === 0)
    return letOutside(scope, lease, { ...leased, reason: LET_OUTSIDE_REASON });
  await inHotTransaction(scope, async (tx) => {
    const record = await lockVacancy(tx, scope, lease.vacancyId);
    if (record === null) throw new Error('A home of the demonstration is gone');
    await enterLease(
      tx,
      scope,
      { record, at: await readClock(tx, scope), phase: null },
      { ...lease, leased },
    );
  });
}

/**
 * Every third home went to somebody who already rents, and now and then one was advertised, without asking the dice: the rest of the
 * demonstration stays as it was.
 */
function lettingTypeOn(availableOn: CalendarDate): LettingType {
  const number = dayNumber(availableOn);
  if (number % 3 === 0) return 'TRANSFER';
  return number % 20 === 1 ? 'ADVERTISED' : 'ORDINARY';
}
