import type { Scope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { inTransaction, type Tx } from './transaction';

/** The Danish day it is by the instance's own clock; a demonstration stands on its fixed day. */
export const getToday = (scope: Scope): Promise<CalendarDate> => inTransaction(scope, readToday);

export const readToday = async (tx: Tx): Promise<CalendarDate> => dayOfInstant(await readInstant(tx));

/** The instant that everything in the transaction is recorded at. Read it after the locks. */
export async function readInstant(tx: Tx): Promise<Date> {
  const [row] = await tx.$queryRaw<{ now: Date }[]>`SELECT app_now() AS now`;
  if (row === undefined) throw new Error('The database did not say what time it is');
  return row.now;
}
