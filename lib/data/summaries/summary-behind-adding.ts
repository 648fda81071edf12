import { add, type Fraction, fraction, ZERO } from '@/lib/domain/shared/fraction';
import type { Addend } from '@/lib/domain/summary/addends';
import { Prisma } from '../generated/client';
import {
  type BehindPage,
  type PageAsked,
  readBehindPage,
  type VacancyBehind,
} from '../overview/homes-behind';
import type { Tx } from '../transaction';

/** A home behind a number, with what it adds to it where that is not one. */
export type HomeBehindNumber = VacancyBehind & { readonly adds?: Fraction };

/** A page of the homes, how many there are, and what they all come to together; null where that is how many they are. */
export type BehindNumber = BehindPage<HomeBehindNumber> & { readonly sum: Fraction | null };

type Part = readonly [amount: string, denominator: string];
type Added = { readonly parts: readonly Part[]; readonly sums: readonly Part[] };

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
export async function readBehindAdding(
  tx: Tx,
  { lines, adds, where }: Adding,
  asked: PageAsked,
): Promise<BehindNumber> {
  const having = leavesOutNought(adds) ? Prisma.sql`HAVING sum(x.amount) <> 0` : Prisma.empty;
  const homes = Prisma.sql`
    l AS MATERIALIZED (
      SELECT x.vacancy_id, x.denominator, sum(x.amount) AS amount
      FROM (${lines}) x JOIN vacancy v ON v.id = x.vacancy_id JOIN department d ON d.id = v.department_id
      WHERE ${where} GROUP BY 1, 2 ${having}),
    f AS MATERIALIZED (SELECT v.id, v.reported_on FROM (SELECT DISTINCT l.vacancy_id FROM l) h JOIN vacancy v ON v.id = h.vacancy_id)`;
  const beside = {
    tables: Prisma.sql`, p AS (SELECT l.vacancy_id, json_agg(json_build_array(l.amount::text, l.denominator::text)) AS parts
      FROM l WHERE l.vacancy_id IN (SELECT page.id FROM page) GROUP BY 1)`,
    joins: Prisma.sql`JOIN p ON p.vacancy_id = f.id`,
    columns: Prisma.sql`, p.parts, (SELECT json_agg(json_build_array(t.amount::text, t.denominator::text))
      FROM (SELECT l.denominator, sum(l.amount) AS amount FROM l GROUP BY 1) t) AS sums`,
  };
  const page = await readBehindPage<Added>(tx, { homes, beside }, asked);
  const [first] = page.rows;
  return {
    ...page,
    rows: page.rows.map(({ parts, sums: _, ...row }) => ({ ...row, adds: sumOf(parts) })),
    sum: first ? sumOf(first.sums) : ZERO,
  };
}

const sumOf = (parts: readonly Part[]): Fraction =>
  parts.map(([amount, denominator]) => fraction(BigInt(amount), BigInt(denominator))).reduce(add, ZERO);
