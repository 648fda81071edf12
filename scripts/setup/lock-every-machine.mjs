// A lock file written behind a registry that lacks the programs for other machines leaves them out, and then `npm ci`
// refuses it everywhere. This names them again, without a checksum: npm looks it up where the machine needs the program.
// Run it after `npm install` of a new package: node scripts/setup/lock-every-machine.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SYSTEMS = [
  'darwin',
  'linux',
  'win32',
  'freebsd',
  'openbsd',
  'netbsd',
  'android',
  'sunos',
  'aix',
  'openharmony',
];
const PROCESSORS = [
  'x64',
  'arm64',
  'arm',
  'ia32',
  'ppc64',
  's390x',
  'riscv64',
  'loong64',
  'mips64el',
  'wasm32',
];

/**
 * Where a program runs, read from its name, as npm writes it.
 * @param {string} name
 */
function machineOf(name) {
  const words = name.split(/[-/]/);
  const os = words.filter((word) => SYSTEMS.includes(word));
  const cpu = words.filter((word) => PROCESSORS.includes(word));
  const libc = words.includes('musl')
    ? ['musl']
    : words.includes('gnu') && os.includes('linux')
      ? ['glibc']
      : [];
  return { ...(cpu.length && { cpu }), ...(libc.length && { libc }), ...(os.length && { os }) };
}

/** @typedef {{ version?: string, optional?: boolean, dev?: boolean, optionalDependencies?: Record<string, string> }} Locked */

/**
 * What packages offer for some machine and the lock file does not name.
 * @param {Record<string, Locked>} packages
 * @returns {[path: string, entry: Locked][]}
 */
export function unnamedPrograms(packages) {
  return Object.values(packages).flatMap(({ optionalDependencies = {}, dev }) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !(`node_modules/${name}` in packages) && Object.keys(machineOf(name)).length > 0)
      .map(([name, range]) => {
        const entry = {
          version: range.replace(/^[~^]/, ''),
          ...machineOf(name),
          ...(dev && { dev }),
          optional: true,
        };
        return /** @type {[string, Locked]} */ ([`node_modules/${name}`, entry]);
      }),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = new URL('../../package-lock.json', import.meta.url);
  const lock = JSON.parse(readFileSync(path, 'utf8'));
  const added = unnamedPrograms(lock.packages);
  const all = Object.entries({ ...lock.packages, ...Object.fromEntries(added) });
  lock.packages = Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
  if (added.length > 0) writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
  process.stdout.write(`${added.length} programs for other machines named in package-lock.json\n`);
}
