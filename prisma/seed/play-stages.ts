import { findVacancyRecord } from '@/lib/data/vacancies/vacancy-record';
import { instantAt } from '@/lib/domain/calendar/copenhagen';
import { type CalendarDate, calendarDate } from '@/lib/domain/shared/calendar-date';
import type { SlotReturnId } from '@/lib/domain/shared/ids';
import { answerFault } from '@/lib/usecases/slots/answer-fault';
import { claimSlot } from '@/lib/usecases/slots/claim-slot';
import { returnSlot } from '@/lib/usecases/slots/return-slot';
import { settleFault } from '@/lib/usecases/slots/settle-fault';
import { addNote } from '@/lib/usecases/vacancies/add-note';
import { changeVacancy } from '@/lib/usecases/vacancies/change-vacancy';
import { bringTurn } from './bring-turn';
import { claim, giveBack, handOver, name, onTurn, plan, see, type TurnAt } from './play-turn';
import { as, must, type Stage } from './stage';

const day = (text: string): CalendarDate => calendarDate(text);

/** What the pages of the demonstration's day show: a turn in each stage, offered on its day. Seven working days to answer. */
const SHOWN: readonly (readonly [offeredOn: string, play: (turn: TurnAt) => void])[] = [
  ['2025-05-12', settled],
  ['2025-09-15', contested],
  ['2025-09-16', namingOverdue],
  ['2025-09-17', faultAwaiting],
  ['2025-09-18', overdue],
  ['2025-09-19', handedOver],
  ['2025-09-24', claimed],
  ['2025-09-25', dueToday],
  ['2025-09-26', cameBack],
  ['2025-09-29', claimedByTelephone],
  ['2025-09-30', changedSinceOffer],
  ['2025-10-01', named],
  ['2025-10-02', justOffered],
  ['2025-10-03', justOffered],
];

export function planStages(stage: Stage): void {
  for (const [offeredOn, play] of SHOWN) {
    const now = instantAt(day(offeredOn), '14:40');
    stage.timeline.add(now, async () => {
      const turn = await bringTurn(stage, day(offeredOn), now);
      if (turn !== null) play(turn);
    });
  }
}

function settled(turn: TurnAt): void {
  plan(turn, day('2025-05-14'), (now) => claim(turn, now));
  plan(turn, day('2025-05-20'), async (now) => {
    const returnId = await returnFor(turn, now, 'WRONG_DATA', 'Huslejen var oplyst 600 kr. for lavt.');
    contest(turn, day('2025-05-22'), returnId, 'Huslejen er den, der stod i meldingen.');
    settle(turn, returnId);
  });
}

function settle(turn: TurnAt, returnId: SlotReturnId): void {
  const { stage, planned } = turn;
  const reason = 'Meldingen er set igennem af begge parter: huslejen var rigtig';
  plan(turn, day('2025-05-26'), async (now) => {
    const scope = as(stage.cast.leaderOf(stage.place.plan.key), 'MUNICIPALITY', now);
    must(await settleFault(scope, { returnId, settlement: 'REVERSED', reason }));
  });
  plan(turn, day('2025-05-28'), async (now) => {
    const leader = stage.cast.organisationLeaderOf(planned.department.organisationId);
    if (leader === null) return;
    must(await settleFault(as(leader, 'ORGANISATION', now), { returnId, settlement: 'REVERSED', reason }));
  });
}

function contested(turn: TurnAt): void {
  plan(turn, day('2025-09-17'), (now) => claim(turn, now));
  plan(turn, day('2025-09-24'), async (now) => {
    const returnId = await returnFor(turn, now, 'WRONG_DATA', 'Boligen har ét rum mindre end oplyst.');
    contest(
      turn,
      day('2025-09-26'),
      returnId,
      'Antallet af rum står rigtigt i meldingen. Kammeret tæller med.',
    );
  });
}

