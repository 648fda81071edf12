import type { FigureName } from '@/lib/domain/key-figures/catalogue';
import type { FigureGoalKind } from '@/lib/domain/key-figures/goal-kinds';
import type { AreaCategory } from '@/lib/domain/statute/area-categories';
import { FIVE } from './area-figures';

type PlannedFigureGoal = {
  readonly kind: FigureGoalKind;
  readonly figure: FigureName;
  readonly areas?: readonly string[];
  readonly group?: string;
  readonly comparedWith?: string;
  readonly amount?: number;
  readonly baseline: number;
};
type PlannedListGoal = {
  readonly kind: 'OFF_LIST';
  readonly list: AreaCategory;
  readonly areas: readonly string[];
  readonly by: number;
};
export type PlannedGoal = (PlannedFigureGoal | PlannedListGoal) & {
  readonly source: string;
  readonly from: string;
  /** The first day it no longer holds, where that is known. */
  readonly to: string | null;
};

const PLAN = { from: '2021-07-01', to: '2025-07-01' } as const;
const WORK = 'Helhedsplan 2021-25, beskæftigelse';
const THREE = ['Gl. Jennumparken', 'Glarbjergvej-området', 'Hermann Stillingsvej-området'];
const GLARBJERGVEJ = ['Glarbjergvej-området'];

/** What the helhedsplan sets out to reach. @see docs/domain/key-figures.md */
const TARGETS: readonly PlannedGoal[] = [
  {
    kind: 'FEWER_PER_YEAR',
    figure: 'outsideLabourMarketPersons',
    areas: THREE,
    amount: 20,
    baseline: 2021,
    source: WORK,
    ...PLAN,
  },
  {
    kind: 'FEWER_PER_YEAR',
    figure: 'onlyPrimarySchoolPersons',
    areas: THREE,
    amount: 14,
    baseline: 2020,
    source: WORK,
    ...PLAN,
  },
  {
    kind: 'FEWER_PER_YEAR',
    figure: 'onlyPrimarySchoolPersons',
    areas: GLARBJERGVEJ,
    amount: 8,
    baseline: 2020,
    source: WORK,
    ...PLAN,
  },
  {
    kind: 'AT_LEAST_PER_YEAR',
    figure: 'adultApprenticeGrants',
    areas: GLARBJERGVEJ,
    amount: 8,
    baseline: 2020,
    source: WORK,
    ...PLAN,
  },
];

const indicator = (figure: FigureName, baseline: number, comparedWith?: string): PlannedGoal => ({
  ...{ kind: 'INDICATOR', figure, group: FIVE, comparedWith, baseline },
  source: 'Helhedsplan 2021-25, mål og indikatorer',
  ...PLAN,
});

/** What its board follows, the areas together against the municipality. @see docs/domain/key-figures.md */
const INDICATORS: readonly PlannedGoal[] = [
  indicator('inDayCare', 2019),
  indicator('gradeAverage', 2019),
  indicator('onlyPrimaryNotInEducation', 2020),
  indicator('neitherEducationNorWork', 2019),
  indicator('outsideLabourMarket', 2019),
  indicator('chargedAtLeastOnce', 2019),
  indicator('feelsSafe', 2018, '66 helhedsplaner'),
  indicator('volunteers', 2018, '66 helhedsplaner'),
  indicator('votedMunicipal', 2017),
  indicator('votedParliament', 2019),
  indicator('votedEuropean', 2019),
];

/** The agreement's own; what is to be reached after its last day goes on. */
const AGREEMENT = { source: 'Rammeaftale 2022-25, afsnit 1', from: '2022-01-01', to: '2026-01-01' } as const;
const AFTER_IT = { ...AGREEMENT, to: null } as const;
/** Of areas that must never come on a list: its first one of the agreement's time. */
const FROM_THE_FIRST = 2022;

const off = (
  list: AreaCategory,
  area: string,
  by: number,
  held: Pick<PlannedGoal, 'source' | 'from' | 'to'>,
): PlannedGoal => ({ kind: 'OFF_LIST', list, areas: [area], by, ...held });

/**
 * What the framework agreement sets out to reach. A `ghetto-område` of its sources is a parallel society since 1 December 2021; that the
 * works in Vangdalen go on is no figure and stands on no list. @see R-01
 */
const OF_THE_AGREEMENT: readonly PlannedGoal[] = [
  off('VULNERABLE_AREA', 'Glarbjergvej-området', 2023, AGREEMENT),
  off('PARALLEL_SOCIETY_AREA', 'Gl. Jennumparken', FROM_THE_FIRST, AFTER_IT),
  off('VULNERABLE_AREA', 'Gl. Jennumparken', 2030, AFTER_IT),
  off('VULNERABLE_AREA', 'Hermann Stillingsvej-området', FROM_THE_FIRST, AGREEMENT),
  off('VULNERABLE_AREA', 'Energivej-området', FROM_THE_FIRST, AGREEMENT),
  {
    ...{ kind: 'UNDER', figure: 'residents', areas: ['Sjællandsgade-kvarteret'], amount: 1000 },
    ...{ baseline: 2021, ...AGREEMENT },
  },
];

export const AREA_GOALS: readonly PlannedGoal[] = [...TARGETS, ...INDICATORS, ...OF_THE_AGREEMENT];
