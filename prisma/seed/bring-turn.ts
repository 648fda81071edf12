import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { previewReport } from '@/lib/usecases/vacancies/preview-report';
import { planLetting } from './plan-letting';
import { type PlannedReport, reportOn } from './plan-reports';
import { type TurnAt, turnAt } from './play-turn';
import { report } from './play-vacancies';
import type { LaidDepartment } from './put';
import { as, duringWork, must, type Stage } from './stage';

const MOST_HOMES_TRIED = 5;

/**
 * Reports homes where the municipality's turn is nearest until one goes to it: nobody can decide that it does, only
 * choose whose notice is read first. Null where there is no agreement: such a home waits.
 */
export async function bringTurn(stage: Stage, on: CalendarDate, now: Date): Promise<TurnAt | null> {
  const nearest = await nearestTurn(stage, on, now);
  for (let left = nearest?.away ?? 0; nearest !== null && left >= 0; left -= 1) {
    const planned = await homeToReport(stage, nearest.department, on, now);
    const { vacancyId, state } = await report(stage, planned, now);
    if (state === 'OFFERED') return turnOfFirstCaseworker(stage, planned, vacancyId);
    planLetting(stage, planned, vacancyId);
  }
  return null;
}

/** The demonstration's own caseworker has most of what the pages show. */
function turnOfFirstCaseworker(stage: Stage, planned: PlannedReport, vacancyId: TurnAt['vacancyId']): TurnAt {
  const [caseworker] = stage.cast.caseworkersOf(stage.place.plan.key);
  return { ...turnAt(stage, planned, vacancyId), ...(caseworker === undefined ? {} : { caseworker }) };
}

type Nearest = { readonly department: LaidDepartment; readonly away: number };

async function nearestTurn(stage: Stage, on: CalendarDate, now: Date): Promise<Nearest | null> {
  let nearest: Nearest | null = null;
  const departments = [...stage.place.departments].sort((a, b) => rank(stage, a) - rank(stage, b));
  for (const department of departments) {
    const away = await awayFrom(stage, await homeToReport(stage, department, on, now), now);
    if (away !== null && (nearest === null || away < nearest.away)) nearest = { department, away };
    if (nearest?.away === 0) return nearest;
  }
  return nearest;
}

/** The demonstration's own officers first, so that her pages show both sides of the same homes. */
function rank({ place }: Stage, { plan }: LaidDepartment): number {
  const [first] = place.plan.organisations;
  return plan.organisation === first?.key ? 0 : 1;
}

/** How many homes before the municipality's turn; null where it never comes. */
async function awayFrom(stage: Stage, planned: PlannedReport, now: Date): Promise<number | null> {
  const scope = as(stage.cast.leaderOf(stage.place.plan.key), 'MUNICIPALITY', now);
  const { preview } = must(await previewReport(scope, { report: planned.report }));
  if (preview?.route === 'MUNICIPAL') return 0;
  const away = preview?.counter?.upcoming.indexOf(true) ?? -1;
  return away < 0 ? null : away;
}

/** A family home of the department that has not been reported lately. */
async function homeToReport(
  stage: Stage,
  department: LaidDepartment,
  on: CalendarDate,
  now: Date,
): Promise<PlannedReport> {
  const scope = as(stage.cast.leaderOf(stage.place.plan.key), 'MUNICIPALITY', now);
  const homes = department.homes.filter((home) => home.allocationRule === null);
  let planned = plannedOn(stage, department, homes, on);
  for (let tried = 1; tried < MOST_HOMES_TRIED; tried += 1) {
    const { choices } = must(await previewReport(scope, { report: planned.report }));
    if (!choices.includes('NEW_REPORT')) return planned;
    planned = plannedOn(stage, department, homes, on);
  }
  return planned;
}

function plannedOn(
  stage: Stage,
  department: LaidDepartment,
  homes: LaidDepartment['homes'],
  on: CalendarDate,
): PlannedReport {
  const report = reportOn(stage, department, stage.random.pick(homes), on);
  return { department, arrivesOn: on, report: { ...report, occasion: 'RELET', choiceReason: null } };
}

/** Homes reported where no agreement has been made: they wait, on both sides' trays. */
export function planWaiting(stage: Stage, days: readonly CalendarDate[]): void {
  const [department] = stage.place.departments;
  if (department === undefined) return;
  for (const on of days) {
    const now = duringWork(stage, on);
    stage.timeline.add(now, async () => {
      await report(stage, plannedOn(stage, department, department.homes, on), now);
    });
  }
}
