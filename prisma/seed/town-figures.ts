import type { FigureRow } from './area-figures';

const APPLICATION = 'Frikommuneansøgning 2016, bilag 2';

const town = (
  name: FigureRow['name'],
  value: string,
  more: Pick<FigureRow, 'period'> & Partial<FigureRow>,
): FigureRow => ({
  ...{ name, kind: 'MUNICIPALITY', source: APPLICATION, cells: [null, null, null, null, null, value] },
  ...more,
});
const MAY: Pick<FigureRow, 'period'> = { period: ['2016-05-01', '2016-05-31'] };

/** Those who waited for a home from the municipality, where the sources say how many, by the place's key. @see docs/domain/key-figures.md */
export const TOWN_FIGURES: Readonly<Record<string, readonly FigureRow[]>> = {
  'hoeje-taastrup': [
    town('waitingForAllocation', '58', MAY),
    town('averageWaitingDays', '165', { period: 2015, uncertain: true }),
  ],
  randers: [town('waitingForAllocation', '150', { ...MAY, notes: { 5: 'Heraf 133 flygtninge.' } })],
};
