import { randomUUID } from 'node:crypto';
import { withClient } from '@/scripts/database/connection.mjs';
import { cloneDatabase, dropDatabase } from '@/scripts/database/databases.mjs';
import { APP, OWNER } from '@/scripts/database/roles.mjs';

export const TEMPLATE = 'noeglen_template';

/** How a worker reaches the run's server; handed down in NOEGLEN_TEST_CLUSTER. */
export type TestCluster = {
  readonly superuserUrl: string;
  readonly ownerPassword: string;
  readonly appPassword: string;
};

export type TestDatabase = {
  readonly name: string;
  /** What the server uses: no superuser, bound by row-level security. */
  readonly appUrl: string;
  /** Migrations and whatever must see every row. */
  readonly ownerUrl: string;
  readonly superuserUrl: string;
  drop(): Promise<void>;
};

function testCluster(): TestCluster {
  const given = process.env.NOEGLEN_TEST_CLUSTER;
  if (!given) throw new Error('No test database server: run this with vitest, project "integration".');
  return JSON.parse(given);
}

function urlFor(superuserUrl: string, database: string, user?: string, password?: string): string {
  const url = new URL(superuserUrl);
  url.pathname = `/${database}`;
  if (user !== undefined && password !== undefined) {
    url.username = user;
    url.password = password;
  }
  return url.href;
}

/** A freshly migrated, empty database of the caller's own. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { superuserUrl, ownerPassword, appPassword } = testCluster();
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await withClient(superuserUrl, (client) => cloneDatabase(client, name, TEMPLATE));
  return {
    name,
    appUrl: urlFor(superuserUrl, name, APP, appPassword),
    ownerUrl: urlFor(superuserUrl, name, OWNER, ownerPassword),
    superuserUrl: urlFor(superuserUrl, name),
    drop: () => withClient(superuserUrl, (client) => dropDatabase(client, name)),
  };
}
