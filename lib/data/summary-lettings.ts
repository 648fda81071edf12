import type { Scope } from '@/lib/domain/access/scope';
import type { Agreement } from '@/lib/domain/agreement/agreement';
import { isCap } from '@/lib/domain/letting/flexible-share';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import { addUp } from '@/lib/domain/summary/add-up';
import type { SummaryDepartment } from '@/lib/domain/summary/facts';
import type { CountedAndLet, FlexibleOfDepartment, LettingsFacts } from '@/lib/domain/summary/section-facts';
import type { DaySpan } from '@/lib/domain/summary/summary';
import { ownRows } from './own-rows';
import { type NamedTally, readTallies } from './tallies';
import type { Tx } from './transaction';

/** Whose letting, under which agreement, and through which two days. */
export type LettingsQuery = {
  readonly municipalityId: string;
  readonly departments: readonly SummaryDepartment[];
  /** In force on the last day of the period. */
  readonly agreement: Agreement | null;
  readonly period: DaySpan;
  readonly before: DaySpan;
};

const FIRST_DAY = calendarDate('1900-01-01');
const NOTHING: LettingsFacts = { flexible: [], special: null, namings: [] };

/** What departments have let, counted and named from the beginning, where the agreement limits or asks something of it. */
export async function readLettingsFacts(tx: Tx, scope: Scope, query: LettingsQuery): Promise<LettingsFacts> {
  const { agreement, departments } = query;
  const capped = agreement === null ? [] : departments.flatMap((row) => cappedOf(agreement, row));
  const special = agreement?.specialCriteria ?? null;
  if (capped.length === 0 && special === null) return NOTHING;
  const since = await readSince(tx, scope, query);
  const voided = capped.length === 0 ? [] : await readVoided(tx, scope, query);
  const of = (row: Capped, period: 'now' | 'earlier'): CountedAndLet =>
    countedAndLet(
      row,
      since.filter((tally) => tally.period === period),
      voided,
      period,
    );
  return {
    flexible: capped.map(
      (row): FlexibleOfDepartment => ({ ...row, now: of(row, 'now'), earlier: of(row, 'earlier') }),
    ),
    special: special && { tier: special.tier, every: special.every },
    namings:
      special === null
        ? []
        : departments.map(({ id }) => ({ departmentId: id, through: namedBy(since, id, special.tier) })),
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
  { municipalityId, departments, period, before }: LettingsQuery,
): Promise<readonly NamedTally[]> =>
  readTallies(
    tx,
    scope,
    {
      municipality: municipalityId,
      departments: departments.map(({ id }) => id),
      measures: ['COUNTED', 'LET', 'NAMING'],
    },
    [
      { name: 'now', period: { from: FIRST_DAY, through: period.through } },
      { name: 'earlier', period: { from: FIRST_DAY, through: before.through } },
    ],
  );

const namedBy = (since: readonly NamedTally[], departmentId: string, tier: string): number =>
  addUp(
    since.filter(({ period }) => period === 'now'),
    { measure: 'NAMING', departmentId, tier },
  ).n;

type Voided = {
  readonly departmentId: string;
  readonly tier: string;
  readonly now: number;
  readonly earlier: number;
};

/** Counted vacancies that were voided since, by the day they were counted: the sums of what was counted still have them. */
const readVoided = (
  tx: Tx,
  scope: Scope,
  { municipalityId, period, before }: LettingsQuery,
): Promise<readonly Voided[]> => tx.$queryRaw<Voided[]>`
  SELECT e.department_id AS "departmentId", e.tier, count(*) FILTER (WHERE e.entered_on <= ${period.through}::date)::int AS now,
    count(*) FILTER (WHERE e.entered_on <= ${before.through}::date)::int AS earlier
  FROM vacancy v JOIN ledger_entry e ON e.vacancy_id = v.id AND e.kind = 'REPORTED'
  WHERE v.municipality_id = ${municipalityId}::uuid AND v.state = 'VOIDED' AND ${ownRows(scope, 'v')}
  GROUP BY e.department_id, e.tier`;

function countedAndLet(
  { departmentId, tiers }: Capped,
  tallies: readonly NamedTally[],
  voided: readonly Voided[],
  period: 'now' | 'earlier',
): CountedAndLet {
  const sum = (of: (tier: string) => number) => tiers.reduce((all, tier) => all + of(tier), 0);
  const isOf = (row: Voided, tier: string) => row.departmentId === departmentId && row.tier === tier;
  return {
    counted: sum(
      (tier) =>
        addUp(tallies, { measure: 'COUNTED', departmentId, tier }).n -
        voided.filter((row) => isOf(row, tier)).reduce((all, row) => all + row[period], 0),
    ),
    let: sum(
      (tier) =>
        addUp(tallies, { measure: 'LET', details: ['FLEXIBLE', 'FLEXIBLE_COMBINED'], departmentId, tier }).n,
    ),
  };
}
