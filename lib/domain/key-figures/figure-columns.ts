import { plainHeading } from '../shared/written-table';
import { FIGURE_NAMES, type FigureName, formOf } from './catalogue';

/** The columns of a file with one figure a row, in the order of the template. @see docs/domain/key-figures.md */
export const FIGURE_COLUMNS = [
  'level',
  'cvr',
  'organisation',
  'department',
  'area',
  'figure',
  'value',
  'persons',
  'unit',
  'ageFrom',
  'ageTo',
  'periodFrom',
  'periodTo',
  'on',
  'kind',
  'source',
  'suppressed',
  'method',
] as const;
export type FigureColumn = (typeof FIGURE_COLUMNS)[number];

/** Our word for each, then what others write; plain, as plainHeading makes them. */
export const COLUMN_HEADINGS: Readonly<Record<FigureColumn, readonly [string, ...string[]]>> = {
  level: ['niveau', 'niveau_afdeling_omraade_kommune'],
  cvr: ['cvr', 'cvr_nr', 'cvrnr'],
  organisation: ['boligorganisation', 'organisation', 'selskab'],
  department: ['afdelingsnr', 'afdelingsnummer', 'afd_nr', 'afdnr', 'afdeling'],
  area: ['omraade', 'boligomraade', 'gruppe'],
  figure: ['noegletal', 'indikator'],
  value: ['vaerdi', 'tal'],
  persons: ['antal', 'antal_personer'],
  unit: ['enhed', 'enhed_pct_antal_indeks'],
  ageFrom: ['alder_fra'],
  ageTo: ['alder_til'],
  periodFrom: ['periode_fra', 'periode', 'aar'],
  periodTo: ['periode_til'],
  on: ['opgjort_dato', 'opgjort', 'opgjort_pr', 'dato'],
  kind: ['kilde', 'kilde_lbf_dst_sbst_kommune_boligorganisation'],
  source: ['kildetekst', 'kilde_tekst', 'tabel'],
  suppressed: ['diskretioneret', 'diskretioneret_ja_nej'],
  method: ['metode', 'bemaerkning', 'bemaerkninger'],
};

export const headingOf = (column: FigureColumn): string => COLUMN_HEADINGS[column][0];

const COLUMN_BY_HEADING = new Map(
  FIGURE_COLUMNS.flatMap((column) => COLUMN_HEADINGS[column].map((heading) => [heading, column] as const)),
);
const FIGURES_BY_HEADING = new Map(
  FIGURE_NAMES.flatMap((name) =>
    [name, ...formOf(name).headings].map((heading) => [plainHeading(heading), name] as const),
  ),
);
/** What is written behind a name to say its unit. */
const UNIT_ENDING = /_(pct|procent|i_procent|antal)$/;

export const columnOf = (heading: string): FigureColumn | null =>
  COLUMN_BY_HEADING.get(plainHeading(heading)) ?? null;

/** Which figure a heading or a cell names; null: none of the catalogue. */
export function figureOf(words: string): FigureName | null {
  const plain = plainHeading(words);
  return FIGURES_BY_HEADING.get(plain) ?? FIGURES_BY_HEADING.get(plain.replace(UNIT_ENDING, '')) ?? null;
}

/** A file of one figure a row has these; a sheet of the fund's has a column for each figure instead. */
export const isLong = (heading: readonly string[]): boolean => {
  const columns = heading.map(columnOf);
  return columns.includes('figure') && columns.includes('value');
};

export const isWide = (heading: readonly string[]): boolean => {
  const columns = heading.map(columnOf);
  const hasPlace = columns.includes('department') || columns.includes('area');
  return hasPlace && heading.some((words, at) => columns[at] === null && figureOf(words) !== null);
};
