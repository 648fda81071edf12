import type { Scope } from '@/lib/domain/access/scope';
import type { Agreement } from '@/lib/domain/agreement/agreement';
import { isCap } from '@/lib/domain/letting/finding/flexible-share';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import { addUp } from '@/lib/domain/summary/add-up';
import type { SummaryDepartment } from '@/lib/domain/summary/facts';
import type {
  ClosedDepartment,
  CountedAndLet,
  FlexibleOfDepartment,
  LettingsFacts,
} from '@/lib/domain/summary/section-facts';
import type { DaySpan } from '@/lib/domain/summary/summary';
import { type NamedTally, readTallies } from '../sums/tallies';
import type { Tx } from '../transaction';

/** Whose letting, under which agreement, and through which two days. */
export type LettingsQuery = {
  readonly municipalityId: string;
  readonly departments: readonly SummaryDepartment[];
  /** Closed before the period, while the agreement was in force. */
  readonly closed: readonly ClosedDepartment[];
  /** In force on the last day of the period. */
  readonly agreement: Agreement | null;
  readonly period: DaySpan;
  readonly before: DaySpan;
};

const FIRST_DAY = calendarDate('1900-01-01');
const NOTHING: LettingsFacts = { flexible: [], special: null, namings: [], closed: [] };

/** What departments have let, counted and named from the beginning, where the agreement limits or asks something of it. */
export async function readLettingsFacts(tx: Tx, scope: Scope, query: LettingsQuery): Promise<LettingsFacts> {
  const { agreement } = query;
  const departments = [...query.departments, ...query.closed];
  const capped = agreement === null ? [] : departments.flatMap((row) => cappedOf(agreement, row));
  const special = agreement?.specialCriteria ?? null;
  if (capped.length === 0 && special === null) return NOTHING;
  const since = await readSince(tx, scope, query);
  const of = (row: Capped, period: 'now' | 'earlier'): CountedAndLet =>
    countedAndLet(
      row,
      since.filter((tally) => tally.period === period),
    );
  return {
    flexible: capped.map(
      (row): FlexibleOfDepartment => ({ ...row, now: of(row, 'now'), earlier: of(row, 'earlier') }),
    ),
    special: special && { tier: special.tier, every: special.every },
    namings:
      special === null
        ? []
        : departments.map(({ id }) => ({
            departmentId: id,
            through: namedBy(since, 'now', { departmentId: id, tier: special.tier }),
            throughBefore: namedBy(since, 'earlier', { departmentId: id, tier: special.tier }),
          })),
    closed: query.closed,
  };
}

type Capped = Pick<FlexibleOfDepartment, 'departmentId' | 'cap' | 'tiers'>;

function cappedOf({ letting }: Agreement, { id, tier }: SummaryDepartment): readonly Capped[] {
  const terms = tier === null ? undefined : letting.find(({ tiers }) => tiers.includes(tier));
  return terms && isCap(terms.cap) ? [{ departmentId: id, cap: terms.cap, tiers: terms.tiers }] : [];
}

const readSince = (
  tx: Tx,
  scope: Scope,
  { municipalityId, departments, closed, period, before }: LettingsQuery,
): Promise<readonly NamedTally[]> =>
  readTallies(
    tx,
    scope,
    {
      municipality: municipalityId,
      departments: [...departments, ...closed].map(({ id }) => id),
      measures: ['COUNTED', 'COUNTED_VOIDED', 'LET', 'NAMING'],
    },
    [
      { name: 'now', period: { from: FIRST_DAY, through: period.through } },
      { name: 'earlier', period: { from: FIRST_DAY, through: before.through } },
    ],
  );

const namedBy = (
  since: readonly NamedTally[],
  when: 'now' | 'earlier',
  of: { readonly departmentId: string; readonly tier: string },
): number =>
  addUp(
    since.filter(({ period }) => period === when),
    { measure: 'NAMING', ...of },
  ).n;

/** The sums of what was counted still have what was voided since. */
function countedAndLet({ departmentId, tiers }: Capped, tallies: readonly NamedTally[]): CountedAndLet {
  const own = tallies.filter((tally) => tally.departmentId === departmentId && tiers.includes(tally.tier));
  const n = (isOf: (tally: NamedTally) => boolean) =>
    own.filter(isOf).reduce((sum, tally) => sum + tally.n, 0);
  return {
    counted: n(({ measure }) => measure === 'COUNTED') - n(({ measure }) => measure === 'COUNTED_VOIDED'),
    let: n(({ measure, detail }) => measure === 'LET' && FLEXIBLE.includes(detail)),
  };
}

const FLEXIBLE: readonly string[] = ['FLEXIBLE', 'FLEXIBLE_COMBINED'];
