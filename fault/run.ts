// npm run fault [-- --small] [-- --only F1,F3]: breaks things on purpose and checks what is left. A wrong result fails.
import { log } from '@/lib/platform/log';
import { runIntake } from './f1-intake';
import { runWebKills } from './f2-web';
import { runDatabaseKills } from './f3-database';
import { runPoolHealing } from './f4-pool';
import { runActsAtOnce } from './f6-acts';
import { runMigrationKills } from './f11-migrations';
import type { Outcome } from './outcome';

const small = process.argv.includes('--small');
const at = process.argv.indexOf('--only');
const only = at < 0 ? null : (process.argv[at + 1] ?? '').split(',');
const SEED = 20_251_006;

const RUNS: readonly (readonly [name: string, what: string, run: () => Promise<Outcome>])[] = [
  ['F1', 'intake at once', () => runIntake({ reports: small ? 400 : 10_000, seed: SEED })],
  [
    'F2',
    'web server killed',
    () => runWebKills({ reports: small ? 120 : 3000, kills: small ? 1 : 10, seed: SEED + 2 }),
  ],
  [
    'F3',
    'Postgres killed',
    () => runDatabaseKills({ reports: small ? 400 : 6000, kills: small ? 1 : 5, seed: SEED + 3 }),
  ],
  [
    'F4',
    'connections lost',
    () => runPoolHealing({ reports: small ? 400 : 4000, rounds: small ? 1 : 5, seed: SEED + 4 }),
  ],
  ['F6', 'acts at once', () => runActsAtOnce({ acts: small ? 600 : 12_000, seed: SEED + 6 })],
  [
    'F11',
    'migrations cut off',
    () => runMigrationKills({ points: small ? 8 : Number.POSITIVE_INFINITY, kills: small ? 2 : 12 }),
  ],
];

log.level = 'silent';
let wrong = 0;
for (const [name, what, run] of RUNS) {
  if (only !== null && !only.includes(name)) continue;
  const { line, complaints } = await run().catch(
    (error: unknown): Outcome => ({
      line: 'did not come to its end',
      complaints: [String(error instanceof Error ? error.stack : error)],
    }),
  );
  if (complaints.length > 0) wrong += 1;
  console.log(`${name} ${what}: ${complaints.length === 0 ? 'held' : 'BROKEN'}: ${line}`);
  for (const complaint of complaints) console.log(`   ${complaint}`);
}
process.exit(wrong === 0 ? 0 : 1);
