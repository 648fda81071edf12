import { systemScope } from '@/lib/auth/scope';
import type { Side } from '@/lib/domain/access/role';
import type { SystemScope } from '@/lib/domain/access/scope';
import type { ReturnReason } from '@/lib/domain/agreement/vocabulary';
import { instantAt } from '@/lib/domain/calendar/copenhagen';
import type { FallReason, LettingType } from '@/lib/domain/letting/vocabulary';
import type { VoidRecord } from '@/lib/domain/letting/voids/void-record';
import { calendarDate as day } from '@/lib/domain/shared/calendar-date';
import {
  asId,
  type DepartmentId,
  type SlotId,
  type SlotReturnId,
  type VacancyId,
} from '@/lib/domain/shared/ids';
import type { DemandAnswer } from '@/lib/domain/slot/naming-answers';
import type { Home, VacancyReport } from '@/lib/domain/vacancy/vacancy-report';
import { recordFallThrough } from '@/lib/usecases/leases/record-fall-through';
import { signLease } from '@/lib/usecases/leases/sign-lease';
import { answerFault } from '@/lib/usecases/slots/answer-fault';
import { claimSlot } from '@/lib/usecases/slots/claim-slot';
import { completeSlot } from '@/lib/usecases/slots/complete-slot';
import { nameCitizen } from '@/lib/usecases/slots/name-citizen';
import { returnSlot } from '@/lib/usecases/slots/return-slot';
import { settleFault } from '@/lib/usecases/slots/settle-fault';
import { reportVacancies } from '@/lib/usecases/vacancies/report-vacancies';
import { voidVacancy } from '@/lib/usecases/vacancies/void-vacancy';
import { recordVoid } from '@/lib/usecases/voids/record-void';
import { aKey, aReport, rowsOf, type Town } from '../builders';
import { granted, revisionOf, vacancyRevisionOf } from '../lettings/slots';

type Demand = DemandAnswer['demand'];

/** Somebody of one side at noon of a day. */
export const on = (town: Town, side: Side, date: string): SystemScope =>
  systemScope('a year of a test', {
    now: instantAt(day(date), '12:00'),
    actAs: { userId: (side === 'ORGANISATION' ? town.officer : town.caseworker).userId, side },
  });

type Reported = {
  readonly on: string;
  /** Where it is entered on a later day than it is reported of. */
  readonly entered?: string;
  readonly availableOn: string;
  readonly rentOre: number;
  readonly home?: Partial<Home>;
  readonly said?: Partial<Pick<VacancyReport, 'noticeOn' | 'occasion' | 'choiceReason'>>;
};

/** Reports a home, and answers it. */
export async function report(
  town: Town,
  departmentId: DepartmentId,
  { on: date, entered = date, availableOn, rentOre, home, said }: Reported,
): Promise<VacancyId> {
  const reported = { reportedOn: day(date), availableOn: day(availableOn), home: { rentOre, ...home } };
  const reports = [aReport(departmentId, { ...reported, ...said })];
  const answer = granted(
    await reportVacancies(on(town, 'ORGANISATION', entered), { idempotencyKey: aKey(), reports }),
  );
  const [made] = answer.vacancies;
  if (made === undefined) throw new Error('One was reported');
  return made.vacancyId;
}

type Let = { readonly signed: string; readonly takeover: string; readonly as: LettingType };

export const letOutside = async (
  town: Town,
  vacancyId: VacancyId,
  { signed, takeover, as: lettingType }: Let,
) =>
  granted(
    await signLease(on(town, 'ORGANISATION', signed), {
      ...{ vacancyId, revision: await vacancyRevisionOf(vacancyId) },
      ...{ signedOn: day(signed), takeoverOn: day(takeover) },
      leased: { by: 'OUTSIDE', lettingType, reason: 'Udlejet uden for programmet' },
    }),
  );

export const fell = async (town: Town, vacancyId: VacancyId, date: string, reason: FallReason) =>
  granted(
    await recordFallThrough(on(town, 'ORGANISATION', date), {
      ...{ vacancyId, revision: await vacancyRevisionOf(vacancyId), fellOn: day(date), reason, revive: [] },
    }),
  );

export const voided = async (town: Town, vacancyId: VacancyId, date: string) =>
  granted(
    await voidVacancy(on(town, 'ORGANISATION', date), {
      ...{ vacancyId, revision: await vacancyRevisionOf(vacancyId), reason: 'Opsigelsen trukket tilbage' },
    }),
  );

/** Why it stood empty, and who bears it; said today. */
export const explained = async (
  { officer }: Pick<Town, 'officer'>,
  vacancyId: VacancyId,
  record: Partial<VoidRecord> & Pick<VoidRecord, 'ground' | 'bearer'>,
) =>
  granted(
    await recordVoid(officer, {
      vacancyId,
      record: { municipalityPermille: null, emptyUntil: null, effort: '', ...record },
    }),
  );

async function slotOf(vacancyId: VacancyId): Promise<SlotId> {
  const [row] = await rowsOf<{ id: string }>('SELECT id FROM slot WHERE vacancy_id = $1', [vacancyId]);
  if (row === undefined) throw new Error('The home is no turn');
  return asId<SlotId>(row.id);
}

type Turn = {
  readonly claimed: string;
  readonly named?: string;
  readonly demands?: readonly Demand[];
  readonly lease?: { readonly signed: string; readonly takeover: string };
  readonly returned?: { readonly on: string; readonly reason: ReturnReason };
};

/** What the municipality did with a turn. */
export async function turn(
  town: Town,
  vacancyId: VacancyId,
  { claimed, named, demands = ['SPECIAL_CRITERIA'], lease, returned }: Turn,
): Promise<void> {
  const slotId = await slotOf(vacancyId);
  const held = async () => ({ slotId, revision: await revisionOf(slotId), byTelephone: null });
  const by = (date: string) => on(town, 'MUNICIPALITY', date);
  granted(await claimSlot(by(claimed), await held()));
  const answers = demands.map((demand) => ({ demand, met: true }) as const);
  if (named) granted(await nameCitizen(by(named), { ...(await held()), caseReference: 'SAG-1', answers }));
  if (lease) {
    const days = { leaseSignedOn: day(lease.signed), takeoverOn: day(lease.takeover) };
    granted(await completeSlot(by(lease.signed), { ...(await held()), ...days }));
  }
  if (!returned) return;
  const said = { reason: returned.reason, textShared: '', textInternal: '' };
  granted(await returnSlot(by(returned.on), { ...(await held()), ...said }));
}

/** How the organisation takes a fault that was booked on it, and how both settle it. */
export async function blamed(
  town: Town,
  vacancyId: VacancyId,
  {
    answered,
    settled,
  }: { readonly answered: readonly [on: string, answer: Answer]; readonly settled?: string },
): Promise<void> {
  const [row] = await rowsOf<{ id: string }>('SELECT id FROM slot_return WHERE vacancy_id = $1', [vacancyId]);
  if (row === undefined) throw new Error('The home did not come back');
  const returnId = asId<SlotReturnId>(row.id);
  const [date, answer] = answered;
  const said = { returnId, answer, text: 'Set på stedet', byTelephone: null };
  granted(await answerFault(on(town, 'ORGANISATION', date), said));
  if (settled === undefined) return;
  const reversed = { returnId, settlement: 'REVERSED', reason: 'Set på stedet af begge' } as const;
  for (const side of ['ORGANISATION', 'MUNICIPALITY'] as const)
    granted(await settleFault(on(town, side, settled), reversed));
}

type Answer = 'ACCEPTED' | 'CONTESTED';
