import { getAgreement } from '@/agreements/registry';
import type { DepartmentFacts } from '@/lib/domain/allocation/decision';
import { forecast } from '@/lib/domain/forecast/forecast';
import type { ForecastDepartment } from '@/lib/domain/forecast/known-department';
import { calendarDate as day } from '@/lib/domain/shared/calendar-date';
import { asId, type DepartmentId, type OrganisationId } from '@/lib/domain/shared/ids';
import { RENT_BANDS } from '@/lib/domain/what-if/rent-band';

export const holbaek = {
  from: day('2024-07-01'),
  to: day('2028-01-01'),
  agreement: getAgreement('holbaek-2024'),
};
export const [, LOW = null, MIDDLE = null] = RENT_BANDS;

export const placed = (tier: string, from = '2024-07-01', to: string | null = null) => ({
  ...{ tier, from: day(from), to: to === null ? null : day(to) },
});
export const FACTS: DepartmentFacts = {
  ...{ placements: [placed('GREEN')], keyFigures: [], designations: [], rehousing: [] },
};
/** One green department of 450 family homes, two thirds of them of low rent. */
export const department = (over: Partial<ForecastDepartment> = {}): ForecastDepartment => ({
  ...{ id: asId<DepartmentId>('d'), number: '14', name: 'Engen', organisation: 'O' },
  ...{ organisationId: asId<OrganisationId>('o'), facts: FACTS, turnoverPermille: 80, counters: new Map() },
  homes: [
    { dwellingType: 'FAMILY', allocationRule: null, band: LOW, count: 300 },
    { dwellingType: 'FAMILY', allocationRule: null, band: MIDDLE, count: 150 },
  ],
  ...{ reported: new Map(), lookedBack: 0 },
  ...over,
});
export const from = day('2025-10-06');
export const of = (departments: readonly ForecastDepartment[]) =>
  forecast({ from, versions: [holbaek], departments });
