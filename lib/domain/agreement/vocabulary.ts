/**
 * The closed vocabulary that agreements are written in. A new word here needs a developer and a jurist;
 * everything else about an agreement is data.
 */
export const DWELLING_TYPES = ['FAMILY', 'YOUTH', 'ELDERLY', 'CARE'] as const;
export type DwellingType = (typeof DWELLING_TYPES)[number];

export const OCCASIONS = ['RELET', 'EXCHANGE', 'CONTINUATION', 'REHOUSING', 'FIRST_LETTING'] as const;
/** Why a home is free: only some occasions make it vacant for others. */
export type Occasion = (typeof OCCASIONS)[number];

export const DESIGNATIONS = [
  'PREVENTION_AREA',
  'VULNERABLE_AREA',
  'PARALLEL_SOCIETY_AREA',
  'TRANSFORMATION_AREA',
  'DEVELOPMENT_PLAN',
] as const;
/** What the state has designated an area as. @see almenboligloven §§ 61 a, 61 b, 168 a */
export type DesignationKind = (typeof DESIGNATIONS)[number];

export const KEY_FIGURES = ['outsideLabourMarket', 'convicted'] as const;
/** Shares in percent of a department's residents that a tier may be proposed from. */
export type KeyFigureName = (typeof KEY_FIGURES)[number];

export const RETURN_REASONS = [
  'TOO_EXPENSIVE',
  'TOO_SMALL',
  'TOO_LARGE',
  'LOCATION',
  'ACCESSIBILITY',
  'NO_SUITABLE_CITIZEN',
  'DEADLINE_EXPIRED',
  'COMPOSITION',
  'NOT_LETTABLE',
  'WRONG_DATA',
  'OTHER',
] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];

export const ROUTES = ['MUNICIPAL', 'ORGANISATION', 'CLOSED'] as const;
/** Who gets to let the home: the municipality allocates, the organisation lets, or nobody for now. */
export type Route = (typeof ROUTES)[number];

/** The agreement's own word for a tier, e.g. `GREEN` or `LEVEL_2`; closed within one agreement. */
export type TierId = string;
/** The name of a counter; a dwelling type's counter carries the type's name. */
export type CounterName = string;
/** A rule tied to a dwelling, e.g. `ACCESSIBLE_FULL`; closed within one agreement. */
export type DwellingRuleId = string;
