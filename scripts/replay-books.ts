// `npm run db:replay`: plays every municipality's books in the database in DATABASE_URL again by the production core and holds each
// answer against what was stored. `-- --today` uses what is known today instead of what was known then. Changes nothing.
import { randomBytes } from 'node:crypto';

// Nothing is sealed or signed here; the app's settings only have to be there.
process.env.DATA_KEY ??= randomBytes(32).toString('base64');
process.env.NEXTAUTH_SECRET ??= randomBytes(32).toString('base64url');

const { systemScope } = await import('@/lib/auth/scope');
const { closePool } = await import('@/lib/data/connection/pool');
const { listAgreements } = await import('@/lib/data/agreements/agreements');
const { replayBooks } = await import('@/lib/usecases/replays/replay-books');

if (!process.env.DATABASE_URL) {
  process.stderr.write('npm run db:replay needs DATABASE_URL; see docs/operations.md.\n');
  process.exit(2);
}
const knowledge = process.argv.includes('--today') ? 'TODAY' : 'AT_THE_TIME';
try {
  const scope = systemScope('replaying the books');
  const { versions } = await listAgreements(scope);
  const places = new Map(versions.map((row) => [row.municipalityId, row.agreement.municipality.name]));
  let [homes, deviations] = [0, 0];
  for (const [municipality, name] of places) {
    const replayed = await replayBooks(scope, { municipality, knowledge });
    for (const { past, would, differs } of replayed.deviations) {
      const { vacancyId, decided } = past;
      process.stdout.write(
        `${name}: ${vacancyId}: ${differs.join(', ')}: stored ${decided.route} at ${decided.tier}, replayed ${would.route} at ${would.tier}\n`,
      );
    }
    homes += replayed.homes;
    deviations += replayed.deviations.length;
  }
  process.stdout.write(`${homes} homes, ${deviations} deviations\n`);
  process.exitCode = deviations === 0 ? 0 : 1;
} finally {
  await closePool();
}
