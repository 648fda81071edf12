import { dayOfInstant, instantAt } from '../calendar/copenhagen';
import { addDays } from '../calendar/days';

/** Danish time at which the day's mail goes, and from which on days that have come are told of. */
const MORNING = '07:00';

/** When what happens now is told of in the day's mail: the next morning at the hour, today's when it is still to come. */
export function nextMorning(now: Date): Date {
  const today = dayOfInstant(now);
  const morning = instantAt(today, MORNING);
  return now < morning ? morning : instantAt(addDays(today, 1), MORNING);
}

/** Is it late enough for people to be told what day it is? */
export const isMorning = (now: Date): boolean => now >= instantAt(dayOfInstant(now), MORNING);
