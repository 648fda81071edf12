import type { CalendarDate } from '../shared/calendar-date';
import type { AreaCategory } from '../statute/area-categories';
import { type FigureName, formOf } from './catalogue';
import type { FigureGoalKind, GoalKind, GoalOf } from './goal-kinds';

/** What a goal is of: some areas together, a group whose figure is published as one, or the whole municipality. */
export type GoalPlace =
  | { readonly level: 'AREA'; readonly areaIds: readonly string[] }
  | { readonly level: 'GROUP'; readonly groupName: string }
  | { readonly level: 'MUNICIPALITY' };

/** What stays the same as long as there is the goal; another figure, list or other places are another goal. */
export type GoalSubject = FigureSubject | ListSubject;
export type FigureSubject = {
  readonly kind: FigureGoalKind;
  readonly figure: FigureName;
  readonly place: GoalPlace;
};
/** @see ListGoal */
export type ListSubject = {
  readonly kind: 'OFF_LIST';
  readonly list: AreaCategory;
  readonly place: GoalPlace;
};

/** What can be agreed anew from a day. */
export type GoalTerms = {
  readonly amount: number | null;
  /** A group; null: the municipality. Only an indicator is held against something. */
  readonly comparedWith: string | null;
  /** Of a figure alone. */
  readonly baselineYear: number | null;
  /** Of a list alone: the year of the first list of 1 December that the areas may not stand on. */
  readonly byYear: number | null;
  /** The document and its section. */
  readonly source: string;
  readonly from: CalendarDate;
  /** The first day it no longer holds. */
  readonly to: CalendarDate | null;
};

export const TERM_PARTS = [
  'amount',
  'comparedWith',
  'baselineYear',
  'byYear',
  'source',
  'from',
  'to',
] as const;

export type GoalFault =
  | 'not-of-level'
  | 'not-counted'
  | 'several-shares'
  | 'amount-needed'
  | 'amount-of-indicator'
  | 'against-itself'
  | 'compared-target'
  | 'baseline-needed'
  | 'baseline-later'
  | 'baseline-of-list'
  | 'by-needed'
  | 'by-of-figure'
  | 'list-of-group'
  | 'end-before-start';

type Against = readonly (readonly [boolean, GoalFault])[];

/** What stands against a goal. @see helhedsplan Randers, Mål og indikatorer (P-04, P-07); R-01, H-09, T-23 */
export function faultsOfGoal(subject: GoalSubject, terms: GoalTerms): readonly GoalFault[] {
  const own = subject.kind === 'OFF_LIST' ? againstList(subject, terms) : againstFigure(subject, terms);
  const against: Against = [...own, [terms.to !== null && terms.to < terms.from, 'end-before-start']];
  return against.flatMap(([isSo, fault]) => (isSo ? [fault] : []));
}

/**
 * Fewer a year, or so many, is said of persons and homes that are counted, and shares of several areas cannot be added up: a share is one
 * place's, or a group's.
 */
function againstFigure({ kind, figure, place }: FigureSubject, terms: GoalTerms): Against {
  const { levels, units } = formOf(figure);
  const isIndicator = kind === 'INDICATOR';
  const isCounted = units.includes('COUNT');
  return [
    [!levels.includes(place.level), 'not-of-level'],
    [(kind === 'FEWER_PER_YEAR' || kind === 'AT_LEAST_PER_YEAR') && !isCounted, 'not-counted'],
    [!isCounted && place.level === 'AREA' && place.areaIds.length > 1, 'several-shares'],
    [!isIndicator && terms.amount === null, 'amount-needed'],
    [isIndicator && terms.amount !== null, 'amount-of-indicator'],
    [isIndicator && isAgainstItself(place, terms.comparedWith), 'against-itself'],
    [!isIndicator && terms.comparedWith !== null, 'compared-target'],
    [terms.byYear !== null, 'by-of-figure'],
    [terms.baselineYear === null, 'baseline-needed'],
    [(terms.baselineYear ?? 0) > Number(terms.from.slice(0, 4)), 'baseline-later'],
  ];
}

/** The state lists areas, not groups; there is nothing to count and nothing to compare with. */
const againstList = ({ place }: ListSubject, terms: GoalTerms): Against => [
  [place.level === 'GROUP', 'list-of-group'],
  [terms.amount !== null, 'amount-of-indicator'],
  [terms.comparedWith !== null, 'compared-target'],
  [terms.baselineYear !== null, 'baseline-of-list'],
  [terms.byYear === null, 'by-needed'],
];

const isAgainstItself = (place: GoalPlace, comparedWith: string | null): boolean =>
  place.level === 'MUNICIPALITY' ? comparedWith === null : placeName(place) === comparedWith;

const placeName = (place: GoalPlace): string | undefined =>
  place.level === 'GROUP' ? place.groupName : undefined;

export type GoalStanding = 'COMING' | 'IN_FORCE' | 'ENDED' | 'TAKEN_BACK';

/** Whether a goal holds on a day; one that ends on its first day never did. */
export function standingOf(
  { from, to }: Pick<GoalOf<GoalKind>, 'from' | 'to'>,
  today: CalendarDate,
): GoalStanding {
  if (to !== null && to <= from) return 'TAKEN_BACK';
  if (to !== null && to <= today) return 'ENDED';
  return from > today ? 'COMING' : 'IN_FORCE';
}
