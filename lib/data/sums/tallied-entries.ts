import type { Scope } from '@/lib/domain/access/scope';
import { addDays } from '@/lib/domain/calendar/days';
import type { EntrySum, PartOfTime } from '@/lib/domain/reporting/book';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import { fraction, ZERO } from '@/lib/domain/shared/fraction';
import type { ReportFilter } from '../overview/overview-filter';
import type { Tx } from '../transaction';
import { type NamedTally, readTallies } from './tallies';

const FIRST = calendarDate('1900-01-01');
const LAST = calendarDate('2200-12-31');
/** What was not carried over to a home stands with the home's own line. */
const LAPSED = 'CORRECTION_LAPSED';
const MEASURES = [
  ...(['COUNTED', 'TURN'] as const),
  ...(['CORRECTION_RETURNED', 'CORRECTION_VOIDED', 'CORRECTION_SETTLED', LAPSED] as const),
];

/** What each ledger's entries come to before, within and after the period, by department and counter's name. */
export async function readEntrySums(
  tx: Tx,
  scope: Scope,
  { municipality, period: { from, through } }: ReportFilter & { readonly municipality: string },
): Promise<ReadonlyMap<string, readonly EntrySum[]>> {
  const parts: Readonly<Record<PartOfTime, { from: typeof from; through: typeof through }>> = {
    BEFORE: { from: FIRST, through: addDays(from, -1) },
    WITHIN: { from, through },
    AFTER: { from: addDays(through, 1), through: LAST },
  };
  const periods = Object.entries(parts).map(([name, period]) => ({ name, period }));
  const tallies = await readTallies(tx, scope, { municipality, measures: MEASURES }, periods);
  const sums = new Map<string, EntrySum[]>();
  for (const tally of tallies) {
    const key = `${tally.departmentId} ${tally.detail}`;
    const known = sums.get(key);
    if (known === undefined) sums.set(key, [asSum(tally)]);
    else known.push(asSum(tally));
  }
  return sums;
}

/** A turn is taken, and a credit lapses, with a home that is counted too: no entry of its own. */
function asSum({ period, measure, n, amount, denominator }: NamedTally): EntrySum {
  const of = fraction(BigInt(amount), BigInt(denominator));
  return {
    when: period as PartOfTime,
    earned: measure === 'COUNTED' ? of : ZERO,
    used: measure === 'TURN' ? n : 0,
    corrections: measure.startsWith('CORRECTION') ? of : ZERO,
    counted: measure === 'COUNTED' ? n : 0,
    entries: measure === 'TURN' || measure === LAPSED ? 0 : n,
  };
}