function contest(turn: TurnAt, on: CalendarDate, returnId: SlotReturnId, text: string): void {
  plan(turn, on, async (now) => {
    must(await answerFault(officer(turn, now), { returnId, answer: 'CONTESTED', text, byTelephone: null }));
  });
}

function faultAwaiting(turn: TurnAt): void {
  plan(turn, day('2025-09-23'), (now) => claim(turn, now));
  plan(turn, day('2025-10-02'), async (now) => {
    await returnFor(turn, now, 'NOT_LETTABLE', 'Boligen kan ikke bruges, før badeværelset er udbedret.');
  });
}

async function returnFor(turn: TurnAt, now: Date, reason: 'WRONG_DATA' | 'NOT_LETTABLE', textShared: string) {
  const { id: slotId, revision } = await onTurn(turn);
  const scope = as(turn.caseworker, 'MUNICIPALITY', now);
  const input = {
    slotId,
    revision,
    reason,
    textShared,
    textInternal: 'Set ved besigtigelse.',
    byTelephone: null,
  };
  return must(await returnSlot(scope, input)).returnId;
}

function namingOverdue(turn: TurnAt): void {
  plan(turn, day('2025-09-18'), (now) => claim(turn, now));
}

function overdue(turn: TurnAt): void {
  plan(turn, day('2025-09-19'), (now) => see(turn, now));
}

function dueToday(turn: TurnAt): void {
  plan(turn, day('2025-09-29'), (now) => see(turn, now));
}

function handedOver(turn: TurnAt): void {
  plan(turn, day('2025-09-23'), (now) => claim(turn, now));
  plan(turn, day('2025-09-30'), (now) => name(turn, now));
  plan(turn, day('2025-10-01'), (now) => handOver(turn, now));
}

function claimed(turn: TurnAt): void {
  plan(turn, day('2025-10-01'), (now) => claim(turn, now));
  plan(turn, day('2025-10-02'), async (now) => {
    const scope = as(turn.caseworker, 'MUNICIPALITY', now);
    const text = 'Vi ser på boligen sammen med bostøtten torsdag.';
    must(await addNote(scope, { vacancyId: turn.vacancyId, text, shared: false }));
  });
}

function cameBack(turn: TurnAt): void {
  plan(turn, day('2025-10-01'), (now) =>
    giveBack(turn, now, { reason: 'TOO_EXPENSIVE', text: 'Huslejen er for høj til dem, vi har at anvise.' }),
  );
}

/** The caseworker rang to receive the home; the organisation wrote it down, and the municipality has yet to confirm. */
function claimedByTelephone(turn: TurnAt): void {
  plan(turn, day('2025-10-02'), async (now) => {
    const { id: slotId, revision } = await onTurn(turn);
    const spokeAt = new Date(now.getTime() - 20 * 60_000);
    const byTelephone = { spokeWith: 'anviseren i boligteamet', spokeAt };
    must(await claimSlot(officer(turn, now), { slotId, revision, byTelephone }));
  });
}

function changedSinceOffer(turn: TurnAt): void {
  plan(turn, day('2025-10-01'), (now) => see(turn, now));
  plan(turn, day('2025-10-03'), async (now) => {
    const scope = officer(turn, now);
    const record = await findVacancyRecord(scope, turn.vacancyId);
    if (record === null) throw new Error('The vacancy that was just offered is gone');
    const home = { ...record.report.home, rentOre: record.report.home.rentOre + 21_000 };
    const report = { ...record.report, home };
    must(await changeVacancy(scope, { vacancyId: record.id, revision: record.revision, report }));
  });
}

function named(turn: TurnAt): void {
  plan(turn, day('2025-10-02'), (now) => claim(turn, now));
  plan(turn, day('2025-10-03'), (now) => name(turn, now));
}

function justOffered(): void {}

const officer = ({ stage, planned }: TurnAt, now: Date) =>
  as(stage.random.pick(stage.cast.officersOf(planned.department.organisationId)), 'ORGANISATION', now);
