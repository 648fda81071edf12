import type { Scope } from '@/lib/domain/access/scope';
import type { DepartmentTally } from '@/lib/domain/summary/facts';
import type { KeptMeasure } from '@/lib/domain/summary/measure';
import { spansOf } from '@/lib/domain/summary/spans';
import type { DaySpan } from '@/lib/domain/summary/summary';
import { Prisma } from '../generated/client';
import { ownRows } from '../own-rows';
import type { Tx } from '../transaction';

/** Whose sums: of one municipality, and there of all departments or of some. */
export type TallyReader = {
  readonly municipality: string;
  readonly departments?: readonly string[];
  readonly measures?: readonly KeptMeasure[];
  /** Told of all departments of an organisation together, whose `departmentId` then is ''. */
  readonly together?: readonly KeptMeasure[];
};

/** A period under a name, so that several are read in one question. */
export type NamedPeriod = { readonly name: string; readonly period: DaySpan };

export type NamedTally = DepartmentTally & { readonly period: string };

/**
 * The sums of each period, department by department: what has been gathered, by as few spans as the period can be cut into, and what
 * has changed since, in one statement, so that nothing is missed or seen twice.
 */
export const readTallies = (
  tx: Tx,
  scope: Scope,
  reader: TallyReader,
  periods: readonly NamedPeriod[],
): Promise<readonly NamedTally[]> => tx.$queryRaw<NamedTally[]>`
  SELECT x.period, x.department AS "departmentId", x.organisation_id AS "organisationId", x.measure, x.tier,
    x.dwelling_type AS "dwellingType", x.detail, x.denominator::float8 AS denominator, sum(x.n)::float8 AS n, sum(x.amount)::float8 AS amount
  FROM (SELECT s.*, CASE WHEN s.measure = ANY (${[...(reader.together ?? [])]}::text[]) THEN '' ELSE s.department_id::text END AS department
    FROM (${talliesIn(scope, reader, periods)}) s) x
  GROUP BY x.period, x.department, x.organisation_id, x.measure, x.tier, x.dwelling_type, x.detail, x.denominator
  HAVING sum(x.n) <> 0 OR sum(x.amount) <> 0`;

const SPANS = ['DAY', 'MONTH', 'YEAR'] as const;

/** The row source of the above: one row per sum and period, not yet added up. */
function talliesIn(scope: Scope, reader: TallyReader, periods: readonly NamedPeriod[]): Prisma.Sql {
  const ranges = periods.flatMap(({ name, period }) => spansOf(period).map((range) => ({ name, ...range })));
  const where = (alias: string) =>
    Prisma.join(
      [
        Prisma.sql`${Prisma.raw(alias)}.municipality_id = ${reader.municipality}::uuid`,
        ownRows(scope, alias),
        ...(reader.departments
          ? [Prisma.sql`${Prisma.raw(alias)}.department_id = ANY(${[...reader.departments]}::uuid[])`]
          : []),
        ...(reader.measures
          ? [Prisma.sql`${Prisma.raw(alias)}.measure = ANY(${[...reader.measures]}::text[])`]
          : []),
      ],
      ' AND ',
    );
  // Span by span in so many words: months and years have an index of their own.
  const gathered = SPANS.map((span) => {
    const own = ranges.filter((range) => range.span === span);
    return Prisma.sql`
    SELECT p.name AS period, t.department_id, t.organisation_id, t.measure, t.tier, t.dwelling_type, t.detail, t.denominator, t.n, t.amount
    FROM unnest(${own.map(({ name }) => name)}::text[], ${own.map(({ from }) => from)}::date[], ${own.map(({ to }) => to)}::date[])
        AS p(name, first, until)
      JOIN tally t ON t.span = ${Prisma.raw(`'${span}'`)} AND t.day >= p.first AND t.day < p.until
    WHERE ${where('t')}`;
  });
  return Prisma.sql`
    ${Prisma.join(gathered, ' UNION ALL ')}
    UNION ALL
    SELECT p.name, c.department_id, c.organisation_id, c.measure, c.tier, c.dwelling_type, c.detail, c.denominator, c.n, c.amount
    FROM unnest(${periods.map(({ name }) => name)}::text[], ${periods.map(({ period }) => period.from)}::date[],
        ${periods.map(({ period }) => period.through)}::date[]) AS p(name, first, last)
      JOIN tally_change c ON c.day BETWEEN p.first AND p.last
    WHERE ${where('c')}`;
}

/** Adds up what the acts since the last time changed; answers how many changes there were. For housekeeping. */
export async function gatherTallies(tx: Tx, _scope: Scope): Promise<number> {
  const [row] = await tx.$queryRaw<{ n: number }[]>`SELECT gather_tallies()::int AS n`;
  return row?.n ?? 0;
}
