import type { DesignationKind } from '@/lib/domain/agreement/vocabulary';
import type { SourceKind } from '@/lib/domain/key-figures/vocabulary';

/** What a place in the demonstration consists of. Only what the sources say is not marked as an example. */
export type PlannedOrganisation = {
  readonly key: string;
  readonly name: string;
  readonly cvr: string | null;
  readonly managingAgent?: string;
  readonly example: boolean;
};

export type PlannedDesignation = {
  readonly designation: DesignationKind;
  readonly from: string;
  readonly source: string;
};

export type PlannedArea = {
  readonly name: string;
  readonly example: boolean;
  readonly designations: readonly PlannedDesignation[];
};

export type PlannedPlacement = {
  readonly tier: string;
  readonly from: string;
  readonly decidedOn: string;
  readonly forum: string;
  readonly figure: string | null;
  readonly source: string | null;
  readonly proposed: string | null;
  readonly deviation?: string;
  readonly criteria?: readonly string[];
};

export type PlannedFigure = {
  readonly name: string;
  readonly value: string | null;
  readonly from: string;
  readonly source: string;
  readonly kind?: SourceKind;
};

export type PlannedDepartment = {
  readonly organisation: string;
  readonly number: string;
  readonly name: string;
  readonly area: string | null;
  /** Where its homes stand; the homes themselves are invented. */
  readonly streets: readonly string[];
  readonly postcode: string;
  readonly city: string;
  readonly family: number;
  readonly youth: number;
  readonly elderly: number;
  readonly turnoverPermille: number;
  /** How many of its family homes carry a rule of the agreement. */
  readonly rules: Readonly<Record<string, number>>;
  readonly placements: readonly PlannedPlacement[];
  readonly figures: readonly PlannedFigure[];
  readonly rehousing?: { readonly from: string; readonly to: string; readonly reason: string };
  /** Carried over from an earlier agreement to its family counter, an exact share. */
  readonly opening?: string;
  /** Built and let for the first time in this month. */
  readonly builtIn?: string;
  /** What it was called and how many family homes it had before a day. */
  readonly was?: { readonly name: string; readonly family: number; readonly before: string };
  readonly example: boolean;
};

export type PlannedPlace = {
  readonly key: string;
  readonly name: string;
  readonly code: string;
  readonly cvr: string | null;
  readonly example: boolean;
  /** The id of its agreement in agreements/; null: none has been made. */
  readonly agreement: string | null;
  readonly organisations: readonly PlannedOrganisation[];
  readonly areas: readonly PlannedArea[];
  readonly departments: readonly PlannedDepartment[];
  readonly closingDays: readonly { readonly on: string; readonly name: string }[];
};

/** The days between Christmas and New Year and the day after Ascension, on which many town halls are closed. */
export const USUAL_CLOSING_DAYS = [
  ...['2022-12-27', '2023-12-27', '2024-12-27'].map((on) => ({ on, name: 'Lukket mellem jul og nytår' })),
  ...['2022-05-27', '2023-05-19', '2024-05-10', '2025-05-30'].map((on) => ({
    on,
    name: 'Fredag efter Kristi himmelfart',
  })),
];
