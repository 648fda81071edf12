import { fileURLToPath } from 'node:url';
import { withClient } from '@/scripts/database/connection.mjs';
import { assertAppRole } from '@/scripts/database/roles.mjs';
import { makeTemplate, startThrowaway } from '@/scripts/database/throwaway.mjs';
import { TEMPLATE, type TestCluster } from './postgres';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Once per run: a Postgres server with a migrated template, unless `npm test` has started one already. */
export default async function startTestCluster(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.NOEGLEN_TEST_CLUSTER) return undefined;
  const cluster = await startThrowaway({ root, bin: process.env.NOEGLEN_TEST_POSTGRES });
  await makeTemplate(cluster, { name: TEMPLATE, root });
  // A test of tenancy by a role that sees everything would prove nothing.
  await withClient(cluster.appUrl(TEMPLATE), assertAppRole);
  const { superuserUrl, ownerPassword, appPassword } = cluster;
  // Workers start later and inherit it.
  process.env.NOEGLEN_TEST_CLUSTER = JSON.stringify({
    superuserUrl,
    ownerPassword,
    appPassword,
  } satisfies TestCluster);
  return async () => {
    delete process.env.NOEGLEN_TEST_CLUSTER;
    await cluster.stop();
  };
}
