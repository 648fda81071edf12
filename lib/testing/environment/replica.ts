import { execFileSync } from 'node:child_process';
import { appendFileSync, chownSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { embeddedBinaries } from '@/scripts/database/binaries.mjs';
import { startCluster } from '@/scripts/database/cluster.mjs';
import { clusterUser, reachableBinaries } from '@/scripts/database/cluster-user.mjs';
import { withClient, withDatabase } from '@/scripts/database/connection.mjs';
import { makeTemplate, startThrowaway } from '@/scripts/database/throwaway.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '');
const DATABASE = 'replicated';

/** Two servers: a database of the caller's own, and one that follows it by streaming and only reads. */
export async function startReplicated() {
  const primary = await startThrowaway({ root });
  await makeTemplate(primary, { name: DATABASE, root });
  const user = clusterUser();
  const folder = await copyOf(primary.superuserUrl);
  const binaries = reachableBinaries(embeddedBinaries(root), user, dirname(folder));
  const password = new URL(primary.superuserUrl).password;
  const replica = await startCluster({ folder, binaries, user, password, hasty: true });
  const appUrl = primary.appUrl(DATABASE);
  const replicaUrl = new URL(appUrl);
  replicaUrl.port = String(replica.port);
  return {
    appUrl,
    replicaUrl: replicaUrl.href,
    superuserReplicaUrl: withDatabase(replica.superuserUrl, DATABASE),
    /** While it holds back what it has received, it shows what was before. */
    holdBack: () => onReplica(replica.superuserUrl, 'SELECT pg_wal_replay_pause()'),
    goOn: () => onReplica(replica.superuserUrl, 'SELECT pg_wal_replay_resume()'),
    stopReplica: replica.stop,
    stop: async () => {
      await replica.stop();
      await primary.stop();
    },
  };
}

const onReplica = (superuserUrl: string, text: string) =>
  withClient(withDatabase(superuserUrl, DATABASE), (client) => client.query(text));

/** A base backup of the running server, made to follow it. The embedded Postgres has no pg_basebackup, and needs none. */
const copyOf = (superuserUrl: string): Promise<string> =>
  withClient(superuserUrl, async (client) => {
    const { rows } = await client.query(`SELECT current_setting('data_directory') AS folder`);
    const from: string = rows[0].folder;
    const to = join(dirname(from), 'replica');
    await client.query(`SELECT pg_backup_start('replica', true)`);
    execFileSync('cp', ['-a', from, to]);
    const stopped = await client.query('SELECT labelfile FROM pg_backup_stop()');
    const { hostname, port, username, password } = new URL(superuserUrl);
    rmSync(join(to, 'postmaster.pid'), { force: true });
    for (const [name, text] of [
      ['backup_label', stopped.rows[0].labelfile],
      ['standby.signal', ''],
    ])
      writeFileSync(join(to, name), text);
    appendFileSync(
      join(to, 'postgresql.auto.conf'),
      `\nprimary_conninfo = 'host=${hostname} port=${port} user=${username} password=${password}'\n`,
    );
    const { uid, gid } = statSync(from);
    for (const name of ['backup_label', 'standby.signal']) chownSync(join(to, name), uid, gid);
    return to;
  });
