import type { CounterName, DwellingRuleId, DwellingType } from '../agreement/vocabulary';
import type { CounterState, DepartmentFacts } from '../allocation/decision';
import type { DepartmentId, OrganisationId } from '../shared/ids';
import type { RentBand } from '../what-if/rent-band';

/** Homes of a department that are alike to the agreement and to the tables. */
export type ForecastHomes = {
  readonly dwellingType: DwellingType;
  readonly allocationRule: DwellingRuleId | null;
  /** Null: nobody has said what such homes cost. */
  readonly band: RentBand | null;
  readonly count: number;
};

/** What is known of a department before the period begins. */
export type ForecastDepartment = {
  readonly id: DepartmentId;
  readonly number: string;
  readonly name: string;
  readonly organisationId: OrganisationId;
  readonly organisation: string;
  /** As known when the forecast is made: nothing that was decided later. */
  readonly facts: DepartmentFacts;
  readonly homes: readonly ForecastHomes[];
  readonly turnoverPermille: number | null;
  /** How many days before the forecast are looked back on: no more than its organisation has reported its homes. */
  readonly lookedBack: number;
  /** Homes reported for others in the days looked back on. */
  readonly reported: ReadonlyMap<DwellingType, number>;
  /** Counters as they stand; one that is not here begins at 0. */
  readonly counters: ReadonlyMap<CounterName, Pick<CounterState, 'credit' | 'last'>>;
};
