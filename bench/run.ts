// npm run bench [-- --quick | -- --smoke]: ratios side by side, never a timed test. A wrong result fails, a slow one does not.
import { mkdirSync, writeFileSync } from 'node:fs';
import { hotCounter, spreadIntake } from './intake';
import { replaySpeed } from './replay';
import { type Comparison, median, quantile } from './rounds';
import { openWorld } from './world';

const root = process.cwd();
const smoke = process.argv.includes('--smoke');
const quick = process.argv.includes('--quick');
const size = smoke
  ? { rounds: 1, count: 60 }
  : quick
    ? { rounds: 9, count: 300 }
    : { rounds: 15, count: 2000 };

const world = await openWorld(root);
const lines: string[] = [
  `Postgres ${world.version}, ${world.settings}, node ${process.version}, ${size.rounds} rounds of ${size.count}`,
];
try {
  for (const comparison of [...(await spreadIntake(world, size)), ...(await hotCounter(world, size))])
    lines.push(row(comparison));
  await assertBooks();
  lines.push(
    `B8 replay: ${Math.round(replaySpeed(smoke ? 20_000 : 500_000)).toLocaleString('en')} decisions/s with steps, one core (reported, not judged)`,
  );
} finally {
  await world.close();
}
for (const line of lines) console.log(line);
mkdirSync('bench/results', { recursive: true });
writeFileSync('bench/results/latest.txt', `${lines.join('\n')}\n`);

function row({ name, target, ratios, perSecond }: Comparison): string {
  const spread = `${quantile(ratios, 0.1).toFixed(2)}-${quantile(ratios, 0.9).toFixed(2)}`;
  const speeds = Object.entries(perSecond).map(([who, speed]) => `${who} ${Math.round(speed)}/s`);
  return `${name}: ${median(ratios).toFixed(2)} (${spread}; target ${target}); ${speeds.join(', ')}`;
}

/** After all rounds every counter must still be dense and equal its ledger. */
async function assertBooks(): Promise<void> {
  const { rowsOf } = await import('@/lib/testing/builders');
  const wrong = await rowsOf(`
    SELECT c.id FROM counter c LEFT JOIN ledger_entry e ON e.counter_id = c.id GROUP BY c.id
    HAVING c.entries <> count(e.id) OR c.counted <> coalesce(max(e.number), 0) OR c.slots <> coalesce(sum(e.used), 0)`);
  if (wrong.length > 0) throw new Error(`${wrong.length} counters do not equal their ledger`);
}
