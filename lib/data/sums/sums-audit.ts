import type { Scope } from '@/lib/domain/access/scope';
import { inLongTransaction, inTransaction, type Tx } from '../transaction';

/** Something kept that does not come to what the rows come to. */
type KeptWrong<Sum> = {
  readonly department: string;
  readonly kept: Sum;
  readonly recounted: Sum;
};

export type TallyFault = KeptWrong<string> & {
  readonly span: 'DAY' | 'MONTH' | 'YEAR';
  readonly day: string;
  readonly measure: string;
  readonly detail: string;
};

/** A month whose number of rejections by combined letting is not what the decisions come to. */
export type RejectionFault = KeptWrong<number> & { readonly month: string };

const MOST = 100;
/** Departments at a time, so that what is sorted at once does not grow with the number of homes. */
const AT_ONCE = 10;

/**
 * Every sum of the scope held against all rows once more, the days against the rows and the months and years against the days; at most a
 * hundred of those that differ, of as few departments as show them. Reads everything: for db:verify and tests.
 */
export const listTallyFaults = (scope: Scope): Promise<readonly TallyFault[]> =>
  inLongTransaction(scope, async (tx) => {
    await tx.$executeRaw`SELECT set_config('work_mem', '256MB', true)`;
    const departments = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM department ORDER BY id`;
    const ids = departments.map(({ id }) => id);
    const faults: TallyFault[] = [];
    for (let at = 0; at < ids.length && faults.length < MOST; at += AT_ONCE)
      faults.push(...(await faultsOf(tx, ids.slice(at, at + AT_ONCE))));
    return faults.slice(0, MOST);
  });

const faultsOf = (tx: Tx, departments: readonly string[]) => tx.$queryRaw<TallyFault[]>`
    WITH must AS (
      SELECT l.department_id, 'DAY' AS span, l.day, l.measure, l.tier, l.dwelling_type, l.detail, l.denominator, sum(l.n) AS n, sum(l.amount) AS amount
      FROM tally_recount l WHERE l.department_id = ANY (${departments}::uuid[]) GROUP BY 1, 3, 4, 5, 6, 7, 8
      UNION ALL
      SELECT t.department_id, s.span, s.first, t.measure, t.tier, t.dwelling_type, t.detail, t.denominator, sum(t.n), sum(t.amount)
      FROM tally t, LATERAL spans_of(t.day) s WHERE t.span = 'DAY' AND s.span <> 'DAY' AND t.department_id = ANY (${departments}::uuid[])
      GROUP BY 1, 2, 3, 4, 5, 6, 7, 8),
    told AS (
      SELECT x.department_id, x.span, x.day, x.measure, x.tier, x.dwelling_type, x.detail, x.denominator, sum(x.n) AS n, sum(x.amount) AS amount
      FROM (SELECT t.department_id, t.span, t.day, t.measure, t.tier, t.dwelling_type, t.detail, t.denominator, t.n, t.amount FROM tally t
        UNION ALL
        SELECT c.department_id, 'DAY', c.day, c.measure, c.tier, c.dwelling_type, c.detail, c.denominator, c.n, c.amount FROM tally_change c) x
      WHERE x.department_id = ANY (${departments}::uuid[]) GROUP BY 1, 2, 3, 4, 5, 6, 7, 8)
    SELECT d.number || ' ' || d.name AS department, span, day::text, measure, detail,
      coalesce(told.n, 0) || ' / ' || coalesce(told.amount, 0) AS kept, coalesce(must.n, 0) || ' / ' || coalesce(must.amount, 0) AS recounted
    FROM must FULL JOIN told USING (department_id, span, day, measure, tier, dwelling_type, detail, denominator)
      JOIN department d ON d.id = department_id
    WHERE (coalesce(told.n, 0), coalesce(told.amount, 0)) <> (coalesce(must.n, 0), coalesce(must.amount, 0))
    ORDER BY span, day, measure, detail LIMIT ${MOST}`;

/** The numbers that both parties read, held against the decisions once more; at most a hundred that differ. For db:verify and tests. */
export const listRejectionFaults = (scope: Scope): Promise<readonly RejectionFault[]> =>
  inTransaction(
    scope,
    (tx) => tx.$queryRaw<RejectionFault[]>`
    WITH must AS (
      SELECT v.department_id, rejected_in(d) AS month, count(*) AS n FROM offer_decision d
        JOIN offer o ON o.id = d.offer_id JOIN vacancy v ON v.id = o.vacancy_id
      WHERE counts_as_combined_rejection(d) GROUP BY 1, 2),
    told AS (SELECT r.department_id, r.month, sum(r.n) AS n FROM combined_rejection r GROUP BY 1, 2)
    SELECT d.number || ' ' || d.name AS department, to_char(month, 'YYYY-MM') AS month, coalesce(told.n, 0)::int AS kept,
      coalesce(must.n, 0)::int AS recounted
    FROM must FULL JOIN told USING (department_id, month) JOIN department d ON d.id = department_id
    WHERE coalesce(told.n, 0) <> coalesce(must.n, 0) ORDER BY 2, 1 LIMIT ${MOST}`,
  );
