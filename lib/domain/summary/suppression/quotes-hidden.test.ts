import { expect, test } from 'vitest';
import { page } from '@/lib/testing/summaries/suppression-pages';
import { quotesHidden } from './quotes-hidden';

const seen = page({
  choices: {
    columns: [
      { id: 'late', adds: true },
      { id: 'late', adds: true, of: 'BEFORE' },
    ],
    rows: {
      a: [{ kind: 'COUNT', n: 12 }, { kind: 'HIDDEN' }],
    },
    total: [{ kind: 'COUNT', n: 12 }, { kind: 'HIDDEN' }],
  },
});
const late = { table: 'choices', column: 'late' };

test.each([
  [
    'made from figures that are shown',
    [
      { ...late, row: 'a' },
      { ...late, row: null },
    ],
    false,
  ],
  [
    'made from one that is hidden',
    [
      { ...late, row: 'a' },
      { ...late, row: null, of: 'BEFORE' as const },
    ],
    true,
  ],
  ['made from one that is not there', [{ ...late, row: 'b' }], true],
  ['made from a column that is not there', [{ ...late, row: 'a', column: 'early' }], true],
  ['made from no figure', [], false],
  ['written by somebody', null, true],
])('a sentence %s', (_, quoted, isLeftOut) => {
  expect(quotesHidden(quoted, seen)).toBe(isLeftOut);
});
