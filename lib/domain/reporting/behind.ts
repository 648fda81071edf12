/** The figures of an overview whose vacancies can be listed. */
const COUNTED_FIGURES = [
  'vacancies',
  'municipal',
  'organisation',
  'closed',
  'undecided',
  'voided',
  'earned',
  'given',
  'corrections',
  'returns',
  'overdue',
  'awaiting',
  'faults',
  'contested',
] as const;
export type CountedFigure = (typeof COUNTED_FIGURES)[number];

export const isCountedFigure = (text: string): text is CountedFigure =>
  COUNTED_FIGURES.some((figure) => figure === text);
