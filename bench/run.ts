// npm run bench [-- --quick | --smoke] [-- --depth | --summary | --import]: ratios side by side, never a timed test. A wrong result fails, a slow one does not.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { rowsOf } from '@/lib/testing/builders';
import { type App, openApp } from './app';
import { depth } from './depth';
import { importSpeed } from './import';
import { hotCounter, spreadIntake } from './intake';
import { listPage } from './list-page';
import { emptyAppBytes, payloads, visitsOf } from './payload';
import { replaySpeed } from './replay';
import { type Comparison, median, quantile } from './rounds';
import { summary } from './summary';
import { openWorld, type World } from './world';

const root = process.cwd();
const smoke = process.argv.includes('--smoke');
const quick = process.argv.includes('--quick');
/** B6, B4 or B3 by itself. */
const importAlone = process.argv.includes('--import');
const depthAlone = process.argv.includes('--depth');
const summaryAlone = process.argv.includes('--summary');
const isWhole = !depthAlone && !summaryAlone && !importAlone;
const size = smoke
  ? { rounds: 1, count: 60, requests: 16, replays: 20_000, many: 5_000, few: 1_000 }
  : quick && !depthAlone
    ? { rounds: 9, count: 300, requests: 60, replays: 200_000, many: 100_000, few: 10_000 }
    : { rounds: 15, count: 2000, requests: 300, replays: 500_000, many: 1_000_000, few: 10_000 };
const homes = smoke
  ? { many: 5_000, few: 1_000, added: 60 }
  : quick
    ? { many: 1_000_000, few: 100_000, added: 1_000 }
    : { many: 10_000_000, few: 100_000, added: 10_000 };
// Each of their requests reads among a million, or adds up ten years: fewer say enough.
const few = { rounds: Math.min(size.rounds, 9), requests: Math.min(size.requests, 60) };

const file = smoke
  ? { rounds: 1, rows: 900, single: 20 }
  : quick
    ? { rounds: 9, rows: 4_000, single: 200 }
    : { rounds: 9, rows: 100_000, single: 1_000 };

const world = await openWorld(root);
const measured = isWhole ? `${size.rounds} rounds of ${size.count}` : `${few.rounds} rounds`;
const lines = [
  `Postgres ${world.version}, ${world.settings}, node ${process.version}, commit ${commit()}, ${measured}`,
];
try {
  if (isWhole) lines.push(...(await intake()));
  if (isWhole || importAlone) lines.push(...(await files()));
  if (isWhole || depthAlone) lines.push(...(await depth(world, { ...size, ...few })).map(row));
  if (isWhole) lines.push(...(await pages()), replay());
  // Last: its millions of homes would stand in the others' tables.
  if (isWhole || summaryAlone) lines.push(...(await summary(world, { ...homes, ...few })).map(row));
} finally {
  await world.close();
}
for (const line of lines) console.log(line);
// What a real run found stands until the next real run.
const isReal = isWhole && !smoke;
if (isReal) mkdirSync('bench/results', { recursive: true });
if (isReal) writeFileSync('bench/results/latest.txt', `${lines.join('\n')}\n`);

async function intake(): Promise<readonly string[]> {
  const compared = [...(await spreadIntake(world, size)), ...(await hotCounter(world, size))];
  await assertBooks();
  return compared.map(row);
}

async function files(): Promise<readonly string[]> {
  const compared = await importSpeed(world, file);
  await assertBooks();
  return compared.map(row);
}

async function pages(): Promise<readonly string[]> {
  const app = await openApp(root);
  try {
    return [...(await listPage(world, app, size)).map(row), await payload(world, app)];
  } finally {
    await app.close();
  }
}

function replay(): string {
  const speed = Math.round(replaySpeed(size.replays)).toLocaleString('en');
  return `B8 replay: ${speed} decisions/s with steps, one core (reported, not judged)`;
}

function row({ name, target, ratios, perSecond }: Comparison): string {
  const spread = `${quantile(ratios, 0.1).toFixed(2)}-${quantile(ratios, 0.9).toFixed(2)}`;
  const speeds = Object.entries(perSecond).map(
    ([who, speed]) => `${who} ${speed < 10 ? speed.toFixed(1) : Math.round(speed)}/s`,
  );
  return `${name}: ${median(ratios).toFixed(2)} (${spread}; target ${target}); ${speeds.join(', ')}`;
}

/** An app to compare with has to be built first, which a smoke run leaves out. */
async function payload({ town }: World, app: App): Promise<string> {
  const [heaviest] = await payloads(app, await visitsOf(town));
  if (heaviest === undefined) throw new Error('No page was visited');
  const told = `heaviest ${heaviest.path} ${Math.round(heaviest.bytes / 1024)} kB`;
  if (smoke) return `B7 payload: ${told}`;
  const empty = emptyAppBytes(root);
  const ratio = (heaviest.bytes / empty).toFixed(2);
  return `B7 payload / empty app: ${ratio} (target ≤ 1.35); ${told}, empty ${Math.round(empty / 1024)} kB`;
}

/** After all rounds every counter must still be dense and equal its ledger. */
async function assertBooks(): Promise<void> {
  const wrong = await rowsOf(`
    SELECT c.id FROM counter c LEFT JOIN ledger_entry e ON e.counter_id = c.id GROUP BY c.id
    HAVING c.entries <> count(e.id) OR c.counted <> coalesce(max(e.number), 0) OR c.slots <> coalesce(sum(e.used), 0)`);
  if (wrong.length > 0) throw new Error(`${wrong.length} counters do not equal their ledger`);
}

function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
  } catch {
    // A copy without its history is measured all the same.
    return 'unknown';
  }
}
