import type { Scope } from '@/lib/domain/access/scope';
import type { OpeningFate } from '@/lib/domain/imports/opening-of';
import { equals, type Fraction } from '@/lib/domain/shared/fraction';
import type { DepartmentId, OrganisationId } from '@/lib/domain/shared/ids';
import type { HotTx } from '../transaction';
import { exact, type LockedCounter } from './counters';

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
): Promise<OpeningFate> {
  const { rows } = await tx.query<StoredOpening>({
    ...{ name: 'read-opening', text: READ, values: [counter.id] },
  });
  const [row] = rows;
  const fate = fateOf(row && { ...stoodOf(row), entries: counter.entries }, { opening, reason });
  if (fate !== 'SET') return fate;
  const values = [counter.id, String(opening.n), String(opening.d), reason];
  await tx.query({ name: 'reopen-counter', text: PUT, values });
  return 'SET';
}

type StoredOpening = { opening_n: string; opening_d: string; opening_reason: string | null };
const stoodOf = (row: StoredOpening) => ({
  opening: exact(row.opening_n, row.opening_d),
  reason: row.opening_reason,
});

type Stood = { readonly opening: Fraction; readonly reason: string | null; readonly entries: number };

/** What a file would do to a counter that is there, or not yet. */
export const fateOf = (
  stood: Stood | undefined,
  { opening, reason }: { readonly opening: Fraction; readonly reason: string },
): OpeningFate => {
  if (stood === undefined) return 'SET';
  if (equals(stood.opening, opening) && stood.reason === reason) return 'AS_IT_IS';
  return stood.entries > 0 ? 'IN_USE' : 'SET';
};

const STOOD = `
  SELECT department_id AS "departmentId", name, opening_n, opening_d, opening_reason, entries FROM counter
  WHERE department_id = ANY ($1::uuid[])`;

/** What the counters of departments began with, by department and name. */
export async function readOpenings(
  tx: HotTx,
  _scope: Scope,
  departments: readonly DepartmentId[],
): Promise<ReadonlyMap<string, Stood>> {
  const { rows } = await tx.query<
    StoredOpening & { departmentId: DepartmentId; name: string; entries: number }
  >({ name: 'read-openings', text: STOOD, values: [departments] });
  return new Map(
    rows.map((row) => [`${row.departmentId} ${row.name}`, { ...stoodOf(row), entries: row.entries }]),
  );
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
