import type { CalendarDate } from '../shared/calendar-date';
import { type FigureName, formOf } from './catalogue';
import type { Goal, GoalKind } from './goal';

/** What a goal is of: some areas together, a group whose figure is published as one, or the whole municipality. */
export type GoalPlace =
  | { readonly level: 'AREA'; readonly areaIds: readonly string[] }
  | { readonly level: 'GROUP'; readonly groupName: string }
  | { readonly level: 'MUNICIPALITY' };

/** What stays the same as long as there is the goal; another figure or other places are another goal. */
export type GoalSubject = {
  readonly kind: GoalKind;
  readonly figure: FigureName;
  readonly place: GoalPlace;
};

/** What can be agreed anew from a day. */
export type GoalTerms = {
  readonly amount: number | null;
  /** A group; null: the municipality. Only an indicator is held against something. */
  readonly comparedWith: string | null;
  readonly baselineYear: number;
  /** The document and its section. */
  readonly source: string;
  readonly from: CalendarDate;
  /** The first day it no longer holds. */
  readonly to: CalendarDate | null;
};

export type GoalFault =
  | 'not-of-level'
  | 'not-counted'
  | 'several-shares'
  | 'amount-needed'
  | 'amount-of-indicator'
  | 'against-itself'
  | 'compared-target'
  | 'baseline-later'
  | 'end-before-start';

/**
 * What stands against a goal. Fewer a year, or so many, is said of persons and homes that are counted, and shares of several areas cannot
 * be added up: a share is one place's, or a group's. @see helhedsplan Randers, Mål og indikatorer (P-04, P-07)
 */
export function faultsOfGoal({ kind, figure, place }: GoalSubject, terms: GoalTerms): readonly GoalFault[] {
  const { levels, units } = formOf(figure);
  const isIndicator = kind === 'INDICATOR';
  const isCounted = units.includes('COUNT');
  const against: readonly (readonly [boolean, GoalFault])[] = [
    [!levels.includes(place.level), 'not-of-level'],
    [!isIndicator && !isCounted, 'not-counted'],
    [!isCounted && place.level === 'AREA' && place.areaIds.length > 1, 'several-shares'],
    [!isIndicator && terms.amount === null, 'amount-needed'],
    [isIndicator && terms.amount !== null, 'amount-of-indicator'],
    [isIndicator && isAgainstItself(place, terms.comparedWith), 'against-itself'],
    [!isIndicator && terms.comparedWith !== null, 'compared-target'],
    [terms.baselineYear > Number(terms.from.slice(0, 4)), 'baseline-later'],
    [terms.to !== null && terms.to < terms.from, 'end-before-start'],
  ];
  return against.flatMap(([isSo, fault]) => (isSo ? [fault] : []));
}

const isAgainstItself = (place: GoalPlace, comparedWith: string | null): boolean =>
  place.level === 'MUNICIPALITY' ? comparedWith === null : placeName(place) === comparedWith;

const placeName = (place: GoalPlace): string | undefined =>
  place.level === 'GROUP' ? place.groupName : undefined;

export type GoalStanding = 'COMING' | 'IN_FORCE' | 'ENDED' | 'TAKEN_BACK';

/** Whether a goal holds on a day; one that ends on its first day never did. */
export function standingOf({ from, to }: Pick<Goal, 'from' | 'to'>, today: CalendarDate): GoalStanding {
  if (to !== null && to <= from) return 'TAKEN_BACK';
  if (to !== null && to <= today) return 'ENDED';
  return from > today ? 'COMING' : 'IN_FORCE';
}
