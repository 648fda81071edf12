import type { CalendarDate } from '../shared/calendar-date';
import { formOf } from './catalogue';
import type { StatedFigure } from './figure';
import type { FigureFault } from './figure-faults';
import { isAbove } from './written-number';

/** Which part of what was said is wrong. */
export type StatedPart = 'figure' | 'value' | 'persons' | 'unit' | 'on' | 'periodTo';
export type FaultOfPart = { readonly part: StatedPart; readonly fault: FigureFault };

/** What the catalogue and the calendar have against a figure, whichever way it came. @see docs/domain/key-figures.md */
export function checkFigure(figure: StatedFigure, today: CalendarDate): readonly FaultOfPart[] {
  const { place, value, valueTo, unit, persons, on, periodFrom, periodTo, suppressed } = figure;
  const form = formOf(figure.name);
  const told: readonly (readonly [boolean, StatedPart, FigureFault])[] = [
    // The share of origin is of an area of the statute's size, and of nothing smaller.
    [!form.levels.includes(place.level), 'figure', 'not-of-level'],
    [suppressed && value !== null, 'value', 'value-and-suppressed'],
    [valueTo !== null && place.level === 'DEPARTMENT', 'value', 'span-of-department'],
    [isOverHundred(figure), 'value', 'over-hundred'],
    [!form.units.includes(unit), 'unit', 'not-unit'],
    [persons !== null && !form.persons, 'persons', 'no-persons'],
    // A number of persons would tell what is kept back.
    [persons !== null && suppressed, 'persons', 'value-and-suppressed'],
    [on > today, 'on', 'future-day'],
    [periodFrom !== null && periodTo !== null && periodTo < periodFrom, 'periodTo', 'period-order'],
  ];
  return told.flatMap(([isSo, part, fault]) => (isSo ? [{ part, fault }] : []));
}

const isOverHundred = ({ name, unit, value, valueTo }: StatedFigure): boolean => {
  const highest = valueTo ?? value;
  // An income can be more than the region's.
  return unit === 'PERCENT' && highest !== null && formOf(name).group !== 'INCOME' && isAbove(highest, 100);
};
