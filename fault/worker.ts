// One client process: it takes its order over the wire from its parent and says what it was answered.
import { scopeOfSession } from '@/lib/auth/scope';
import { closePool } from '@/lib/data/connection/pool';
import { runActs } from './acts';
import { runOnTheDay } from './changing-clients';
import type { Order, Word } from './crew';
import { runIntake } from './intake-clients';
import type { FaultTown } from './world';

const say = (word: Word): void => void process.send?.(word);

/** A scope loses its brand on the way; it is minted again from the same facts. */
const townAgain = (town: FaultTown): FaultTown => ({
  ...town,
  officer: scopeOfSession(town.officer),
  caseworker: scopeOfSession(town.caseworker),
  manager: scopeOfSession(town.manager),
  organisationManager: scopeOfSession(town.organisationManager),
});

process.once('message', async (received) => {
  const order = received as Order;
  const towns = order.towns.map(townAgain);
  if (order.task === 'intake') await runIntake({ ...order, towns }, say);
  else if (order.task === 'on-the-day') await runOnTheDay({ ...order, towns }, say);
  else await runActs({ ...order, towns }, say);
  await closePool();
  process.send?.({ kind: 'done' } satisfies Word, () => process.disconnect());
});
