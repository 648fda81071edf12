// Returns homes whose deadline has expired where the agreement says so, and deletes contacts whose day has come. For a timer
// (cron, systemd): safe to run twice and on two servers. Usage: npx tsx scripts/expire-slots.ts
import { systemScope } from '@/lib/auth/scope';
import { closePool } from '@/lib/data/pool';
import { eraseContacts } from '@/lib/usecases/slots/erase-contacts';
import { expireSlots } from '@/lib/usecases/slots/expire-slots';

try {
  await expireSlots(systemScope('deadlines that expire by agreement'));
  await eraseContacts(systemScope('contacts whose day has come'));
} finally {
  await closePool();
}
