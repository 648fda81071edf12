import type { Scope } from '@/lib/domain/access/scope';
import type { Route } from '@/lib/domain/agreement/vocabulary';
import type { StoredVerdict } from '@/lib/domain/allocation/render-verdict';
import { fraction } from '@/lib/domain/shared/fraction';
import type { VacancyId } from '@/lib/domain/shared/ids';
import type { StoredCount, StoredDecision } from '@/lib/domain/what-if/replay-proof';
import { instantWithin, reportedRows } from '../overview/overview-filter';
import { ownRows } from '../own-rows';
import { inTransaction } from '../transaction';
import type { PastFilter } from './past';

type Row = {
  readonly vacancyId: VacancyId;
  readonly route: Route;
  readonly tier: string;
  readonly proposedTier: string;
  readonly counter: string | null;
  readonly number: number | null;
  readonly digest: string;
} & { readonly [Key in `${'rate' | 'before' | 'after'}${'N' | 'D'}`]: bigint | null };

/** Every decision of the period as it was stored; of its explanation the MD5 of the text as it was written. */
export const readStoredDecisions = (
  scope: Scope,
  filter: PastFilter,
): Promise<ReadonlyMap<VacancyId, StoredDecision>> =>
  inTransaction(scope, async (tx) => {
    const rows = await tx.$queryRaw<Row[]>`
      SELECT c.vacancy_id AS "vacancyId", c.route, c.tier, c.proposed_tier AS "proposedTier", n.name AS counter, c.number,
        c.rate_n AS "rateN", c.rate_d AS "rateD", c.credit_before_n AS "beforeN", c.credit_before_d AS "beforeD",
        c.credit_after_n AS "afterN", c.credit_after_d AS "afterD", md5(c.verdict::text) AS digest
      FROM decision c LEFT JOIN counter n ON n.id = c.counter_id
      WHERE ${reportedRows(scope, filter, 'c')} AND ${instantWithin(filter, 'c.decided_at')}`;
    return new Map(rows.map((row) => [row.vacancyId, asStored(row)]));
  });

const asStored = ({ vacancyId, route, tier, proposedTier, digest, ...row }: Row): StoredDecision => ({
  ...{ vacancyId, route, tier, proposedTier, verdictDigest: digest, counted: countOf(row) },
});

function countOf(
  row: Omit<Row, 'vacancyId' | 'route' | 'tier' | 'proposedTier' | 'digest'>,
): StoredCount | null {
  const { counter, number } = row;
  if (counter === null || number === null) return null;
  return {
    ...{ counter, number, rate: exact(row.rateN, row.rateD) },
    ...{ creditBefore: exact(row.beforeN, row.beforeD), creditAfter: exact(row.afterN, row.afterD) },
  };
}

function exact(n: bigint | null, d: bigint | null) {
  if (n === null || d === null) throw new Error('What is counted has its share and its credit');
  return fraction(n, d);
}

/** Where some homes lie, and their whole explanations. */
export const listStoredVerdicts = (
  scope: Scope,
  vacancies: readonly VacancyId[],
): Promise<ReadonlyMap<VacancyId, { readonly address: string; readonly verdict: StoredVerdict }>> =>
  inTransaction(scope, async (tx) => {
    const rows = await tx.$queryRaw<{ id: VacancyId; address: string; verdict: StoredVerdict }[]>`
      SELECT c.vacancy_id AS id, v.address, c.verdict FROM decision c JOIN vacancy v ON v.id = c.vacancy_id
      WHERE c.vacancy_id = ANY(${[...vacancies]}::uuid[]) AND ${ownRows(scope, 'c')}`;
    return new Map(rows.map(({ id, ...told }) => [id, told]));
  });
