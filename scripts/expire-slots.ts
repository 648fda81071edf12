// What the server does by itself every few minutes, for a timer of one's own (cron, systemd): returns homes whose deadline
// expires by agreement, deletes contacts whose day has come, removes sessions long ended. Safe to run twice and on two
// servers. Usage: npx tsx scripts/expire-slots.ts
import { systemScope } from '@/lib/auth/scope';
import { closePool } from '@/lib/data/connection/pool';
import { keepHouse } from '@/lib/usecases/housekeeping/keep-house';

try {
  const kept = await keepHouse(systemScope('housekeeping by a timer'));
  console.log(kept === null ? 'A server is at it already.' : JSON.stringify(kept));
  if (kept?.failed.length) process.exitCode = 1;
} finally {
  await closePool();
}
