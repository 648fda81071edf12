import type { Scope } from '@/lib/domain/access/scope';
import { equals, type Fraction } from '@/lib/domain/shared/fraction';
import type { DepartmentId, OrganisationId } from '@/lib/domain/shared/ids';
import { exact, type LockedCounter } from './counters';
import type { HotTx } from './transaction';

const READ = 'SELECT opening_n, opening_d, opening_reason FROM counter WHERE id = $1';
const PUT = `
  UPDATE counter SET opening_n = $2, opening_d = $3, opening_reason = $4, credit_n = $2, credit_d = $3
  WHERE id = $1 AND entries = 0`;

/**
 * The opening balance of a counter that was opened and has no entry yet. Once a home has been counted on it, what it began with is part
 * of the books and stays. @see docs/domain/imports.md
 */
export async function reopenCounter(
  tx: HotTx,
  _scope: Scope,
  counter: LockedCounter,
  { opening, reason }: { readonly opening: Fraction; readonly reason: string },
): Promise<'SET' | 'AS_IT_IS' | 'IN_USE'> {
  const { rows } = await tx.query<{ opening_n: string; opening_d: string; opening_reason: string | null }>({
    ...{ name: 'read-opening', text: READ, values: [counter.id] },
  });
  const [row] = rows;
  if (row && equals(exact(row.opening_n, row.opening_d), opening) && row.opening_reason === reason)
    return 'AS_IT_IS';
  if (counter.entries > 0) return 'IN_USE';
  const values = [counter.id, String(opening.n), String(opening.d), reason];
  await tx.query({ name: 'reopen-counter', text: PUT, values });
  return 'SET';
}

/** Whose department it is. */
export async function organisationOf(
  tx: HotTx,
  _scope: Scope,
  departmentId: DepartmentId,
): Promise<OrganisationId> {
  const text = 'SELECT organisation_id AS id FROM department WHERE id = $1';
  const { rows } = await tx.query<{ id: OrganisationId }>({ text, values: [departmentId] });
  if (rows[0] === undefined) throw new Error('A department of the file is gone');
  return rows[0].id;
}
