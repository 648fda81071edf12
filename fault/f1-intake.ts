import { hire } from './crew';
import { checkSums } from './gathering';
import { drawJobs, type Job, sentOf } from './jobs';
import { checkIntake, count, listen, type Outcome, tally } from './outcome';
import { readDeadlocks, readStored } from './stored';
import { openWorld } from './world';

const PROCESSES = 2;
const CLIENTS = 8;

/** Sixteen clients in two processes over twenty departments; every tenth key is sent by both processes at once. */
export async function runIntake({ reports, seed }: { reports: number; seed: number }): Promise<Outcome> {
  const world = await openWorld({ clients: CLIENTS });
  try {
    const jobs = drawJobs(world.towns, reports, seed);
    const heard = listen();
    const orders = dealt(jobs).map((own) => ({
      ...({ task: 'intake', clients: CLIENTS, patient: false, giveUp: [] } as const),
      ...{ towns: world.towns, jobs: own },
    }));
    const begun = Date.now();
    await hire(world.settings, orders, heard.hear).finished;
    const seconds = (Date.now() - begun) / 1000;
    const stored = await readStored(world.superuserUrl);
    const deadlocks = await readDeadlocks(world.superuserUrl);
    const complaints = [
      ...heard.failures.map(({ key, code }) => `${key} failed: ${code}`),
      ...heard.refused,
      ...(await checkSums()),
      ...(deadlocks === 0 ? [] : [`${deadlocks} deadlocks: somebody locks in another order`]),
      ...(heard.told.length === orders.reduce((sum, order) => sum + order.jobs.length, 0)
        ? []
        : ['a sending had no answer']),
      ...checkIntake(stored, { sent: sentOf(jobs), told: heard.told }),
    ];
    const line =
      `${count(stored.vacancies.length)} of ${count(reports)} reports stored by ${PROCESSES * CLIENTS} clients in ${PROCESSES} processes, ` +
      `${count(heard.told.length)} answers to ${count(jobs.length)} keys, ${stored.counters.length} counters, ${count(stored.slots.length)} turns, ` +
      `${deadlocks} deadlocks, failures ${tally(heard.failures.map(({ code }) => code))}, ${seconds.toFixed(1)} s`;
    return { line, complaints };
  } finally {
    await world.close();
  }
}

/** The jobs dealt out to the processes, and each tenth to all of them at the same place in line. */
const dealt = (jobs: readonly Job[]): readonly (readonly Job[])[] =>
  Array.from({ length: PROCESSES }, (_, process) =>
    jobs.filter((_, index) => index % 10 === 0 || index % PROCESSES === process),
  );
