import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { missingPackage } from './installation.mjs';
import { unnamedPrograms } from './lock-every-machine.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
let clone: string;
beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'noeglen-install-'));
  mkdirSync(join(clone, 'node_modules/next'), { recursive: true });
});
afterEach(() => rmSync(clone, { recursive: true }));

type Packages = Record<string, { version?: string; optional?: boolean; link?: boolean }>;

function given({ lock, installed }: { lock: Packages; installed?: Packages }): void {
  writeFileSync(join(clone, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...lock } }));
  if (installed)
    writeFileSync(join(clone, 'node_modules/.package-lock.json'), JSON.stringify({ packages: installed }));
}

const next = { 'node_modules/next': { version: '16.4.6' } };

describe('Packages are installed', () => {
  it('when there are none', () => {
    given({ lock: next });
    expect(missingPackage(clone)).toBe('node_modules');
  });

  it('when the lock file names another version', () => {
    given({ lock: next, installed: { 'node_modules/next': { version: '16.4.5' } } });
    expect(missingPackage(clone)).toBe('node_modules/next');
  });

  it('when build tools were left out, as npm does under NODE_ENV=production', () => {
    given({ lock: { ...next, 'node_modules/vitest': { version: '4.1.12' } }, installed: next });
    expect(missingPackage(clone)).toBe('node_modules/vitest');
  });

  it('when a folder was removed by hand', () => {
    given({ lock: next, installed: next });
    rmSync(join(clone, 'node_modules/next'), { recursive: true });
    expect(missingPackage(clone)).toBe('node_modules/next');
  });

  it('when an installation was cut off', () => {
    given({ lock: next });
    writeFileSync(join(clone, 'node_modules/.package-lock.json'), '{"packages":{"node_mod');
    expect(missingPackage(clone)).toBe('node_modules');
  });

  it('but not again when all is there, or only another machine’s program is not', () => {
    given({
      lock: { ...next, 'node_modules/@next/swc-darwin-arm64': { version: '16.4.6', optional: true } },
      installed: next,
    });
    expect(missingPackage(clone)).toBeUndefined();
  });

  it('and a lost lock file is told in a sentence', () => {
    expect(() => missingPackage(clone)).toThrow(/package-lock\.json is missing.*git checkout/);
  });
});

describe('The lock file', () => {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));

  it('names the programs of every machine, or npm ci refuses it', () => {
    expect(unnamedPrograms(lock.packages).map(([path]) => path)).toEqual([]);
    for (const machine of ['darwin-arm64', 'win32-x64-msvc', 'linux-x64-gnu']) {
      expect(lock.packages).toHaveProperty([`node_modules/@next/swc-${machine}`]);
    }
  });

  it('names no host that packages are fetched from', () => {
    expect(JSON.stringify(lock)).not.toContain('"resolved"');
  });

  it('is mended where a program is missing', () => {
    const packages = {
      'node_modules/tool': {
        dev: true,
        optionalDependencies: { '@tool/cli-linux-x64-musl': '2.0.0', fsevents: '^2.3.3' },
      },
    };
    expect(unnamedPrograms(packages)).toEqual([
      [
        'node_modules/@tool/cli-linux-x64-musl',
        { version: '2.0.0', cpu: ['x64'], libc: ['musl'], os: ['linux'], dev: true, optional: true },
      ],
    ]);
  });

  it('and package.json agree on which install scripts may run', () => {
    const { allowScripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const scripted = Object.entries<{ hasInstallScript?: boolean }>(lock.packages)
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([path]) => path.replace(/^.*node_modules\//, ''));
    expect(scripted.filter((name) => !(name in allowScripts))).toEqual([]);
  });
});
