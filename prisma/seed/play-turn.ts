import { systemScope } from '@/lib/auth/scope';
import type { ReturnReason } from '@/lib/domain/agreement/vocabulary';
import { dayOfInstant, instantAt } from '@/lib/domain/calendar/copenhagen';
import { laterOf } from '@/lib/domain/calendar/days';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { UserId, VacancyId } from '@/lib/domain/shared/ids';
import { CONTACT_PERIOD, eraseOn } from '@/lib/domain/slot/contact';
import { answerFault } from '@/lib/usecases/slots/answer-fault';
import { claimSlot } from '@/lib/usecases/slots/claim-slot';
import { completeSlot } from '@/lib/usecases/slots/complete-slot';
import { eraseContacts } from '@/lib/usecases/slots/erase-contacts';
import { handOverContact } from '@/lib/usecases/slots/hand-over-contact';
import { markSlotSeen } from '@/lib/usecases/slots/mark-slot-seen';
import { nameCitizen } from '@/lib/usecases/slots/name-citizen';
import { returnSlot } from '@/lib/usecases/slots/return-slot';
import { unnameCitizen } from '@/lib/usecases/slots/unname-citizen';
import { planLetting } from './plan-letting';
import type { PlannedReport } from './plan-reports';
import { findTurn, type Turn } from './put';
import { as, duringWork, must, type Stage, workingDaysAfter } from './stage';

/** Citizens are invented: a name nobody has, and numbers and addresses that reach nobody. */
const CITIZENS = [
  'Asta Eksempelsen',
  'Bo Prøvestad',
  'Cille Demovang',
  'Dan Øvelund',
  'Eva Tænktgård',
  'Finn Forsøg',
] as const;

/** One home on its way through the municipality. */
export type TurnAt = {
  readonly stage: Stage;
  readonly planned: PlannedReport;
  readonly vacancyId: VacancyId;
  readonly caseworker: UserId;
};

export function turnAt(stage: Stage, planned: PlannedReport, vacancyId: VacancyId): TurnAt {
  return {
    stage,
    planned,
    vacancyId,
    caseworker: stage.random.pick(stage.cast.caseworkersOf(stage.place.plan.key)),
  };
}

export const onTurn = async ({ vacancyId }: TurnAt): Promise<Turn> => findTurn(vacancyId);

/** Does something to the home on a day, as its caseworker. */
export function plan(turn: TurnAt, day: CalendarDate, act: (now: Date) => Promise<void>): void {
  const now = duringWork(turn.stage, day);
  turn.stage.timeline.add(now, () => act(now));
}

const municipal = ({ caseworker }: TurnAt, now: Date) => as(caseworker, 'MUNICIPALITY', now);

export async function see(turn: TurnAt, now: Date): Promise<void> {
  must(await markSlotSeen(municipal(turn, now), { slotId: (await onTurn(turn)).id }));
}

export async function claim(turn: TurnAt, now: Date): Promise<void> {
  const { id: slotId, revision } = await onTurn(turn);
  must(await claimSlot(municipal(turn, now), { slotId, revision, byTelephone: null }));
}

/** Names a citizen; every demand that is in force is confirmed. */
export async function name(turn: TurnAt, now: Date): Promise<void> {
  const { id: slotId, revision } = await onTurn(turn);
  const caseReference = `SAG-${now.getUTCFullYear()}-${turn.stage.random.whole(1000, 9999)}`;
  const ask = (answers: readonly { readonly demand: string; readonly met: true }[]) =>
    nameCitizen(municipal(turn, now), { slotId, revision, caseReference, answers });
  const first = await ask([]);
  const open = !first.ok && first.error.code === 'demands-unanswered' ? first.error.unanswered : [];
  must(open.length > 0 ? await ask(open.map(({ demand }) => ({ demand, met: true }))) : first);
}

export async function handOver(turn: TurnAt, now: Date): Promise<void> {
  const { random } = turn.stage;
  const { id: slotId, revision } = await onTurn(turn);
  const citizen = random.pick(CITIZENS);
  const contact = {
    ...{
      name: citizen,
      phone: '00 00 00 00',
      email: `${citizen.split(' ')[0]?.toLowerCase()}@borger.example`,
    },
    ...{ adults: random.whole(1, 2), children: random.whole(0, 3) },
  };
  must(await handOverContact(municipal(turn, now), { slotId, revision, contact }));
  const erased = instantAt(eraseOn(dayOfInstant(now), CONTACT_PERIOD.standing), '03:00');
  turn.stage.timeline.add(erased, async () => {
    await eraseContacts(systemScope('demonstration data', { now: erased }));
  });
}

