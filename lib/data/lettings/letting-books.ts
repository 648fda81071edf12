import type { Scope } from '@/lib/domain/access/scope';
import type { TierId } from '@/lib/domain/agreement/vocabulary';
import type { FlexibleShare } from '@/lib/domain/letting/finding/flexible-share';
import type { ListBook } from '@/lib/domain/letting/finding/list-turn';
import type { DepartmentId } from '@/lib/domain/shared/ids';
import type { Parties } from '../parties';
import type { HotTx } from '../transaction';

declare const lock: unique symbol;

/** What a department has let so far: the turns of its lists and its share of flexible letting. */
export type LettingBook = {
  readonly departmentId: DepartmentId;
  readonly lists: ListBook;
  readonly share: Pick<FlexibleShare, 'letBefore' | 'counted'>;
};

/** A book that this transaction holds. Giving out a turn or a share without it does not compile. */
export type LockedLettingBook = LettingBook & { readonly [lock]: true };

const OPEN = `
  INSERT INTO letting_book (department_id, organisation_id, municipality_id) VALUES ($1, $2, $3)
  ON CONFLICT (department_id) DO NOTHING`;
const LOCK = 'SELECT 1 FROM letting_book WHERE department_id = $1 FOR NO KEY UPDATE';

// A home tells by itself what it has taken, so nothing has to be given back by whoever voids, leases or lets a lease fall through: a turn
// counts while the home may go, or has gone, by the lists (L-20); the share while it is let flexibly, or may yet be (Q23), which is through
// the day of the takeover. Told home by home in lib/testing/letting-book.ts, which a test holds this statement against.
const READ = `
  SELECT coalesce((SELECT b.lists FROM letting_book b WHERE b.department_id = $1), 0) AS given,
    count(*) FILTER (WHERE l.list_turn IS NOT NULL AND e.type IS DISTINCT FROM 'OTHER')::integer AS standing,
    count(*) FILTER (WHERE l.list_turn = 'TRANSFER' AND e.type IS DISTINCT FROM 'OTHER')::integer AS transfers,
    count(*) FILTER (WHERE v.tier = ANY ($2) AND (e.letting_type = 'FLEXIBLE'
      OR l.under_cap AND (e.letting_type IS NULL OR e.takeover_on >= app_today())))::integer AS "letBefore",
    (SELECT count(*)::integer FROM vacancy c WHERE c.department_id = $1 AND c.counter_id IS NOT NULL AND c.state <> 'VOIDED'
      AND c.tier = ANY ($2)) AS counted
  FROM vacancy v LEFT JOIN letting l ON l.vacancy_id = v.id
    LEFT JOIN LATERAL (SELECT s.letting_type, s.takeover_on, CASE WHEN s.letting_type IN ('ORDINARY', 'TRANSFER', 'ADVERTISED') THEN 'LISTS'
        ELSE 'OTHER' END AS type
      FROM lease s WHERE s.vacancy_id = v.id AND s.fell_through_on IS NULL) e ON true
  WHERE v.department_id = $1 AND v.state <> 'VOIDED'`;

type Row = {
  given: number;
  standing: number;
  transfers: number;
  letBefore: number;
  counted: number;
};

/**
 * A department's book without holding it, for a preview. `tiers` are those that a share is agreed for: what is let and
 * counted at other tiers is no part of it. @see reading Q23
 */
export async function readLettingBook(
  tx: HotTx,
  _scope: Scope,
  departmentId: DepartmentId,
  tiers: readonly TierId[],
): Promise<LettingBook> {
  const values = [departmentId, tiers];
  const { rows } = await tx.query<Row>({ name: 'read-letting-book', text: READ, values });
  const [row] = rows;
  if (row === undefined) throw new Error('A sum over lettings has no row');
  const { letBefore, counted, ...lists } = row;
  return { departmentId, lists, share: { letBefore, counted } };
}

/** Holds a department's book until the transaction ends. Whoever holds the vacancy or the letting too takes those first. */
export async function lockLettingBook(
  tx: HotTx,
  scope: Scope,
  { departmentId, organisationId, municipalityId }: Parties,
  tiers: readonly TierId[],
): Promise<LockedLettingBook> {
  const values = [departmentId, organisationId, municipalityId];
  tx.send({ name: 'open-letting-book', text: OPEN, values });
  await tx.query({ name: 'lock-letting-book', text: LOCK, values: [departmentId] });
  // Read after the lock: what somebody else gave out a moment ago is in it.
  return (await readLettingBook(tx, scope, departmentId, tiers)) as LockedLettingBook;
}
