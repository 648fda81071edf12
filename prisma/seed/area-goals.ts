import type { FigureName } from '@/lib/domain/key-figures/catalogue';
import { FIVE } from './area-figures';

export type PlannedGoal = {
  readonly kind: 'FEWER_PER_YEAR' | 'AT_LEAST_PER_YEAR' | 'INDICATOR';
  readonly figure: FigureName;
  readonly areas?: readonly string[];
  readonly group?: string;
  readonly comparedWith?: string;
  readonly amount?: number;
  readonly baseline: number;
  readonly source: string;
};

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
  },
  {
    kind: 'FEWER_PER_YEAR',
    figure: 'onlyPrimarySchoolPersons',
    areas: THREE,
    amount: 14,
    baseline: 2020,
    source: WORK,
  },
  {
    kind: 'FEWER_PER_YEAR',
    figure: 'onlyPrimarySchoolPersons',
    areas: GLARBJERGVEJ,
    amount: 8,
    baseline: 2020,
    source: WORK,
  },
  {
    kind: 'AT_LEAST_PER_YEAR',
    figure: 'adultApprenticeGrants',
    areas: GLARBJERGVEJ,
    amount: 8,
    baseline: 2020,
    source: WORK,
  },
];

const indicator = (figure: FigureName, baseline: number, comparedWith?: string): PlannedGoal => ({
  ...{ kind: 'INDICATOR', figure, group: FIVE, comparedWith, baseline },
  source: 'Helhedsplan 2021-25, mål og indikatorer',
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

export const AREA_GOALS: readonly PlannedGoal[] = [...TARGETS, ...INDICATORS];
