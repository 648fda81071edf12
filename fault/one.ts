// One fault run in a process of its own, so that a crash or a stuck one cannot take the others with it.
import { log } from '@/lib/platform/log';
import type { Outcome } from './outcome';
import { RUNS } from './runs';

const small = process.argv.includes('--small');
const run = RUNS.find(({ name }) => name === process.argv[2]);
if (run === undefined) throw new Error(`There is no fault ${process.argv[2]}`);
log.level = 'silent';
const stuck = setTimeout(
  () => {
    console.log(`${run.name} ${run.what}: BROKEN: it is stuck`);
    process.exit(1);
  },
  1000 * run.within[small ? 0 : 1],
);
const { line, complaints } = await run.run({ small }).catch(failed);
clearTimeout(stuck);
console.log(`${run.name} ${run.what}: ${complaints.length === 0 ? 'held' : 'BROKEN'}: ${line}`);
for (const complaint of complaints) console.log(`   ${complaint}`);
process.exit(complaints.length === 0 ? 0 : 1);

function failed(error: unknown): Outcome {
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { line: 'it did not come to its end', complaints: [told] };
}
