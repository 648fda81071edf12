import type { Scope } from '@/lib/domain/access/scope';
import { inTransaction } from './transaction';

/** A month whose number of rejections by combined letting is not what the decisions come to. */
export type RejectionFault = {
  readonly department: string;
  readonly month: string;
  readonly kept: number;
  readonly recounted: number;
};

const MOST = 100;

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
