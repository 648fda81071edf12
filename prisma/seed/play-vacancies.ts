import { findVacancyRecord } from '@/lib/data/vacancies/vacancy-record';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import type { VacancyId } from '@/lib/domain/shared/ids';
import type { Choice } from '@/lib/domain/vacancy/choices';
import { newId } from '@/lib/platform/new-id';
import { addNote } from '@/lib/usecases/vacancies/add-note';
import { changeVacancy } from '@/lib/usecases/vacancies/change-vacancy';
import { correctVacancy } from '@/lib/usecases/vacancies/correct-vacancy';
import type { ReportedVacancy } from '@/lib/usecases/vacancies/report-answer';
import { reportVacancies } from '@/lib/usecases/vacancies/report-vacancies';
import { voidVacancy } from '@/lib/usecases/vacancies/void-vacancy';
import { LET_OUTSIDE_REASON, plan, planLetting } from './plan-letting';
import type { PlannedReport } from './plan-reports';
import { playTurn } from './play-turn';
import { as, duringWork, must, type Stage, workingDaysAfter } from './stage';

/** Why a report was late, out of order or again: invented, in the words of people at work. */
const REASONS: Record<Choice, string> = {
  BACKDATED: 'Opsigelsen lå i en kollegas indbakke under ferie',
  LATE_REPORT: 'Opsigelsen kom med posten og blev først fundet nu',
  OUT_OF_ORDER: 'Opsigelserne blev læst i den rækkefølge, de blev scannet',
  NEW_REPORT: 'Lejeren flyttede igen efter kort tid',
  UNCOUNTED_OCCASION: 'Boligen bliver ikke ledig for andre',
  RULE_OF_UNKNOWN_HOME: 'Boligen er nyopført og endnu ikke i boligregisteret',
  LET_OUTSIDE: LET_OUTSIDE_REASON,
  VOID: 'Lejeren har trukket sin opsigelse tilbage',
};

/** Reports a home through the use case, giving a reason when one is asked for. */
export async function report(
  stage: Stage,
  { department, report: asked }: PlannedReport,
  now: Date,
): Promise<ReportedVacancy> {
  const officer = stage.random.pick(stage.cast.officersOf(department.organisationId));
  const send = (choiceReason: string | null) =>
    reportVacancies(as(officer, 'ORGANISATION', now), {
      idempotencyKey: newId(),
      reports: [{ ...asked, choiceReason }],
    });
  const first = await send(asked.choiceReason);
  const [choice] = !first.ok && first.error.code === 'reason-needed' ? first.error.choices : [];
  const [reported] = must(choice ? await send(REASONS[choice]) : first).vacancies;
  if (reported === undefined) throw new Error('A batch of one has one answer');
  return reported;
}

/** Plans the arrival of a home, and whatever follows from where it goes. */
export function planArrival(stage: Stage, planned: PlannedReport): void {
  const now = duringWork(stage, planned.arrivesOn);
  stage.timeline.add(now, async () => {
    const reported = await report(stage, planned, now);
    await follow(stage, planned, reported);
  });
}

async function follow(
  stage: Stage,
  planned: PlannedReport,
  { vacancyId, state }: ReportedVacancy,
): Promise<void> {
  const { random } = stage;
  if (state === 'OFFERED') {
    playTurn(stage, planned, vacancyId);
    return;
  }
  if (state !== 'ORGANISATION') return;
  if (random.chance(2)) planVoid(stage, planned, vacancyId);
  else if (random.chance(1)) planCorrection(stage, planned, vacancyId);
  else planLetting(stage, planned, vacancyId);
  if (random.chance(3)) planChange(stage, planned, vacancyId);
  if (random.chance(4)) planNote(stage, planned, vacancyId);
}

function planVoid(stage: Stage, planned: PlannedReport, id: VacancyId): void {
  plan(
    stage,
    planned,
    workingDaysAfter(stage, planned.arrivesOn, stage.random.whole(2, 6)),
    async (officer, now) => {
      const scope = as(officer, 'ORGANISATION', now);
      must(
        await voidVacancy(scope, {
          vacancyId: id,
          revision: await revisionOf(stage, id),
          reason: REASONS.VOID,
        }),
      );
    },
  );
}

/** It turned out that two tenants were exchanging homes. */
function planCorrection(stage: Stage, planned: PlannedReport, id: VacancyId): void {
  plan(stage, planned, workingDaysAfter(stage, planned.arrivesOn, 2), async (officer, now) => {
    const occasion = planned.report.occasion === 'RELET' ? 'EXCHANGE' : 'RELET';
    const reason = 'Anledningen var skrevet forkert i opsigelsen';
    const corrected = { ...planned.report, occasion } as const;
    const scope = as(officer, 'ORGANISATION', now);
    const { replacement } = must(
      await correctVacancy(scope, {
        vacancyId: id,
        revision: await revisionOf(stage, id),
        report: corrected,
        reason,
      }),
    );
    await follow(stage, { ...planned, report: corrected, arrivesOn: dayOfInstant(now) }, replacement);
  });
}

/** The rent is adjusted after the home has been looked over. */
function planChange(stage: Stage, planned: PlannedReport, id: VacancyId): void {
  plan(stage, planned, workingDaysAfter(stage, planned.arrivesOn, 1), async (officer, now) => {
    const scope = as(officer, 'ORGANISATION', now);
    const record = await findVacancyRecord(scope, id);
    if (record === null || record.state !== 'ORGANISATION') return;
    const home = { ...record.report.home, rentOre: record.report.home.rentOre + 12_500 };
    must(
      await changeVacancy(scope, {
        vacancyId: id,
        revision: record.revision,
        report: { ...record.report, home },
      }),
    );
  });
}

const NOTES = [
  'Nøglerne ligger på ejendomskontoret fra syn til overtagelse.',
  'Køkkenet bliver skiftet, før boligen overtages.',
  'Gården er spærret af et stillads til udgangen af måneden.',
] as const;

function planNote(stage: Stage, planned: PlannedReport, id: VacancyId): void {
  plan(stage, planned, workingDaysAfter(stage, planned.arrivesOn, 1), async (officer, now) => {
    const shared = stage.random.chance(60);
    must(
      await addNote(as(officer, 'ORGANISATION', now), {
        vacancyId: id,
        text: stage.random.pick(NOTES),
        shared,
      }),
    );
  });
}

async function revisionOf(stage: Stage, id: VacancyId): Promise<number> {
  const anyone = as(stage.cast.leaderOf(stage.place.plan.key), 'MUNICIPALITY', new Date(0));
  return (await findVacancyRecord(anyone, id))?.revision ?? 0;
}
