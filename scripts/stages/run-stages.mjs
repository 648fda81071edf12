import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from '../setup/installation.mjs';
import { lifeline } from '../setup/lifeline.mjs';
import { ensurePrismaClient } from '../setup/prisma-client.mjs';
import { SetupError, say, sayFailure } from '../setup/speech.mjs';
import { closingLine, countOfStep, isGreen, NOTHING, sum } from './count.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/**
 * @param {readonly string[]} argv
 * @returns {{ only: readonly string[] | undefined, full: boolean, args: readonly string[] }}
 */
export function wishesOf(argv) {
  const cut = argv.indexOf('--');
  const own = cut < 0 ? argv : argv.slice(0, cut);
  const at = own.findIndex((word) => word === '--only' || word.startsWith('--only='));
  const names = at < 0 ? undefined : own[at]?.includes('=') ? own[at].slice('--only='.length) : own[at + 1];
  if (at >= 0 && !names) throw new SetupError('--only wants names of stages, such as --only unit,e2e.');
  return { only: names?.split(','), full: own.includes('--full'), args: cut < 0 ? [] : argv.slice(cut + 1) };
}

/** @param {number} seconds */
function clock(seconds) {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** @param {readonly string[]} argv */
export const runStages = (argv) =>
  lifeline(async (life) => {
    // Red until all of it has run and is green: a run that was stopped has proved nothing.
    process.exitCode = 1;
    const { only, full, args } = wishesOf(argv);
    await ensureInstalled(root);
    await ensurePrismaClient(root);
    life.check();
    // Only now are the packages there that these stand on.
    const { LONG_STAGES, STAGES } = await import('./stages.mjs');
    const chosen = chooseStages([...STAGES, ...(full ? LONG_STAGES : [])], only);
    const reports = mkdtempSync(join(tmpdir(), 'noeglen-reports-'));
    life.onStop(() => rmSync(reports, { recursive: true, force: true }));
    const counts = [];
    for (const stage of chosen) {
      life.check();
      counts.push(await runStage(stage, { root, reports, args }));
    }
    const total = sum(counts.map(({ count }) => count));
    say('\nAll stages:');
    for (const { name, line } of counts) say(`  ${name.padEnd(12)} ${line}`);
    for (const { name, count } of counts) for (const red of count.named ?? []) say(`\n  ✘ ${name}: ${red}`);
    say(`\n${closingLine(total)}`);
    if (isGreen(total, { ci: Boolean(process.env.CI) })) process.exitCode = 0;
  });

/**
 * @param {readonly import('./stages.mjs').Stage[]} stages
 * @param {readonly string[] | undefined} only
 */
export function chooseStages(stages, only) {
  const unknown = only?.find((name) => !stages.some((stage) => stage.name === name));
  if (unknown)
    throw new SetupError(
      `There is no stage “${unknown}”. There are: ${stages.map(({ name }) => name).join(', ')}.`,
    );
  return stages.filter(({ name }) => !only || only.includes(name));
}

/**
 * @param {import('./stages.mjs').Stage} stage
 * @param {import('./stages.mjs').Bench} bench
 */
async function runStage({ name, budget, run, applies = () => true }, bench) {
  if (!applies(bench)) return { name, count: NOTHING, line: 'not on this machine' };
  say(`\n── ${name} (budget ${clock(budget)}) ──`);
  const begun = Date.now();
  const count = await run(bench).catch((error) => {
    sayFailure(error);
    return countOfStep(1);
  });
  const seconds = (Date.now() - begun) / 1000;
  const line = `${closingLine(count).padEnd(24)} ${clock(seconds)} of ${clock(budget)}${seconds > budget ? '  over its budget' : ''}`;
  say(`── ${name}: ${line}`);
  return { name, count, line };
}
