// npm run fault [-- --small] [-- --only F1,F3]: breaks things on purpose and checks what is left. A wrong result fails.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { RUNS } from './runs';

const at = process.argv.indexOf('--only');
const only = at < 0 ? null : (process.argv[at + 1] ?? '').split(',');
const size = process.argv.includes('--small') ? ['--small'] : [];
const ONE = fileURLToPath(new URL('./one.ts', import.meta.url));

const chosen = RUNS.filter(({ name }) => only === null || only.includes(name));
let wrong = chosen.length === 0 ? 1 : 0;
for (const { name } of chosen) if ((await runAlone(name)) !== 0) wrong += 1;
console.log(`${chosen.length - wrong} of ${chosen.length} faults held${size.length > 0 ? ' (small)' : ''}`);
process.exit(wrong === 0 ? 0 : 1);

function runAlone(name: string): Promise<number> {
  const child = spawn(process.execPath, ['--import', 'tsx', ONE, name, ...size], { stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
