// One process that returns homes whose deadline has passed, again and again, until it is killed.
import { systemScope } from '@/lib/auth/scope';
import { expireSlots } from '@/lib/usecases/slots/expire-slots';

const scope = systemScope('fault run');
process.send?.('at work');
for (;;) await expireSlots(scope);
