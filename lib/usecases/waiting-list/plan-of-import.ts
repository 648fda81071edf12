import { createHash } from 'node:crypto';
import type { HotTx } from '@/lib/data/transaction';
import type { WaitingListImport } from '@/lib/data/waiting-list/waiting-list-imports';
import { readKnown, readListContext } from '@/lib/data/waiting-list/waiting-list-known';
import type { Scope } from '@/lib/domain/access/scope';
import type { OrganisationId } from '@/lib/domain/shared/ids';
import type { Table } from '@/lib/domain/shared/written-table';
import { type PlannedRow, type PlanRow, planImport } from '@/lib/domain/waiting-list/plan-import';
import { type ListRead, type ReadRow, readList } from '@/lib/domain/waiting-list/read-list';
import type { ListContext } from '@/lib/domain/waiting-list/read-row';
import { cprIndex } from '@/lib/platform/secrets/cpr-index';
import { open, seal } from '@/lib/platform/secrets/sealed';

/** What taking the list in now would do. */
export type ImportPlan = {
  readonly rows: readonly PlannedRow[];
  readonly unknownHeadings: readonly string[];
  readonly context: ListContext;
  readonly now: Date;
  /** The same as long as the same would be done: what somebody has looked at is what is confirmed. */
  readonly stamp: string;
};

/** The rows of a list as they are kept until it is confirmed: they name persons, so they are sealed. */
export const sealTable = (table: Table, importId: string): Uint8Array<ArrayBuffer> =>
  seal(JSON.stringify(table), importId);

/** Opens the kept rows and holds them against what is known now. Throws when they are gone, or can no longer be read: both are bugs. */
export async function planOfImport(
  tx: HotTx,
  scope: Scope,
  { id, organisationId, sealed }: Pick<WaitingListImport, 'id' | 'organisationId' | 'sealed'>,
): Promise<ImportPlan> {
  if (sealed === null) throw new Error('The rows of a list that has ended are gone');
  const { now, ...context } = await readListContext(tx, scope, organisationId);
  const { rows: read, unknown } = readAgain(JSON.parse(open(sealed, id)), context);
  const numbers = read.map(({ externalId }) => externalId).filter((number) => number !== '');
  const known = await readKnown(tx, scope, organisationId, numbers);
  const rows = planImport(
    read.map((row) => withKey(row, organisationId)),
    known,
  );
  return { rows, unknownHeadings: unknown, context, now, stamp: stampOf(rows) };
}

/** It could be read when it was uploaded; departments and days may have changed since, headings not. */
function readAgain(table: Table, context: ListContext): ListRead {
  const read = readList(table, context);
  if (!read.ok) throw new Error(`A list that was read cannot be read again: ${read.error.code}`);
  return read.value;
}

type Unread = Extract<ReadRow, { ok: false }>;

const withKey = (row: ReadRow, organisationId: OrganisationId): PlanRow | Unread =>
  row.ok ? { ...row, cprKey: row.cpr === null ? null : keyText(cprIndex(row.cpr, organisationId)) } : row;

const keyText = (index: Uint8Array): string => Buffer.from(index).toString('hex');

function stampOf(rows: readonly PlannedRow[]): string {
  const hash = createHash('sha256');
  for (const row of rows) {
    const changed = row.kind === 'CHANGED' ? [row.known.revision, ...row.fields] : [];
    const refused = row.kind === 'REFUSED' ? [row.refusal, row.faults.length] : [];
    hash.update(JSON.stringify([row.kind, row.line, row.externalId, ...changed, ...refused]));
  }
  return hash.digest('hex');
}
