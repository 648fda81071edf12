import type { CalendarDate } from '../../shared/calendar-date';
import type { DepartmentId, VacancyId } from '../../shared/ids';
import type { VacancyState } from '../../vacancy/vacancy-state';
import { countsAsVoid, type EmptyHome, type Span, type Void, voidIn } from './void-period';
import { borne, type VoidRecord } from './void-record';

/** What is known of a home that stood empty, with the latest word on why. */
export type EmptyVacancy = EmptyHome & {
  readonly vacancyId: VacancyId;
  readonly departmentId: DepartmentId;
  readonly record: Pick<VoidRecord, 'ground' | 'bearer' | 'municipalityPermille' | 'emptyUntil'> | null;
};

/** The loss of one department in a period. Repair is told beside, and is no part of the sums. */
export type DepartmentVoids = {
  readonly departmentId: DepartmentId;
  readonly homes: number;
  /** Of those, how many are empty today. */
  readonly now: number;
  readonly days: number;
  readonly lostOre: number;
  readonly combinedOre: number;
  readonly municipalityOre: number;
  readonly organisationOre: number;
  readonly departmentOre: number;
  /** Of homes of which nobody has said why: nobody bears it yet. */
  readonly unexplainedOre: number;
  /** How many those are. */
  readonly unexplained: number;
};

const NOTHING = {
  ...{ homes: 0, now: 0, days: 0, lostOre: 0, combinedOre: 0, municipalityOre: 0, organisationOre: 0 },
  ...{ departmentOre: 0, unexplainedOre: 0, unexplained: 0 },
};

/** The register of a period, department by department. @see R-24 */
export function voidsByDepartment(
  homes: readonly EmptyVacancy[],
  period: Span,
  today: CalendarDate,
): readonly DepartmentVoids[] {
  const sums = new Map<DepartmentId, DepartmentVoids>();
  for (const home of homes) {
    const stood = voidIn(home, period, today);
    if (stood === null || !countsAsVoid(home.record?.ground ?? null)) continue;
    const before = sums.get(home.departmentId) ?? { departmentId: home.departmentId, ...NOTHING };
    sums.set(home.departmentId, added(before, home, stood));
  }
  return [...sums.values()];
}

function added(sum: DepartmentVoids, { record }: EmptyVacancy, stood: Void): DepartmentVoids {
  const parts = borne(stood.lostOre, record);
  return {
    departmentId: sum.departmentId,
    homes: sum.homes + 1,
    now: sum.now + (stood.until === null ? 1 : 0),
    days: sum.days + stood.days,
    lostOre: sum.lostOre + stood.lostOre,
    combinedOre: sum.combinedOre + (record?.ground === 'COMBINED_LETTING' ? stood.lostOre : 0),
    municipalityOre: sum.municipalityOre + parts.municipality,
    organisationOre: sum.organisationOre + parts.organisation,
    departmentOre: sum.departmentOre + parts.department,
    unexplainedOre: sum.unexplainedOre + parts.unexplained,
    unexplained: sum.unexplained + (record === null ? 1 : 0),
  };
}

/** A line of the register: one home and why it stood empty. */
export type VoidLine = EmptyVacancy & {
  readonly reference: string;
  readonly address: string;
  readonly postcode: string;
  readonly city: string;
  readonly state: VacancyState;
};

/** What was recorded about one home, newest first. */
export type VoidOnFile = VoidRecord & {
  readonly id: string;
  readonly recordedAt: Date;
  readonly recordedByName: string;
};

export type VoidFile = VoidLine & {
  readonly revision: number;
  /** Is the home let under the filter of combined letting? */
  readonly combined: boolean;
  readonly departmentName: string;
  readonly records: readonly VoidOnFile[];
  readonly today: CalendarDate;
};
