import { getAgreement } from '@/agreements/registry';
import type { AllocationFacts } from '@/lib/domain/allocation/decide-allocation';
import type {
  DepartmentFacts,
  DesignationRow,
  PlacementRow,
  VacancyFacts,
} from '@/lib/domain/allocation/decision';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import { fromDecimalText } from '@/lib/domain/shared/decimal';
import { type Fraction, parseFraction } from '@/lib/domain/shared/fraction';

/** Builders in domain words for the facts of one decision. Used by tests, never by product code. */
export const share = (text: string): Fraction => {
  const value = parseFraction(text);
  if (value === null) throw new Error(`Not a fraction: ${text}`);
  return value;
};

export const NOWHERE: DepartmentFacts = { placements: [], keyFigures: [], designations: [], rehousing: [] };

const span = (from: string, to: string | null) => ({
  from: calendarDate(from),
  to: to === null ? null : calendarDate(to),
});

export const placement = (tier: string, from = '2024-01-01', to: string | null = null): PlacementRow => ({
  ...{ tier, ...span(from, to) },
});

export const designation = (
  kind: DesignationRow['designation'],
  from = '2021-12-01',
  to: string | null = null,
): DesignationRow => ({ designation: kind, ...span(from, to) });

export const rehousing = (from: string, to: string | null = null) => span(from, to);

export const figures = (
  outsideLabourMarket: string | null,
  convicted: string | null,
  from = '2024-01-01',
) => ({
  ...span(from, null),
  outsideLabourMarket: outsideLabourMarket === null ? null : fromDecimalText(outsideLabourMarket),
  convicted: convicted === null ? null : fromDecimalText(convicted),
});

export const placedIn = (tier: string): DepartmentFacts => ({ ...NOWHERE, placements: [placement(tier)] });

export type SituationRow = Partial<VacancyFacts> & {
  readonly agreement?: string;
  readonly department?: DepartmentFacts;
  readonly credit?: string;
  readonly counted?: number;
};

/** One vacancy in a green department of Holbæk with a credit of 0, but for what is said otherwise. */
export function situation(row: SituationRow = {}): AllocationFacts {
  const {
    agreement = 'holbaek-2024',
    department = placedIn('GREEN'),
    credit = '0',
    counted = 0,
    ...vacancy
  } = row;
  const on = calendarDate('2024-08-01');
  return {
    agreement: getAgreement(agreement),
    department,
    vacancy: { dwellingType: 'FAMILY', occasion: 'RELET', allocationRule: null, on, ...vacancy },
    counterState: () => ({ credit: share(credit), counted }),
  };
}
