import { describe, expect, test } from 'vitest';
import { AGREEMENT_DOCUMENTS, getAgreement } from '@/agreements/registry';
import { BENEFITS } from '../../statute/benefits';
import { parseAgreement } from '../parse-agreement';
import { DESIGNATIONS, DWELLING_TYPES, OCCASIONS, ROUTES } from '../vocabulary';
import { compareAgreements } from './compare-agreements';
import { rulesOf } from './rules-of';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Path = readonly (string | number)[];

/** What names or cites a rule, or says how it looks, and decides nothing; a rank decides in a ranked set alone, and `hold` where there are several. */
const NO_RULE = [
  'id',
  'title',
  'shortTitle',
  'aliases',
  'standing',
  'mark',
  'reference',
  'assumed',
  'question',
  'value',
  'rank',
  'hold',
];

const WORDS: readonly (readonly string[])[] = [
  ...[OCCASIONS, DWELLING_TYPES, DESIGNATIONS, BENEFITS, ROUTES],
  ...[
    ['ORGANISATION', 'NOBODY'],
    ['REQUIRED', 'PRIORITY', 'FILTER'],
    ['ALL', 'SWITCHED_ON'],
    ['BAR', 'WEIGHED'],
  ],
  ...[
    ['SECTION_59_1', 'SECTION_59_1_AND_2'],
    ['<', '<=', '>', '>='],
    ['EVERY', 'ANY'],
    ['HALF_UP_WHOLE', 'NONE'],
  ],
  ...[
    ['APPLICANT', 'APPLICANT_AND_PARTNER', 'EVERY_MEMBER'],
    ['MUNICIPALITY', 'ORGANISATION', 'DEPARTMENT'],
  ],
];

/** Other values that the same place may have. */
function others(value: Json): readonly Json[] {
  if (typeof value === 'boolean') return [!value];
  if (typeof value === 'number') return [value + 1];
  if (typeof value !== 'string') return [];
  if (/^\d+(\/\d+)?$/.test(value)) return [Number(value) > 1 ? '17' : '1/7'];
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return [value < '2025' ? '2020-05-05' : '2030-05-05'];
  return [
    ...WORDS.flatMap((words) => (words.includes(value) ? words.filter((word) => word !== value) : [])),
    `${value} x`,
  ];
}

function leaves(value: Json, path: Path = []): readonly { path: Path; value: Json }[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => leaves(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  return Object.entries(value).flatMap(([key, item]) =>
    NO_RULE.includes(key) ? [] : leaves(item, [...path, key]),
  );
}

const A_FEW = 3;

/** Leaves at the same place of rows in one list are alike: a few of them tell. */
function fewOfEachKind<T extends { readonly path: Path }>(all: readonly T[]): readonly T[] {
  const seen = new Map<string, number>();
  return all.filter(({ path }) => {
    const kind = path.filter((step) => typeof step === 'string').join('.');
    const count = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, count);
    return count <= A_FEW;
  });
}

function withLeaf(value: Json, [key, ...rest]: Path, leaf: Json): Json {
  if (key === undefined) return leaf;
  if (Array.isArray(value))
    return value.map((item, index) => (index === key ? withLeaf(item, rest, leaf) : item));
  if (typeof value !== 'object' || value === null) throw new Error('The path leads nowhere');
  const fields = value as { readonly [name: string]: Json };
  return { ...fields, [key]: withLeaf(fields[key] ?? null, rest, leaf) };
}

describe.each(AGREEMENT_DOCUMENTS.map((document) => [document.id, document] as const))(
  '%s in words',
  (id, document) => {
    const agreement = getAgreement(id);
    const json: Json = JSON.parse(JSON.stringify(document));

    test('says every rule once, in both languages', () => {
      const rules = rulesOf(agreement);
      expect(new Set(rules.map(({ part, key }) => `${part} ${key}`)).size).toBe(rules.length);
      for (const { subject, says } of rules) {
        for (const text of [subject.da, subject.en, says.da, says.en]) expect(text.trim()).not.toBe('');
        expect(`${says.da}${says.en}`).not.toMatch(/undefined|null|NaN|\[object/);
      }
    });

    test('nothing is said to have changed when nothing has', () => {
      expect(compareAgreements(agreement, agreement)).toEqual([]);
    });

    test('no value that decides anything can change without its being said', { timeout: 60_000 }, () => {
      const unsaid: string[] = [];
      let tried = 0;
      for (const { path, value } of fewOfEachKind(leaves(json))) {
        for (const other of others(value)) {
          const changed = parseAgreement(withLeaf(json, path, other));
          if (!changed.ok) continue;
          tried += 1;
          if (compareAgreements(agreement, changed.value).length === 0)
            unsaid.push(`${path.join('.')}: ${value} → ${other}`);
        }
      }
      expect(tried).toBeGreaterThan(50);
      expect(unsaid).toEqual([]);
    });
  },
);

test('a changed share reads as people say it', () => {
  const earlier = getAgreement('holbaek-2024');
  const rates = earlier.rates.map((row) =>
    row.tier === 'YELLOW' ? { ...row, rate: { n: 1n, d: 5n } } : row,
  );
  const [change, ...more] = compareAgreements(earlier, { ...earlier, rates });
  expect(more).toEqual([]);
  expect(change).toMatchObject({
    kind: 'CHANGED',
    before: {
      subject: { da: 'gul, familieboliger' },
      says: { da: 'hver 6. (almenboligloven § 59, stk. 1)' },
    },
    after: { says: { da: 'hver 5. (almenboligloven § 59, stk. 1)' } },
  });
});

test('what is new and what is gone is said so', () => {
  const earlier = getAgreement('holbaek-2024');
  const [rule, ...dwellingRules] = earlier.dwellingRules;
  const changes = compareAgreements({ ...earlier, dwellingRules }, earlier);
  expect(changes[0]).toMatchObject({ kind: 'ADDED', after: { key: rule?.rule } });
  expect(compareAgreements(earlier, { ...earlier, dwellingRules })[0]).toMatchObject({ kind: 'REMOVED' });
});
