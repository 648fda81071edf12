import { describe, expect, test } from 'vitest';
import { adding, count, page, seenIn } from '@/lib/testing/summaries/suppression-pages';
import { publicExcerpt, shownDifferences } from './publication';

const both = [...adding('reported'), { id: 'reported', adds: true, of: 'BEFORE' as const }];
const shown = (n: number) => count(n, { measure: 'REPORTED' });
const full = page({
  'vacancies-by-type': {
    columns: both,
    rows: { FAMILY: [shown(40), shown(30)] },
    total: [shown(40), shown(30)],
  },
  turnover: {
    columns: adding('stock', 'reported'),
    rows: { d1: [shown(100), shown(20)], d2: [shown(90), shown(20)] },
    total: [shown(190), shown(40)],
    under: 'Boligselskabet',
  },
  organisations: { columns: adding('reported'), rows: { a: [shown(40)] }, total: [shown(40)] },
  books: { columns: adding('opening'), rows: { c: [shown(1)] }, total: null },
  'rent-bands': {
    columns: adding('homes-reported', 'homes-given'),
    rows: { low: [shown(9), { kind: 'HIDDEN' }] },
    total: [shown(9), { kind: 'HIDDEN' }],
  },
});

describe('the excerpt of a closed year', () => {
  test('has the headline tables of its own year, departments only as their total', () => {
    expect(seenIn(publicExcerpt(full))).toEqual({
      'vacancies-by-type': { FAMILY: '40', total: '40' },
      turnover: { all: '190 40' },
      'rent-bands': { low: '9', total: '9' },
    });
    const text = JSON.stringify(publicExcerpt(full));
    for (const word of ['BEFORE', 'd1', 'Boligselskabet']) expect(text).not.toContain(word);
  });

  test('tells by placement what was promised, and then not in one line too', () => {
    const promise = { columns: adding('given'), rows: { d1: [shown(9)] }, total: [shown(9)] };
    const byTier = { columns: adding('given'), rows: { GREEN: [shown(9)] }, total: [shown(9)] };
    expect(Object.keys(seenIn(publicExcerpt(page({ promise }))))).toEqual(['promise']);
    expect(Object.keys(seenIn(publicExcerpt(page({ 'promise-by-tier': byTier, promise }))))).toEqual([
      'promise-by-tier',
    ]);
  });

  test('is compared with the one before by the figures that both show', () => {
    const of = (...cells: readonly (number | null)[]) =>
      page({
        faults: {
          columns: adding('a', 'b', 'c'),
          rows: { x: cells.map((n) => (n === null ? { kind: 'HIDDEN' } : count(n))) },
          total: null,
        },
      });
    const differ = shownDifferences(of(7, 8, null), of(9, null, 6));
    expect(differ.map(({ columnId }) => columnId)).toEqual(['a']);
  });
});
