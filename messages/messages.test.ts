import { createTranslator } from 'next-intl';
import { describe, expect, test } from 'vitest';
import danish from './da.json';
import english from './en.json';
import globalError from './global-error.json';

type Tree = { readonly [key: string]: string | Tree };

/** All messages by their full key: 'errors.notFound.title'. */
function flatten(tree: Tree, prefix = ''): Record<string, string> {
  const entries = Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[prefix + key, value] as const]
      : Object.entries(flatten(value, `${prefix}${key}.`)),
  );
  return Object.fromEntries(entries);
}

/** An ICU message taken apart: its arguments with their kinds ('count:plural'), and the words that a reader may meet. */
function readIcu(message: string): { readonly arguments: readonly string[]; readonly words: string } {
  const found = new Set<string>();
  let words = '';
  readText(0);
  return { arguments: [...found].sort(), words };

  function readText(start: number): number {
    let at = start;
    while (at < message.length && message[at] !== '}') {
      if (message[at] === '{') at = readArgument(at + 1);
      else words += message[at++];
    }
    words += ' ';
    return at + 1;
  }
  /** The names of the branches (`one`, `CLAIM`) are for the program and no words. */
  function readArgument(start: number): number {
    const head = /^\s*(\w+)\s*(?:,\s*(\w+))?\s*,?/.exec(message.slice(start));
    if (!head) throw new Error(`not ICU: ${message}`);
    found.add(`${head[1]}:${head[2]?.replace('selectordinal', 'plural') ?? 'value'}`);
    let at = start + head[0].length;
    while (at < message.length && message[at] !== '}') at = message[at] === '{' ? readText(at + 1) : at + 1;
    return at + 1;
  }
}

/** What the domain says in both languages is given as `da` and `en`, `placeDa` and `placeEn`; each text takes its own. */
const OWN_LANGUAGE = /(?:da|en|Da|En)$/;

const names = (message: string) => [
  ...new Set(readIcu(message).arguments.map((argument) => argument.split(':')[0])),
];
const inAnyLanguage = (message: string) => [
  ...new Set(names(message).map((name) => name?.replace(OWN_LANGUAGE, '…'))),
];
const tags = (message: string) => [...new Set(message.match(/<(\w+)>/g) ?? [])].sort();

const da = flatten(danish);
const en = flatten(english);

describe('the two languages', () => {
  test('have the same keys', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(da).sort());
    expect(Object.keys(da).length).toBeGreaterThan(50);
    expect(Object.keys(globalError.en)).toEqual(Object.keys(globalError.da));
  });

  test.each(Object.keys(da))('%s takes the same arguments and tags', (key) => {
    expect(inAnyLanguage(en[key] ?? '')).toEqual(inAnyLanguage(da[key] ?? ''));
    expect(tags(en[key] ?? '')).toEqual(tags(da[key] ?? ''));
    expect(en[key]?.trim()).not.toBe('');
    expect(da[key]?.trim()).not.toBe('');
  });

  test.each([
    ['da', danish],
    ['en', english],
  ] as const)('%s: every message can be written out', (locale, messages) => {
    const onError = (error: Error) => {
      throw error;
    };
    // Keys are checked by type everywhere else; here they are walked through by name.
    const byPath = Object.fromEntries(
      Object.entries(flatten(messages)).map(([key, message]) => [key.replaceAll('.', '/'), message]),
    );
    const t = createTranslator<Record<string, string>>({ locale, messages: byPath, onError });
    for (const [key, message] of Object.entries(byPath)) {
      const values = names(message).map((name) => [name, 2] as const);
      const wrap = tags(message).map((tag) => [tag.slice(1, -1), (inner: string) => inner] as const);
      expect(t.markup(key, Object.fromEntries([...values, ...wrap]))).not.toContain('{');
    }
  });
});

describe('the reader of messages', () => {
  test('tells words from the names of branches', () => {
    expect(readIcu('Nu: {act, select, CLAIM {modtaget {day}} other {tag boligen}}').words).not.toContain(
      'CLAIM',
    );
    expect(readIcu('Nu: {act, select, CLAIM {modtaget {day}} other {tag boligen}}').words).toContain(
      'tag boligen',
    );
  });

  test.each([
    ['{count, plural, one {bolig} other {# boliger i {place}}}', ['count:plural', 'place:value']],
    ['Den {position, selectordinal, one {#st} other {#th}}', ['position:plural']],
    ['Ingen', []],
  ])('%s', (message, expected) => {
    expect(readIcu(message).arguments).toEqual(expected);
  });
});

/** Words of software, of the law's other meanings, or of the tax office; what to say instead stands behind. */
const unwanted: readonly (readonly [RegExp, string])[] = [
  [wordsBeginning('laps'), 'fristen udløber, frist udløbet'],
  [wordsBeginning('navngiv'), 'anvise borger; borger anvist'],
  [wordsBeginning('tag boligen', 'claim'), 'modtag til anvisning'],
  [wordsBeginning('behovsliste'), 'boligsocial venteliste'],
  [wordsBeginning('hverdag'), 'arbejdsdage'],
  // A court's decision is a "strafferetlig afgørelse" in the statistics.
  [/(?<!\p{L}|strafferetlige )(?:afgjort|afgørelse)/iu, 'fordelt; "Sådan blev boligen fordelt"'],
  [wordsBeginning('årsopgørelse'), 'årsoversigt'],
  [
    wordsBeginning('slot', 'ledger', 'counter', 'tier'),
    'tur / bolig til anvisning, regnskab, tæller, indplacering',
  ],
];

/** \\b knows no Danish letters: å at the start of a word would go unseen. */
function wordsBeginning(...beginnings: string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${beginnings.join('|')})`, 'iu');
}

describe('the Danish texts use the words of the trade', () => {
  const texts = { ...da, ...flatten(globalError.da, 'globalError.') };
  test.each(unwanted)('%s: say %s', (word) => {
    expect(Object.entries(texts).filter(([, text]) => word.test(readIcu(text).words))).toEqual([]);
  });

  test.each([
    'Tilbuddet er lapset',
    'Navngiv borger',
    'Tag boligen',
    'Behovslisten',
    '7 hverdage',
    'Boligen er afgjort',
    'Årsopgørelse 2025',
    'Næste slot',
  ])('the list notices: %s', (text) => {
    expect(unwanted.some(([word]) => word.test(text))).toBe(true);
  });
});
