import type { Occasion } from '@/lib/domain/agreement/vocabulary';
import { addDays, daysBetween } from '@/lib/domain/calendar/days';
import { type CalendarDate, calendarDate } from '@/lib/domain/shared/calendar-date';
import { noticeExpires } from '@/lib/domain/slot/rent-owed';
import type { Home, VacancyReport } from '@/lib/domain/vacancy/vacancy-report';
import type { LaidDepartment } from './put';
import { onWorkingDay, type Stage, workingDaysAfter } from './stage';

const DAYS_IN_YEAR = 365;
const PER_MILLE = 1000;
/** A home is let for at least so long before it is vacant again. */
const LEAST_TENANCY = 400;

export type PlannedReport = {
  readonly department: LaidDepartment;
  readonly report: VacancyReport;
  /** When it is typed in: now and then some days after the day it says. */
  readonly arrivesOn: CalendarDate;
};

/** Every vacancy of a department from the first day to the last, invented: as many as its turnover brings. */
export function planReports(
  stage: Stage,
  department: LaidDepartment,
  first: CalendarDate,
  last: CalendarDate,
): readonly PlannedReport[] {
  const { random } = stage;
  const { plan, homes } = department;
  const began = plan.builtIn ? calendarDate(`${plan.builtIn}-01`) : first;
  const days = daysBetween(began, last);
  const expected = (homes.length * plan.turnoverPermille * days) / (PER_MILLE * DAYS_IN_YEAR);
  const count = Math.floor(expected) + (random.chance(100 * (expected % 1)) ? 1 : 0);
  const vacated = new Map<Home, CalendarDate>();
  const planned: PlannedReport[] = [];
  for (let at = 0; at < count; at += 1) {
    const home = random.pick(homes);
    const on = onWorkingDay(stage, addDays(began, random.whole(0, days - 1)));
    const before = vacated.get(home);
    if (on > last || (before !== undefined && Math.abs(daysBetween(before, on)) < LEAST_TENANCY)) continue;
    vacated.set(home, on);
    planned.push({
      department,
      report: reportOn(stage, department, home, on),
      arrivesOn: arrival(stage, on, last),
    });
  }
  return [...planned, ...firstLettings(stage, department, homes)];
}

function arrival(stage: Stage, on: CalendarDate, last: CalendarDate): CalendarDate {
  const later = stage.random.chance(2) ? workingDaysAfter(stage, on, stage.random.whole(2, 7)) : on;
  return later > last ? on : later;
}

/** The homes of a new department are let for the first time in the month it was built. */
function firstLettings(
  stage: Stage,
  department: LaidDepartment,
  homes: readonly Home[],
): readonly PlannedReport[] {
  const { builtIn } = department.plan;
  if (builtIn === undefined) return [];
  return homes.map((home, at) => {
    const on = onWorkingDay(stage, addDays(calendarDate(`${builtIn}-01`), at % 20));
    return {
      department,
      arrivesOn: on,
      report: { ...reportOn(stage, department, home, on), occasion: 'FIRST_LETTING', ...NO_NOTICE },
    };
  });
}

const NO_NOTICE = {
  noticeOn: null,
  moveOutOn: null,
  inspectionOn: null,
  choiceReason: 'Nyt byggeri, boligen udlejes for første gang',
};

/** A tenant's notice came in the day before; three months to the first of a month. @see D-30 */
export function reportOn(
  { random }: Pick<Stage, 'random'>,
  department: LaidDepartment,
  home: Home,
  on: CalendarDate,
): VacancyReport {
  const noticeOn = addDays(on, random.chance(3) ? -random.whole(32, 45) : -1);
  const availableOn = random.chance(12) ? addDays(on, random.whole(10, 25)) : noticeExpires(noticeOn);
  const moveOutOn = addDays(availableOn, -random.whole(6, 9));
  const occasion = occasionOf(random.whole(1, 100));
  return {
    ...{ departmentId: department.id, externalId: null, occasion, home, choiceReason: reasonFor(occasion) },
    ...{
      reportedOn: on,
      noticeOn,
      moveOutOn,
      inspectionOn: addDays(moveOutOn, 1),
      readyOn: addDays(availableOn, -1),
    },
    ...{ availableOn, takeoverOn: null },
  };
}

function occasionOf(drawn: number): Occasion {
  if (drawn <= 2) return 'EXCHANGE';
  return drawn <= 4 ? 'CONTINUATION' : 'RELET';
}

/** Given where a reason is asked for, see choices.ts: an occasion that is not counted always does. */
const reasonFor = (occasion: Occasion): string | null => {
  switch (occasion) {
    case 'EXCHANGE':
      return 'To lejere har byttet bolig';
    case 'CONTINUATION':
      return 'Ægtefællen fortsætter lejemålet';
    default:
      return null;
  }
};
