import { FIGURE_COLUMNS, type FigureColumn, headingOf } from './figure-columns';

/** What the template's example row has in it; the first cell tells that it is one, and it is passed over when the file is read. */
export const COLUMN_EXAMPLES: Readonly<Record<FigureColumn, string>> = {
  ...{ level: 'EKSEMPEL', cvr: '12345674', organisation: 'Eksempelboligen', department: '14', area: '' },
  ...{ figure: 'uden_for_arbejdsmarkedet', value: '27,4', persons: '312', unit: 'pct' },
  ...{ ageFrom: '18', ageTo: '64', periodFrom: '01.01.2024', periodTo: '31.12.2024', on: '01.12.2024' },
  ...{ kind: 'LBF', source: 'Beboerdata 2024', suppressed: 'nej', method: '' },
};

/** A file to fill in: headings, a row that explains each, and an example. */
export function figuresTemplate(explain: (column: FigureColumn) => string): readonly (readonly string[])[] {
  return [
    FIGURE_COLUMNS.map(headingOf),
    FIGURE_COLUMNS.map((column) => (column === 'level' ? 'FORKLARING' : explain(column))),
    FIGURE_COLUMNS.map((column) => COLUMN_EXAMPLES[column]),
  ];
}
