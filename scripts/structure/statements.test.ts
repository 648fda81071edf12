import { expect, test } from 'vitest';
import { readSource } from './source.mjs';
import { namedTwice } from './statements.mjs';

const told = (...files: readonly (readonly [path: string, text: string])[]) =>
  namedTwice(files.map(([path, text]) => readSource(path, text))).map(({ path, line }) => `${path}:${line}`);

// biome-ignore lint/suspicious/noTemplateCurlyInString: the text of a template
const HOLED = '`of-${side}`';

test.each<[string, string, string]>([
  ['the same name in two files', "{ name: 'read-x', text: A }", "{ name: 'read-x', text: B }"],
  ['a name chosen by a condition', "{ name: 'of-b', text }", "{ name: own ? 'of-a' : 'of-b', text }"],
  ['a name made first', "const name = 'read-x';", "{ name: 'read-x', text }"],
  ['two names with the same hole', `const name = ${HOLED};`, `{ name: ${HOLED}, text }`],
])('%s is told', (_, first, second) =>
  expect(told(['lib/data/a.ts', `\n${first}`], ['lib/data/b.ts', `\n\n${second}`])).toEqual([
    'lib/data/b.ts:3',
  ]),
);

test('a name that stands twice in one file is told, and the finding says where it stands first', () => {
  const [finding] = namedTwice([
    readSource('lib/data/a.ts', "{ name: 'x-y', text: A }\n{ name: 'x-y', text: B }"),
  ]);
  expect(finding).toMatchObject({ line: 2, says: expect.stringContaining('lib/data/a.ts:1') });
});

test('other names, tests, and what is no query of the data floor are left alone', () =>
  expect(
    told(
      ['lib/data/a.ts', "{ name: 'read-x', text }"],
      ['lib/data/b.ts', "{ name: 'read-xy', text }\n// { name: 'read-x' }"],
      ['lib/data/a.test.ts', "{ name: 'read-x', text }"],
      ['lib/usecases/y.ts', "{ name: 'read-x', run }"],
    ),
  ).toEqual([]));
