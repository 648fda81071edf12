// `npm run db:verify`: recounts every counter of the database in DATABASE_URL from its ledger. Changes nothing.
import { randomBytes } from 'node:crypto';

// Nothing is sealed or signed here; the app's settings only have to be there.
process.env.DATA_KEY ??= randomBytes(32).toString('base64');
process.env.NEXTAUTH_SECRET ??= randomBytes(32).toString('base64url');

const { systemScope } = await import('@/lib/auth/scope');
const { closePool } = await import('@/lib/data/pool');
const { verifyBooks } = await import('@/lib/usecases/departments/verify-books');

if (!process.env.DATABASE_URL) {
  process.stderr.write('npm run db:verify needs DATABASE_URL; see docs/operations.md.\n');
  process.exit(2);
}
try {
  const { counters, lines, faults } = await verifyBooks(systemScope('verifying the books'));
  for (const fault of faults) process.stdout.write(`${fault}\n`);
  process.stdout.write(`${counters} counters, ${lines} lines, ${faults.length} faults\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await closePool();
}
