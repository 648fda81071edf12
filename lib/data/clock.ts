import type { Scope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { inTransaction, type Tx } from './transaction';

/** The Danish day it is by the instance's own clock; a demonstration stands on its fixed day. */
export const getToday = (scope: Scope): Promise<CalendarDate> => inTransaction(scope, readToday);

export async function readToday(tx: Tx): Promise<CalendarDate> {
  const [row] = await tx.$queryRaw<{ now: Date }[]>`SELECT app_now() AS now`;
  if (row === undefined) throw new Error('The database did not say what time it is');
  return dayOfInstant(row.now);
}
