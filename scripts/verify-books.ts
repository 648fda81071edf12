// `npm run db:verify`: recounts every counter of the database in DATABASE_URL from its ledger, and holds every edition of a summary
// against its checksum, and what is closed against what it was made of: a change of that is no fault, but is told, to be restated. Changes nothing.
import { randomBytes } from 'node:crypto';

// Nothing is sealed or signed here; the app's settings only have to be there.
process.env.DATA_KEY ??= randomBytes(32).toString('base64');
process.env.NEXTAUTH_SECRET ??= randomBytes(32).toString('base64url');

const { systemScope } = await import('@/lib/auth/scope');
const { closePool } = await import('@/lib/data/connection/pool');
const { verifyBooks } = await import('@/lib/usecases/departments/verify-books');
const { verifyEditions } = await import('@/lib/usecases/summaries/verify-editions');

if (!process.env.DATABASE_URL) {
  process.stderr.write('npm run db:verify needs DATABASE_URL; see docs/operations.md.\n');
  process.exit(2);
}
try {
  const scope = systemScope('verifying the books');
  const { counters, lines, faults: amiss } = await verifyBooks(scope);
  const kept = await verifyEditions(scope);
  const faults = [...amiss, ...kept.faults];
  for (const line of [...faults, ...kept.toRestate]) process.stdout.write(`${line}\n`);
  process.stdout.write(
    `${counters} counters, ${lines} lines, ${kept.editions} editions, ${faults.length} faults, ${kept.toRestate.length} to restate\n`,
  );
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await closePool();
}
