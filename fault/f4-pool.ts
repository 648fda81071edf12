import { withClient } from '@/scripts/database/connection.mjs';
import { APP } from '@/scripts/database/roles.mjs';
import { hire } from './crew';
import { drawJobs, sentOf } from './jobs';
import { checkIntake, count, type Heard, listen, type Outcome, tally } from './outcome';
import { pause, until } from './pause';
import { readStored } from './stored';
import { openWorld, type World } from './world';

const CLIENTS = 8;
const LONGEST = 15;

type Size = { readonly reports: number; readonly rounds: number; readonly seed: number };
type Healing = { readonly what: string; readonly seconds: number };

/** The app's connections are ended by an administrator, and Postgres is restarted, while clients work: the pool heals. */
export async function runPoolHealing({ reports, rounds, seed }: Size): Promise<Outcome> {
  const world = await openWorld({ clients: CLIENTS });
  try {
    const jobs = drawJobs(world.towns, reports, seed);
    const heard = listen();
    const order = {
      task: 'intake',
      clients: CLIENTS,
      patient: true,
      giveUp: [],
      towns: world.towns,
      jobs,
    } as const;
    const crew = hire(world.settings, [order], heard.hear);
    const healings = disturb(world, heard, { rounds, every: jobs.length / (2 * rounds + 1) });
    const [healed] = await Promise.all([healings, crew.finished]).finally(crew.stop);
    const stored = await readStored(world.superuserUrl);
    const slow = healed.filter(({ seconds }) => seconds > LONGEST);
    const line =
      `${count(heard.told.length)} sendings answered through ${rounds} terminations of all backends (healed in ${worst(healed, 'terminated')} s at the longest) ` +
      `and ${rounds} restarts (${worst(healed, 'restarted')} s after Postgres was back); met ${tally(heard.failures.map(({ code }) => code))}`;
    return {
      line,
      complaints: [
        ...heard.refused,
        ...slow.map(({ what, seconds }) => `${what}: the pool took ${seconds.toFixed(1)} s`),
        ...checkIntake(stored, { sent: sentOf(jobs), told: heard.told }),
      ],
    };
  } finally {
    await world.close();
  }
}

const TERMINATE = 'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = $1';

async function disturb(
  { cluster }: World,
  heard: Heard,
  { rounds, every }: { rounds: number; every: number },
): Promise<readonly Healing[]> {
  const healings: Healing[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await until('work to be under way', () => heard.told.length >= (2 * round + 1) * every);
    await withClient(cluster.superuserUrl, (client) => client.query(TERMINATE, [APP]));
    healings.push({ what: 'terminated', seconds: await healing(heard) });
    await until('work to be under way', () => heard.told.length >= (2 * round + 2) * every);
    await cluster.restart();
    healings.push({ what: 'restarted', seconds: await healing(heard) });
    await pause(50);
  }
  return healings;
}

/** Seconds from now until every client has been answered again. */
async function healing(heard: Heard): Promise<number> {
  const from = Date.now();
  const clients = () => new Set(heard.answeredAt.filter(({ at }) => at >= from).map(({ client }) => client));
  await until('every client to be answered again', () => clients().size === CLIENTS);
  return (Date.now() - from) / 1000;
}

const worst = (healings: readonly Healing[], what: string): string =>
  Math.max(...healings.filter((one) => one.what === what).map(({ seconds }) => seconds)).toFixed(2);
