import type { DesignationKind } from '../agreement/vocabulary';
import { type CalendarDate, isInForce } from '../shared/calendar-date';
import type { AreaId, MunicipalityId } from '../shared/ids';
import type { AreaCategory } from '../statute/area-categories';
import {
  type AreaFile,
  againstList,
  type CategorySwitch,
  type CategoryVerdict,
  type Condition,
  categoriesOn,
  type Listing,
  type NationalFigure,
  switchOn,
} from './category';

/** A designation as the official list has it, entered by a person. */
export type Listed = AreaFile['designations'][number] & { readonly source: string };

export type AreaToCategorise = Omit<AreaFile, 'designations'> & {
  readonly areaId: AreaId;
  readonly name: string;
  readonly municipalityId: MunicipalityId;
  readonly designations: readonly Listed[];
};

/** What is worked out of an area in one category, held against the list. */
export type CategoryRow = CategoryVerdict & {
  readonly listing: Listing;
  readonly listed: Listed | null;
};

export type AreaCategories = {
  readonly areaId: AreaId;
  readonly name: string;
  /** Of the categories that are worked out at all. */
  readonly rows: readonly CategoryRow[];
  /** What the area stands as on the official list. */
  readonly listed: readonly Listed[];
};

export type PlaceCategories = {
  readonly municipalityId: MunicipalityId;
  readonly municipalityName: string;
  readonly today: CalendarDate;
  readonly areas: readonly AreaCategories[];
  readonly switches: readonly {
    readonly category: AreaCategory;
    readonly last: (CategorySwitch & { readonly by: string }) | null;
    /** Does the agreement in force let the designation decide a tier? */
    readonly usedByAgreement: boolean;
  }[];
  readonly national: readonly NationalFigure[];
};

/** Switched off from a day, a category is not worked out, shown or compared. @see L-09 */
export const isComputed = (
  switches: readonly CategorySwitch[],
  category: AreaCategory,
  today: CalendarDate,
): boolean => switchOn(switches, category, today)?.computed ?? true;

export function categoriesOfArea(
  area: AreaToCategorise,
  national: readonly NationalFigure[],
  switches: readonly CategorySwitch[],
  today: CalendarDate,
): AreaCategories {
  const listed = area.designations.filter((row) => isInForce(row, today));
  const kinds: readonly DesignationKind[] = listed.map(({ designation }) => designation);
  const rows = categoriesOn(area, national, today)
    .filter(({ category }) => isComputed(switches, category, today))
    .map((verdict) => ({
      ...verdict,
      listing: againstList(verdict, kinds),
      listed: listed.find(({ designation }) => designation === verdict.category) ?? null,
    }));
  return { areaId: area.areaId, name: area.name, rows, listed };
}

const DIFFERENCES = ['NOT_LISTED', 'LISTED'] as const satisfies readonly Listing[];

/** Where the figures and the list say different things, which somebody must look at. */
export const differencesIn = (areas: readonly AreaCategories[]): number =>
  areas.reduce(
    (sum, { rows }) => sum + rows.filter(({ listing }) => DIFFERENCES.some((one) => one === listing)).length,
    0,
  );

/** One measure of an area, and every category that looks at it. */
export type Measure = {
  readonly condition: Condition['condition'];
  readonly figure: Condition['figure'];
  readonly held: readonly { readonly category: AreaCategory; readonly condition: Condition }[];
};

/** The criteria turned round: each figure once, with the limits it is held against. */
export function measuresOf(rows: readonly CategoryVerdict[]): readonly Measure[] {
  const all = rows.flatMap(({ category, always, some }) =>
    [...always, ...some].map((condition) => ({ category, condition })),
  );
  const names = [...new Set(all.map(({ condition }) => condition.condition))];
  return names.map((name) => {
    const held = all.filter(({ condition }) => condition.condition === name);
    return { condition: name, figure: held[0]?.condition.figure ?? null, held };
  });
}
