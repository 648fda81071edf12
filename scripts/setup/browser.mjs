// The browser for end-to-end tests: one that is there already, before any is fetched.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './child-process.mjs';
import { SetupError, step } from './speech.mjs';

const USUAL = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/**
 * @param {{ given?: string, path?: string, own?: () => string }} places
 * @returns {string | undefined}
 */
export function presentBrowser({ given, path = '', own = () => '' }) {
  if (given) {
    if (!existsSync(given)) throw new SetupError(`CHROMIUM_PATH names ${given}, which is not there.`);
    return given;
  }
  const folders = ['/usr/bin', ...path.split(delimiter)].filter(Boolean);
  const usual = folders.flatMap((folder) => USUAL.map((name) => join(folder, name)));
  return [...usual, MAC, own()].find((candidate) => candidate !== '' && existsSync(candidate));
}

/**
 * @param {string} root
 * @returns {Promise<string>}
 */
export async function ensureBrowser(root) {
  const { chromium } = await import('@playwright/test');
  const places = {
    given: process.env.CHROMIUM_PATH,
    path: process.env.PATH,
    own: () => chromium.executablePath(),
  };
  const present = presentBrowser(places);
  if (present) return present;
  await fetchBrowser(root);
  const fetched = presentBrowser(places);
  if (fetched) return fetched;
  throw new SetupError(
    'There is no Chromium for the end-to-end tests. Install one (Debian: apt install chromium) or name yours with CHROMIUM_PATH.',
  );
}

/**
 * System packages are put on a machine unasked only where it exists to run tests.
 * @param {string} root
 */
async function fetchBrowser(root) {
  step('no Chromium here; fetching one …');
  const isCi = Boolean(process.env.CI);
  const cli = join(root, 'node_modules/@playwright/test/cli.js');
  const own = await run(process.execPath, [cli, 'install', ...(isCi ? ['--with-deps'] : []), 'chromium'], {
    cwd: root,
  });
  if (own.code === 0 || !isCi || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  await run('apt-get', ['update'], {});
  await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
