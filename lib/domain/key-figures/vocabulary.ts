/** The closed words of key figures; each has its sentence in both languages. */
export const FIGURE_UNITS = ['PERCENT', 'COUNT', 'INDEX', 'ORE'] as const;
export type FigureUnit = (typeof FIGURE_UNITS)[number];

export const PLACE_LEVELS = ['DEPARTMENT', 'AREA', 'MUNICIPALITY', 'GROUP'] as const;
/** What a figure is of. A group is several places reckoned together, or a wider one to compare with: the sector, the country. */
export type PlaceLevel = (typeof PLACE_LEVELS)[number];

export const SOURCE_KINDS = [
  'SBST',
  'MINISTRY',
  'LBF',
  'DST',
  'MUNICIPALITY',
  'ORGANISATION',
  'VIVE',
  'OTHER',
] as const;
/**
 * Who publishes a figure: the state's agency and ministry (the lists of 1 December), Landsbyggefonden, Danmarks Statistik, the
 * parties themselves, the research centre, others. In the order in which they count when they disagree, see counting-source.ts.
 */
export type SourceKind = (typeof SOURCE_KINDS)[number];

export const FIGURE_GROUPS = [
  'WORK',
  'EDUCATION',
  'CRIME',
  'INCOME',
  'PEOPLE',
  'HOMES',
  'CIVIC',
  'NEED',
] as const;
export type FigureGroup = (typeof FIGURE_GROUPS)[number];
