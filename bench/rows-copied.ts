import { withClient } from '@/scripts/database/connection.mjs';
import type { World } from './world';

/** What entering a home stores, without what was staged of its file; `of`: the column that names the home. */
const STORED = [
  { table: 'dwelling', of: 'id IN (SELECT dwelling_id FROM vacancy WHERE id = ANY ($1))' },
  { table: 'vacancy', of: 'id = ANY ($1)' },
  { table: 'decision', of: 'vacancy_id = ANY ($1)' },
  { table: 'ledger_entry', of: 'vacancy_id = ANY ($1)' },
  { table: 'slot', of: 'vacancy_id = ANY ($1)' },
  { table: 'case_event', of: 'vacancy_id = ANY ($1)' },
] as const;

/**
 * The least that storing the homes of a file can take: their finished rows, texts already compressed, copied inside the database by one
 * session into tables with the same indexes. Nothing is read, decided, explained, sent, held against anything or added up.
 */
export async function rowsCopied({ superuserUrl }: World) {
  await withClient(superuserUrl, async (client) => {
    for (const { table } of STORED)
      await client.query(
        `CREATE TABLE IF NOT EXISTS bare.${table}_copy (LIKE ${table} INCLUDING ALL EXCLUDING GENERATED EXCLUDING IDENTITY)`,
      );
  });
  /** Homes a second; `importId`: of the file whose homes they are. */
  return (importId: string): Promise<number> =>
    withClient(superuserUrl, async (client) => {
      const { rows } = await client.query<{ ids: readonly string[] }>(
        `SELECT array_agg(outcome ->> 'id') AS ids FROM import_row WHERE import_id = $1`,
        [importId],
      );
      const ids = rows[0]?.ids ?? [];
      await client.query(`TRUNCATE ${STORED.map(({ table }) => `bare.${table}_copy`).join(', ')}`);
      const begun = performance.now();
      for (const { table, of } of STORED)
        await client.query(`INSERT INTO bare.${table}_copy SELECT * FROM ${table} WHERE ${of}`, [ids]);
      return (ids.length * 1000) / (performance.now() - begun);
    });
}
