import type { FigureName } from '@/lib/domain/key-figures/catalogue';
import type { FigureGoal, MeasuredYear } from '@/lib/domain/key-figures/goal';
import type { FigureUnit, PlaceLevel } from '@/lib/domain/key-figures/vocabulary';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { calendarDate as day } from '@/lib/domain/shared/calendar-date';
import { type AreaConditions, conditionsOn } from '@/lib/domain/summary/area-conditions';
import { type PlaceFigure, placeFiguresOn } from '@/lib/domain/summary/place-figures';

export const SOURCE = 'Danmarks Statistik';

/** Published of the goals' area and of what it is held against, year by year. */
export const MEASURED = {
  goal: { figure: 'outsideLabourMarketPersons', unit: 'COUNT', years: { 2023: '360', 2024: '332' } },
  indicator: { figure: 'youthInEducation', unit: 'PERCENT', years: { 2023: '41', 2024: '43.5' } },
  compared: { figure: 'youthInEducation', unit: 'PERCENT', years: { 2024: '55.2' }, group: 'Hele landet' },
} as const;

const measuredOf = ({ unit, years }: (typeof MEASURED)[keyof typeof MEASURED]): readonly MeasuredYear[] =>
  Object.entries(years).map(([year, value]) => ({
    ...{ year: Number(year), value, unit, persons: null, source: SOURCE, kind: 'DST' as const },
    ...{ on: day(`${year}-12-31`), sources: [SOURCE] },
  }));

const goal = {
  ...{ areaNames: ['Bredgade'], groupName: null, municipalityName: 'Prøvekøbing', baselineYear: 2023 },
  ...{ from: day('2023-01-01'), to: null, source: 'Helhedsplanen', compared: [] },
} as const;

export const GOALS: readonly FigureGoal[] = [
  {
    ...{ ...goal, id: 'g', kind: 'FEWER_PER_YEAR', figure: MEASURED.goal.figure, amount: 20 },
    ...{ comparedWith: 'Prøvekøbing', measured: measuredOf(MEASURED.goal) },
  },
  {
    ...{ ...goal, id: 'i', kind: 'INDICATOR', figure: MEASURED.indicator.figure, amount: null },
    ...{ comparedWith: MEASURED.compared.group, measured: measuredOf(MEASURED.indicator) },
    compared: measuredOf(MEASURED.compared),
  },
];

type Published = {
  readonly figure: FigureName;
  readonly level: Exclude<PlaceLevel, 'GROUP'>;
  readonly unit: FigureUnit;
  /** By the day it is made up on. */
  readonly values: Readonly<Record<string, string>>;
};

/** Published of the municipality, of a's area and of department c. */
export const PUBLISHED: readonly Published[] = [
  {
    ...{ figure: 'waitingForAllocation', level: 'MUNICIPALITY', unit: 'COUNT' },
    values: { '2024-04-01': '52', '2025-04-01': '48' },
  },
  {
    ...{ figure: 'evictionsInYear', level: 'AREA', unit: 'COUNT' },
    values: { '2024-04-01': '4', '2025-04-01': '2' },
  },
  {
    ...{ figure: 'residents', level: 'AREA', unit: 'COUNT' },
    values: { '2024-04-01': '1200', '2025-04-01': '1180' },
  },
  {
    ...{ figure: 'outsideLabourMarketTwoYears', level: 'AREA', unit: 'PERCENT' },
    values: { '2025-04-01': '41.5' },
  },
  {
    ...{ figure: 'under18', level: 'DEPARTMENT', unit: 'PERCENT' },
    values: { '2024-04-01': '23.1', '2025-04-01': '22.5' },
  },
];

const PLACE = {
  MUNICIPALITY: { id: 'm', placeName: 'Prøvekøbing' },
  AREA: { id: 'area-a', placeName: 'Bredgade' },
  DEPARTMENT: { id: 'c', placeName: '' },
} as const;

const recorded = (all: readonly Published[]) =>
  all.flatMap(({ figure: name, level, unit, values }) =>
    Object.entries(values).map(([from, value]) => ({
      ...{ name, unit, value, valueTo: null, suppressed: false, uncertain: false, source: SOURCE },
      ...{ kind: 'DST' as const, from: day(from), to: null, periodFrom: null, periodTo: null },
      ...{ place: { level, id: PLACE[level].id }, placeName: PLACE[level].placeName },
    })),
  );

/** What counts of it on a day. */
export const publishedOn = (on: CalendarDate): readonly PlaceFigure[] =>
  placeFiguresOn(recorded(PUBLISHED.filter(({ figure }) => figure !== 'outsideLabourMarketTwoYears')), on);

/** The areas of a, b and c against the criteria of the act on a day. */
export const areasOn = (on: CalendarDate): readonly AreaConditions[] => {
  const known = recorded(PUBLISHED.filter(({ level }) => level === 'AREA'));
  const area = (id: string, name: string, figures: typeof known) =>
    conditionsOn({ id, name, figures }, [], on);
  return [area('area-a', 'Bredgade', known), area('area-b', 'Område 2', []), area('area-c', 'Område 3', [])];
};
