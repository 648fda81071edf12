import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pool } from './pool';

/** The newest migration that this code was written for; null where the code runs without its migrations beside it. */
function expectedMigration(): string | null {
  const folder = join(process.cwd(), 'prisma', 'migrations');
  if (!existsSync(folder)) return null;
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return (
    names
      .map(({ name }) => name)
      .sort()
      .at(-1) ?? null
  );
}

/** Whether the database answers, has been set up, and stands on the version that the code expects. */
export async function isDatabaseReady(): Promise<boolean> {
  const query = { text: 'SELECT app_schema() AS applied FROM app_instance()', query_timeout: 3_000 };
  // Not reachable, or not set up yet: either way the answer is no, and the log of the pool says which.
  const answered = await pool()
    .query<{ applied: string | null }>(query)
    .catch(() => null);
  const applied = answered?.rows[0]?.applied;
  if (!applied) return false;
  const expected = expectedMigration();
  return expected === null || applied === expected;
}
