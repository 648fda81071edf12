import { runIntake } from './f1-intake';
import { runWebKills } from './f2-web';
import { runDatabaseKills } from './f3-database';
import { runPoolHealing } from './f4-pool';
import { runChanges } from './f5-agreements';
import { runActsAtOnce } from './f6-acts';
import { runImports } from './f7-imports';
import { runDeadlines } from './f8-deadlines';
import { runMigrationKills } from './f11-migrations';
import { runSeveralServers } from './m1-servers';
import type { Outcome } from './outcome';
import { runPapersAtOnce } from './p1-papers';

/** One fault, by the name it has in docs/faults.md. */
export type Run = {
  readonly name: string;
  readonly what: string;
  /** Seconds it may take before it is ended as stuck: for the small run, for the full one. */
  readonly within: readonly [small: number, full: number];
  readonly run: (size: { readonly small: boolean }) => Promise<Outcome>;
};

const SEED = 20_251_006;

export const RUNS: readonly Run[] = [
  {
    ...{ name: 'F1', what: 'intake at once', within: [60, 300] },
    run: ({ small }) => runIntake({ reports: small ? 400 : 10_000, seed: SEED + 1 }),
  },
  {
    ...{ name: 'F2', what: 'web server killed', within: [240, 900] },
    run: ({ small }) => runWebKills({ reports: small ? 120 : 3000, kills: small ? 1 : 10, seed: SEED + 2 }),
  },
  {
    ...{ name: 'F3', what: 'Postgres killed', within: [90, 300] },
    run: ({ small }) =>
      runDatabaseKills({ reports: small ? 400 : 6000, kills: small ? 1 : 5, seed: SEED + 3 }),
  },
  {
    ...{ name: 'F4', what: 'connections lost', within: [90, 300] },
    run: ({ small }) =>
      runPoolHealing({ reports: small ? 400 : 4000, rounds: small ? 1 : 5, seed: SEED + 4 }),
  },
  {
    ...{ name: 'F5', what: 'a rule changed', within: [180, 900] },
    run: ({ small }) => runChanges({ changes: small ? 12 : 50, reports: small ? 600 : 6000, seed: SEED + 5 }),
  },
  {
    ...{ name: 'F6', what: 'acts at once', within: [90, 400] },
    run: ({ small }) => runActsAtOnce({ acts: small ? 600 : 12_000, seed: SEED + 6 }),
  },
  {
    ...{ name: 'F7', what: 'imports cut off', within: [240, 1200] },
    run: ({ small }) => runImports({ rows: small ? 120 : 6000, kills: small ? 4 : 20, seed: SEED + 7 }),
  },
  {
    ...{ name: 'F8', what: 'deadlines raced', within: [120, 600] },
    run: ({ small }) => runDeadlines({ slots: small ? 80 : 1000, seed: SEED + 8 }),
  },
  {
    ...{ name: 'F11', what: 'migrations cut off', within: [120, 1500] },
    run: ({ small }) =>
      runMigrationKills({ everywhere: !small, points: small ? 6 : 40, kills: small ? 2 : 12 }),
  },
  {
    ...{ name: 'P1', what: 'papers at once', within: [240, 600] },
    run: ({ small }) => runPapersAtOnce({ rounds: small ? 1 : 5 }),
  },
  {
    ...{ name: 'M1', what: 'several servers', within: [240, 400] },
    run: ({ small }) => runSeveralServers({ twice: small ? 6 : 60 }),
  },
];
