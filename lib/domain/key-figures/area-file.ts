import type { DesignationKind } from '../agreement/vocabulary';
import type { CalendarDate } from '../shared/calendar-date';
import type { AreaId, DepartmentId } from '../shared/ids';
import type { FigureRecord } from './figure-record';
import type { Goal } from './goal';

export const PARITIES = ['EVEN', 'ODD', 'ALL'] as const;
/** Which houses between two numbers: those with even numbers, with odd ones, or all. @see docs/domain/key-figures.md */
export type Parity = (typeof PARITIES)[number];

export type AddressRange = {
  readonly street: string;
  readonly from: number;
  readonly to: number;
  readonly parity: Parity;
};

export type AreaDepartment = {
  readonly id: DepartmentId;
  readonly number: string;
  readonly name: string;
  readonly organisationName: string;
  readonly dwellings: number;
};

export type AreaSummary = {
  readonly id: AreaId;
  readonly name: string;
  readonly municipalityName: string;
  /** Those the reader has access to. */
  readonly departments: number;
  readonly latest: Pick<
    FigureRecord,
    'value' | 'valueTo' | 'unit' | 'suppressed' | 'periodFrom' | 'periodTo'
  > | null;
};

/** An area with everything known about it that its reader may see. */
export type AreaFile = {
  readonly id: AreaId;
  readonly name: string;
  readonly municipalityName: string;
  readonly example: boolean;
  readonly designations: readonly { readonly designation: DesignationKind; readonly from: CalendarDate }[];
  readonly addresses: readonly AddressRange[];
  readonly departments: readonly AreaDepartment[];
  readonly figures: readonly FigureRecord[];
  readonly goals: readonly Goal[];
};

/** Streets in their order, each with its ranges. */
export function byStreet(addresses: readonly AddressRange[]): ReadonlyMap<string, readonly AddressRange[]> {
  const streets = new Map<string, AddressRange[]>();
  for (const range of addresses) streets.set(range.street, [...(streets.get(range.street) ?? []), range]);
  return streets;
}
