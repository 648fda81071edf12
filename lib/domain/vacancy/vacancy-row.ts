import type { DwellingType, Occasion, Route } from '../agreement/vocabulary';
import type { CalendarDate } from '../shared/calendar-date';
import type { DepartmentId, MunicipalityId, VacancyId } from '../shared/ids';
import type { VacancyState } from './vacancy-state';

/** A vacancy as a list shows it. */
export type VacancyRow = {
  readonly id: VacancyId;
  readonly reference: string;
  readonly municipalityId: MunicipalityId;
  readonly organisationName: string;
  readonly departmentId: DepartmentId;
  readonly departmentNumber: string;
  readonly departmentName: string;
  readonly unitNumber: string;
  readonly address: string;
  readonly postcode: string;
  readonly city: string;
  readonly dwellingType: DwellingType;
  readonly occasion: Occasion;
  readonly rooms: number;
  readonly areaTenths: number;
  readonly rentOre: number;
  readonly reportedOn: CalendarDate;
  readonly availableOn: CalendarDate;
  readonly state: VacancyState;
  readonly tier: string | null;
  readonly route: Route | null;
  readonly number: number | null;
  readonly unplaced: boolean;
  readonly replaced: boolean;
  /** The municipality's next deadline while the home is with it. */
  readonly due: CalendarDate | null;
};
