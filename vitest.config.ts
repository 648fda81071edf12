import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));
const WITH_DATABASE = [
  'lib/testing/**',
  'lib/usecases/**',
  'lib/data/**',
  'lib/auth/**',
  'app/**',
  'prisma/**',
  'bench/**',
];
const tests = (folders: readonly string[]) => folders.map((folder) => `${folder}/*.test.{ts,tsx}`);
const NEVER = ['**/node_modules/**', '.next/**', '.data/**', 'e2e/**'];

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      // It throws outside a server build, which is what it is for.
      { find: /^server-only$/, replacement: `${root}lib/testing/environment/server-only.ts` },
    ],
  },
  test: {
    root,
    // Both cores are shared with the database.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        // Pure code: no database, so all of it may share a worker.
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...NEVER, ...WITH_DATABASE, 'scripts/**'],
          pool: 'threads',
          isolate: false,
          // A property of many runs takes its time where the machine is busy with other things.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: tests(WITH_DATABASE),
          exclude: NEVER,
          pool: 'forks',
          globalSetup: ['lib/testing/environment/test-cluster.ts'],
          setupFiles: ['lib/testing/environment/own-database.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        // The scripts themselves, on clusters of their own.
        test: {
          name: 'scripts',
          include: ['scripts/**/*.test.ts'],
          exclude: NEVER,
          pool: 'forks',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
