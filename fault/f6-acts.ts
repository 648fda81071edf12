import { checkBooks } from './checks/books';
import { checkNamings } from './checks/namings';
import { checkNumbers } from './checks/numbers';
import { checkReplay } from './checks/replay';
import { checkSlots } from './checks/slots';
import { hire } from './crew';
import { checkSums, gatherMeanwhile } from './gathering';
import { count, listen, type Outcome, tally } from './outcome';
import { readDeadlocks, readStored } from './stored';
import { openWorld } from './world';

const PROCESSES = 2;
const CLIENTS = 8;
/** So few that people meet all the time. */
const DEPARTMENTS = 3;

const MUST_HAPPEN = [
  ...['report', 'void', 'correct', 'return', 'name', 'name several', 'settle', 'tier change'],
];

/** Reports, voids, corrections, returns, namings, settlements and new placements race on a few departments. */
export async function runActsAtOnce({ acts, seed }: { acts: number; seed: number }): Promise<Outcome> {
  const world = await openWorld({ clients: CLIENTS });
  try {
    const towns = world.towns
      .slice(0, 2)
      .map((town) => ({ ...town, departments: town.departments.slice(1, 1 + DEPARTMENTS) }));
    const heard = listen();
    const orders = Array.from({ length: PROCESSES }, (_, process) => ({
      ...({ task: 'acts', clients: CLIENTS, towns } as const),
      ...{ acts: acts / PROCESSES, seed: seed + 1000 * process },
    }));
    const begun = Date.now();
    const gathering = gatherMeanwhile();
    await hire(world.settings, orders, heard.hear).finished;
    const sums = await gathering.stop();
    const seconds = (Date.now() - begun) / 1000;
    const stored = await readStored(world.superuserUrl);
    const deadlocks = await readDeadlocks(world.superuserUrl);
    const accepted = [...heard.acts].filter(([name]) => !/:|nothing/.test(name));
    const lost = [...heard.acts]
      .filter(([name]) => name.includes(':'))
      .reduce((sum, [, times]) => sum + times, 0);
    const line =
      `${count(acts)} acts by ${PROCESSES * CLIENTS} people: ${accepted
        .map(([name, times]) => `${name} ${times}`)
        .sort()
        .join(', ')}; ` +
      `${lost} too late or not allowed; ${stored.counters.length} counters balance, ${count(stored.entries.length)} ledger lines replayed, sums gathered ${sums.times} times; ` +
      `${deadlocks} deadlocks, failures ${tally(heard.failures.map(({ code }) => code))}; ${seconds.toFixed(1)} s`;
    return {
      line,
      complaints: [
        ...heard.failures.map(({ key, code }) => `${key} failed: ${code}`),
        ...(sums.cutOff === 0 ? [] : [`gathering the sums failed ${sums.cutOff} times`]),
        ...(await checkSums()),
        ...(deadlocks === 0 ? [] : [`${deadlocks} deadlocks: somebody locks in another order`]),
        ...MUST_HAPPEN.flatMap((act) => (heard.acts.has(act) ? [] : [`no ${act} came to pass`])),
        ...[checkNumbers, checkBooks, checkSlots, checkReplay, checkNamings].flatMap((check) =>
          check(stored),
        ),
      ],
    };
  } finally {
    await world.close();
  }
}
