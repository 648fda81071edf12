import { describe, expect, it } from 'vitest';
import { withClient } from '@/scripts/database/connection.mjs';
import { assertAppRole } from '@/scripts/database/roles.mjs';

const appUrl = () => process.env.DATABASE_URL ?? '';
const ownerUrl = () => process.env.DATABASE_OWNER_URL ?? '';

describe('A test file has a database of its own', () => {
  it('whose application role may not pass row-level security', async () => {
    await withClient(appUrl(), (client) => assertAppRole(client));
  });

  it('while the owner is refused as the application', async () => {
    await expect(withClient(ownerUrl(), (client) => assertAppRole(client))).rejects.toThrow(
      /may bypass row-level security/,
    );
  });

  it('where a connection without a scope sees no row of any table', async () => {
    const counted = await withClient(appUrl(), async (client) => {
      const tables = await client.query(
        `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
      );
      const sums = tables.rows.map(({ name }) => `(SELECT count(*) FROM "${name}")`).join(' + ');
      return {
        tables: tables.rows.length,
        rows: Number((await client.query(`SELECT ${sums} AS n`)).rows[0].n),
      };
    });
    expect(counted.tables).toBeGreaterThan(20);
    expect(counted.rows).toBe(0);
  });

  it('and may not touch the history of migrations', async () => {
    await expect(
      withClient(appUrl(), (client) => client.query('SELECT 1 FROM _prisma_migrations')),
    ).rejects.toThrow(/permission denied/);
  });
});
