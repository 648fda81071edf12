import { hire } from './crew';
import { dice } from './dice';
import { checkSums, gatherMeanwhile } from './gathering';
import { drawJobs, sentOf } from './jobs';
import { checkIntake, count, type Heard, listen, type Outcome, tally } from './outcome';
import { pause, until } from './pause';
import { readStored } from './stored';
import { openWorld, type World } from './world';

const PROCESSES = 2;
const CLIENTS = 8;

type Size = { readonly reports: number; readonly kills: number; readonly seed: number };

/** Postgres is killed (-9) under full intake; clients send again what was not answered, but for some that never do. */
export async function runDatabaseKills({ reports, kills, seed }: Size): Promise<Outcome> {
  const world = await openWorld({ clients: CLIENTS });
  try {
    const jobs = drawJobs(world.towns, reports, seed);
    const heard = listen();
    const draw = dice(seed);
    const giveUp = jobs.filter(() => draw.chance(0.3)).map(({ key }) => key);
    const orders = Array.from({ length: PROCESSES }, (_, process) => ({
      ...({ task: 'intake', clients: CLIENTS, patient: true, giveUp } as const),
      ...{ towns: world.towns, jobs: jobs.filter((_, index) => index % PROCESSES === process) },
    }));
    const begun = Date.now();
    const crew = hire(world.settings, orders, heard.hear);
    const gathering = gatherMeanwhile();
    const disturbed = disturb(world, heard, { kills, every: jobs.length / (kills + 1) });
    await Promise.all([crew.finished, disturbed]).finally(crew.stop);
    const sums = await gathering.stop();
    const stored = await readStored(world.superuserUrl);
    const seconds = (Date.now() - begun) / 1000;
    const kept = stored.keys.filter(({ key }) => heard.gaveUp.has(key)).length;
    const amiss = await checkSums();
    const line =
      `${kills} kills of Postgres, ${count(heard.told.length)} sendings acknowledged and all stored, ${new Set(heard.failures.map(({ key }) => key)).size} left unknown: ` +
      `${heard.gaveUp.size} never sent again (${kept} stored, ${heard.gaveUp.size - kept} not), the rest settled on retry; ` +
      `${count(stored.vacancies.length)} homes, sums gathered ${sums.times} times and cut off ${sums.cutOff}; met ${tally(heard.failures.map(({ code }) => code))}; ${seconds.toFixed(1)} s`;
    return {
      line,
      complaints: [
        ...heard.refused,
        ...amiss,
        ...(sums.cutOff > 0 ? [] : ['no gathering was cut off: the kills met none']),
        ...complaintsOf(heard, jobs.length),
        ...checkIntake(stored, { sent: sentOf(jobs), told: heard.told, unanswered: heard.gaveUp }),
      ],
    };
  } finally {
    await world.close();
  }
}

/** Kills and restarts at even distances of the work, so that there is always work under way. */
async function disturb(
  { cluster }: World,
  heard: Heard,
  { kills, every }: { kills: number; every: number },
): Promise<void> {
  for (let kill = 1; kill <= kills; kill += 1) {
    await until('work to be under way', () => heard.told.length + heard.gaveUp.size >= kill * every);
    cluster.crash();
    await pause(200);
    await cluster.restart();
  }
}

const complaintsOf = ({ told, gaveUp, failures }: Heard, sendings: number): readonly string[] => [
  ...(told.length + gaveUp.size === sendings
    ? []
    : [`${sendings - told.length - gaveUp.size} sendings were never settled`]),
  ...(failures.length > 0 ? [] : ['nothing failed: the kills met no work']),
];
