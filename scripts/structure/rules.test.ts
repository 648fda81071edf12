import { describe, expect, it } from 'vitest';
import { findingsIn } from './rules.mjs';
import { importsOf, readSource } from './source.mjs';

const saysOf = (path: string, text: string) => findingsIn(readSource(path, text)).map(({ says }) => says);

describe('The structure script refuses', () => {
  it.each([
    [
      'a file too long to keep in mind',
      'lib/data/slots/slots.ts',
      'x;\n'.repeat(251),
      /251 lines are too many/,
    ],
    ['a drawer', 'lib/data/utils.ts', '', /a drawer holds anything/],
    ['a folder of helpers', 'components/helpers/button.tsx', '', /a drawer holds anything/],
    ['an index file', 'lib/domain/index.ts', '', /index files hide/],
    [
      'waiting in the domain',
      'lib/domain/slot/x.ts',
      'export const f = async () => 1;',
      /the domain waits \(async\)/,
    ],
    ['the clock in the domain', 'lib/domain/slot/x.ts', 'const now = new Date();', /asks the clock/],
    ['dice in the domain', 'lib/domain/slot/x.ts', 'const n = Math.random();', /throws dice/],
    ['the environment in the domain', 'lib/domain/slot/x.ts', 'const e = process.env;', /reaches outside/],
    [
      'a framework in the domain',
      'lib/domain/slot/x.ts',
      "import { z } from 'zod';",
      /the domain imports zod/,
    ],
    [
      'a Node module in the domain',
      'lib/domain/slot/x.ts',
      "import fs from 'node:fs';",
      /the domain imports node:fs/,
    ],
    [
      'the domain importing data',
      'lib/domain/slot/x.ts',
      "import { pool } from '@/lib/data/connection/pool';",
      /lib\/domain may not import lib\/data\/connection\/pool/,
    ],
    [
      'the same by a relative path',
      'lib/domain/slot/x.ts',
      "import { pool } from '../../data/connection/pool';",
      /may not import lib\/data\/connection\/pool/,
    ],
    [
      'a re-export upwards',
      'lib/data/x.ts',
      "export { a } from '@/lib/usecases/a';",
      /lib\/data may not import lib\/usecases/,
    ],
    [
      'an import on demand',
      'components/x.tsx',
      "const m = await import('@/lib/data/connection/pool');",
      /components may not import/,
    ],
    [
      'a component that reads platform settings',
      'components/x.tsx',
      "import { env } from '@/lib/platform/env';",
      /components may not import/,
    ],
    [
      'product code that leans on tests',
      'lib/usecases/x.ts',
      "import { a } from '@/lib/testing/environment/postgres';",
      /may not import lib\/testing/,
    ],
    [
      'a page that leans on scripts',
      'app/page.tsx',
      "import { a } from '@/scripts/a.mjs';",
      /not part of the product/,
    ],
    [
      'the time zone in a second place',
      'lib/data/x.ts',
      "const sql = `AT TIME ZONE 'Europe/Copenhagen'`;",
      /meet in one file/,
    ],
    [
      'a municipality by name',
      'lib/usecases/x.ts',
      "if (name === 'Randers') return;",
      /value of its agreement/,
    ],
    [
      'a municipality as a key',
      'components/x.tsx',
      'const a = { holbaek2024: 1 };',
      /value of its agreement/,
    ],
    [
      'an action hidden in a page',
      'app/page.tsx',
      "const f = async () => {\n  'use server';\n};",
      /escapes the gate/,
    ],
    [
      'actions under another name',
      'app/x/save.ts',
      "'use server';\nexport const saveAction = defineAction({});",
      /called actions\.ts/,
    ],
    [
      'an action without the gate',
      'app/x/actions.ts',
      "'use server';\nexport async function save() {}",
      /anyone may post/,
    ],
    [
      'an action made by something else',
      'app/x/actions.ts',
      "'use server';\nexport const saveAction = makeAction({});",
      /anyone may post/,
    ],
    ['a skipped test', 'lib/data/x.test.ts', "it.skip('a', () => {});", /does not run proves nothing/],
    [
      'a test to do',
      'lib/data/x.test.ts',
      "describe.each([1]).todo('a');\nit.todo('b');",
      /does not run proves nothing/,
    ],
    [
      'a focused journey',
      'e2e/officer/x.spec.ts',
      "test.only('a', () => {});",
      /does not run proves nothing/,
    ],
    [
      'a conditional test',
      'lib/data/x.test.ts',
      "it.skipIf(true)('a', () => {});",
      /does not run proves nothing/,
    ],
    [
      'a style attribute',
      'components/x.tsx',
      'const a = <p style={{ width: 1 }} />;',
      /content policy refuses/,
    ],
    ['an empty catch', 'lib/data/x.ts', 'try { a(); } catch {}', /hides the fault/],
  ])('%s', (_, path, text, expected) => {
    expect(saysOf(path, text).join('\n')).toMatch(expected);
  });
});

describe('The structure script leaves alone', () => {
  it.each([
    ['250 lines', 'lib/data/slots/slots.ts', 'x;\n'.repeat(250)],
    [
      'the words in a comment',
      'lib/domain/slot/x.ts',
      '// new Date() and await would be wrong here, as in Randers\nexport const a = 1;',
    ],
    ['the words in a text', 'lib/domain/slot/x.ts', "export const text = 'they await Math.random()';"],
    ['a day made of parts', 'lib/domain/slot/x.ts', 'export const day = new Date(Date.UTC(2025, 9, 6));'],
    [
      'imports that run down',
      'lib/usecases/x.ts',
      "import { a } from '@/lib/domain/a';\nimport { b } from '@/lib/data/b';",
    ],
    [
      'a path from platform in a component',
      'components/x.tsx',
      "import { paths } from '@/lib/platform/paths';",
    ],
    ['a test that imports builders', 'lib/usecases/x.test.ts', "import { a } from '@/lib/testing/a';"],
    ['an agreement that names its place', 'agreements/x.ts', "export const name = 'Randers';"],
    [
      'actions behind the gate',
      'app/x/actions.ts',
      "'use server';\nimport { a } from '@/lib/auth/a';\nexport const saveAction = defineAction({\n  run: a,\n});",
    ],
    ['the manager’s journeys', 'e2e/manager/balance.spec.ts', "test('a', () => {});"],
    ['a type named after a style', 'components/x.tsx', "type Style = { style: 'a' };"],
  ])('%s', (_, path, text) => {
    expect(saysOf(path, text)).toEqual([]);
  });
});

describe('Reading a source', () => {
  it('tells a pattern from a division, and an apostrophe in a sentence from a quote', () => {
    const { code } = readSource(
      'x.tsx',
      "const a = b / c / d; const p = /['\"]/; const e = <p>don't</p>;\nawait f;",
    );
    expect(code).toContain('b / c / d');
    expect(code).not.toContain('[');
    expect(code).toContain('await f');
  });

  it('finds imports of every form with their line', () => {
    const text =
      "import a from 'a';\nimport {\n  b,\n} from '@/lib/b';\nimport type { C } from './c';\nimport './d.css';\nexport * from 'e';\nconst f = import('f');";
    expect(importsOf(readSource('lib/data/x.ts', text)).map(({ from, line }) => `${from}:${line}`)).toEqual([
      'a:1',
      'lib/b:4',
      'lib/data/c:5',
      'lib/data/d.css:6',
      'e:7',
      'f:8',
    ]);
  });
});
