import { add, type Fraction, fraction, ZERO } from '@/lib/domain/shared/fraction';
import type { Addend } from '@/lib/domain/summary/addends';
import { Prisma } from '../generated/client';
import { BESIDE_VACANCY, LATEST, VACANCY_BEHIND, type VacancyBehind } from '../overview/overview-vacancies';
import type { Tx } from '../transaction';

/** A home behind a number, with what it adds to it where that is not one. */
export type HomeBehindNumber = VacancyBehind & { readonly adds?: Fraction };

/** The latest homes, how many there are, and what they all come to together; null where that is how many they are. */
export type BehindNumber = {
  readonly rows: readonly HomeBehindNumber[];
  readonly total: number;
  readonly sum: Fraction | null;
};

type Part = readonly [amount: string, denominator: string];
type Row = VacancyBehind & {
  readonly total: number;
  readonly parts: readonly Part[];
  readonly sums: readonly Part[];
};

type Adding = {
  /** `vacancy_id`, `amount` and `denominator`. */
  readonly lines: Prisma.Sql;
  readonly adds: Addend;
  /** Of vacancies `v` and their departments `d`. */
  readonly where: Prisma.Sql;
};

/** Who bears nothing of a home's loss has no part in it. */
const leavesOutNought = (adds: Addend): boolean => adds.startsWith('BORNE_');

/** Shares of one denominator are added by the database, the rest exactly here. */
export async function readBehindAdding(tx: Tx, { lines, adds, where }: Adding): Promise<BehindNumber> {
  const having = leavesOutNought(adds) ? Prisma.sql`HAVING sum(x.amount) <> 0` : Prisma.empty;
  const rows = await tx.$queryRaw<Row[]>`
    WITH l AS MATERIALIZED (
      SELECT x.vacancy_id, x.denominator, sum(x.amount) AS amount
      FROM (${lines}) x JOIN vacancy v ON v.id = x.vacancy_id JOIN department d ON d.id = v.department_id
      WHERE ${where} GROUP BY 1, 2 ${having}),
    h AS (SELECT l.vacancy_id, json_agg(json_build_array(l.amount::text, l.denominator::text)) AS parts FROM l GROUP BY 1)
    SELECT ${VACANCY_BEHIND}, (count(*) OVER ())::int AS total, h.parts,
      (SELECT json_agg(json_build_array(t.amount::text, t.denominator::text))
        FROM (SELECT l.denominator, sum(l.amount) AS amount FROM l GROUP BY 1) t) AS sums
    FROM h JOIN vacancy v ON v.id = h.vacancy_id ${BESIDE_VACANCY} ${LATEST}`;
  const [first] = rows;
  return {
    rows: rows.map(({ parts, sums: _, total: __, ...row }) => ({ ...row, adds: sumOf(parts) })),
    total: first?.total ?? 0,
    sum: first ? sumOf(first.sums) : ZERO,
  };
}

const sumOf = (parts: readonly Part[]): Fraction =>
  parts.map(([amount, denominator]) => fraction(BigInt(amount), BigInt(denominator))).reduce(add, ZERO);
