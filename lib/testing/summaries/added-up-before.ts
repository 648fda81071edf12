import { readFileSync } from 'node:fs';
import { withClient } from '@/scripts/database/connection.mjs';

export const migrationText = (name: string): string =>
  readFileSync(new URL(`../../../prisma/migrations/${name}/migration.sql`, import.meta.url), 'utf8');

/** A function as a migration made it, to be put in the place of what it is now. */
export function functionOf(migration: string, name: string): string {
  const [text] = new RegExp(`FUNCTION ${name}\\([\\s\\S]*?\\$\\$;`).exec(migrationText(migration)) ?? [];
  if (text === undefined) throw new Error(`${migration} makes no ${name}`);
  return `CREATE OR REPLACE ${text}`;
}

/** In one transaction, as the owner. */
export const asOwner = (sql: string): Promise<void> =>
  withClient(process.env.DATABASE_OWNER_URL ?? '', async (owner) => {
    await owner.query(`BEGIN; ${sql} COMMIT`);
  });

/** Everything added up anew, as it was while these functions stood. */
export const addedUpWith = (functions: readonly string[]): Promise<void> =>
  asOwner(`SET LOCAL app.system = 'on'; ${functions.join('\n')} DELETE FROM tally; DELETE FROM tally_change;
    INSERT INTO tally_change (municipality_id, organisation_id, department_id, day, measure, tier, dwelling_type, detail, denominator, n, amount)
    SELECT municipality_id, organisation_id, department_id, day, measure, tier, dwelling_type, detail, denominator, n, amount FROM tally_recount;`);
