import { findVacancyRecord } from '@/lib/data/vacancy-record';
import type { Scope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { addDays, dayNumber, laterOf } from '@/lib/domain/calendar/days';
import type { LettingType } from '@/lib/domain/letting/vocabulary';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { UserId, VacancyId } from '@/lib/domain/shared/ids';
import { type LeasedBy, type SignLeaseInput, signLease } from '@/lib/usecases/leases/sign-lease';
import type { PlannedReport } from './plan-reports';
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
    const takeoverOn = laterOf(record.report.availableOn, dayOfInstant(now));
    const lease = { vacancyId: id, revision: record.revision, signedOn: dayOfInstant(now), takeoverOn };
    await letOutside(scope, lease, { lettingType: lettingTypeOn(availableOn), reason: null });
  });
}

export const LET_OUTSIDE_REASON = 'Udlejet efter aftalens kriterier, før de boligsøgende blev ført i Nøglen';

type Outside = Omit<Extract<LeasedBy, { by: 'OUTSIDE' }>, 'by'>;

/** Lets as wanted; where criteria bind, by those, and with a reason where one is asked for. */
async function letOutside(
  scope: Scope,
  lease: Omit<SignLeaseInput, 'leased'>,
  wanted: Outside,
): Promise<void> {
  const answer = await signLease(scope, { ...lease, leased: { by: 'OUTSIDE', ...wanted } });
  const code = answer.ok ? null : answer.error.code;
  if (code === 'type-not-possible' && wanted.lettingType !== 'FLEXIBLE')
    return letOutside(scope, lease, { ...wanted, lettingType: 'FLEXIBLE' });
  if (code === 'outside-reason-needed')
    return letOutside(scope, lease, { ...wanted, reason: LET_OUTSIDE_REASON });
  must(answer);
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