async function decline(turn: TurnAt, now: Date): Promise<void> {
  const { id: slotId, revision } = await onTurn(turn);
  must(await unnameCitizen(municipal(turn, now), { slotId, revision, as: 'DECLINED', byTelephone: null }));
}

async function complete(turn: TurnAt, now: Date): Promise<void> {
  const { stage, planned } = turn;
  const { id: slotId, revision } = await onTurn(turn);
  const officer = stage.random.pick(stage.cast.officersOf(planned.department.organisationId));
  const leaseSignedOn = dayOfInstant(now);
  const takeoverOn = laterOf(planned.report.availableOn, workingDaysAfter(stage, leaseSignedOn, 5));
  const input = { slotId, revision, leaseSignedOn, takeoverOn, byTelephone: null };
  must(await completeSlot(as(officer, 'ORGANISATION', now), input));
}

type Return = { readonly reason: ReturnReason; readonly text: string };
/** Why homes come back, and what the organisation reads: nothing about the citizen. Most often the rent. */
const RETURNS: readonly Return[] = [
  { reason: 'TOO_EXPENSIVE', text: 'Huslejen er for høj til dem, vi har at anvise.' },
  { reason: 'TOO_EXPENSIVE', text: 'Samlet boligudgift over det, vi kan anvise til.' },
  { reason: 'NO_SUITABLE_CITIZEN', text: 'Vi har ingen at anvise til boligen lige nu.' },
  { reason: 'TOO_SMALL', text: 'Boligen er for lille til de husstande, der venter.' },
  { reason: 'LOCATION', text: 'Beliggenheden passer ikke til dem, der venter.' },
  { reason: 'WRONG_DATA', text: 'Antallet af rum var oplyst forkert.' },
  { reason: 'NOT_LETTABLE', text: 'Boligen kan ikke bruges, før vandskaden er udbedret.' },
];

export async function giveBack(turn: TurnAt, now: Date, { reason, text }: Return): Promise<void> {
  const { id: slotId, revision } = await onTurn(turn);
  const input = { slotId, revision, reason, textShared: text, textInternal: '', byTelephone: null };
  const { returnId, fault } = must(await returnSlot(municipal(turn, now), input));
  const { stage, planned } = turn;
  const today = dayOfInstant(now);
  if (fault === 'ORGANISATION') {
    plan(turn, workingDaysAfter(stage, today, 2), async (then) => {
      const officer = stage.random.pick(stage.cast.officersOf(planned.department.organisationId));
      const answer = {
        returnId,
        answer: 'ACCEPTED',
        text: 'Det er rigtigt set.',
        byTelephone: null,
      } as const;
      must(await answerFault(as(officer, 'ORGANISATION', then), answer));
    });
  }
  planLetting(stage, planned, turn.vacancyId, today);
}

const OF_A_HUNDRED = { returned: 14, returnedAfterClaim: 30, declined: 9 } as const;

/** A home goes through the municipality as most do: received, a citizen named, contact handed over, lease signed. */
export function playTurn(stage: Stage, planned: PlannedReport, vacancyId: VacancyId): void {
  const turn = turnAt(stage, planned, vacancyId);
  const { random } = stage;
  const offered = planned.arrivesOn;
  const seen = workingDaysAfter(stage, offered, 1);
  const claimed = workingDaysAfter(stage, seen, random.whole(1, 4));
  plan(turn, seen, (now) => see(turn, now));
  const comesBack = random.chance(OF_A_HUNDRED.returned);
  if (comesBack && !random.chance(OF_A_HUNDRED.returnedAfterClaim)) {
    plan(turn, claimed, (now) => giveBack(turn, now, random.pick(RETURNS)));
    return;
  }
  plan(turn, claimed, (now) => claim(turn, now));
  const named = workingDaysAfter(stage, claimed, random.whole(1, 5));
  if (comesBack) plan(turn, named, (now) => giveBack(turn, now, random.pick(RETURNS)));
  else playNaming(turn, named);
}

function playNaming(turn: TurnAt, named: CalendarDate): void {
  const { stage } = turn;
  const handed = workingDaysAfter(stage, named, 1);
  plan(turn, named, (now) => name(turn, now));
  plan(turn, handed, (now) => handOver(turn, now));
  if (stage.random.chance(OF_A_HUNDRED.declined)) {
    const declined = workingDaysAfter(stage, handed, 2);
    plan(turn, declined, (now) => decline(turn, now));
    playNaming(turn, workingDaysAfter(stage, declined, 2));
    return;
  }
  plan(turn, workingDaysAfter(stage, handed, stage.random.whole(4, 12)), (now) => complete(turn, now));
}
