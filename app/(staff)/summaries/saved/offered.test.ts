import { describe, expect, test } from 'vitest';
import { suggestionsOf } from '@/components/summaries/finding-text';
import { summaryWith, tableWith } from '@/lib/testing/lettings/finding-tables';
import { rowNamed } from '@/lib/testing/lettings/finding-tables-of-rules';
import { speaking } from '@/lib/testing/summaries/worded-summaries';
import { freshAmong, offeredField } from './offered';

const returned = (turns: number, contested: number) => ({
  ...{ 'returned-turns': turns, 'fault-contested': contested, 'returned-turns before': 0 },
});
const found = (lapsed: number, locale: 'da' | 'en' = 'da') =>
  suggestionsOf(
    summaryWith([
      tableWith(
        'returns-by-reason',
        [rowNamed('DEADLINE_EXPIRED', returned(lapsed, 0)), rowNamed('WRONG_DATA', returned(1, 1))],
        returned(lapsed + 1, 1),
      ),
    ]),
    speaking(locale),
  );
const NONE = { kept: [], offered: [] };

describe('suggestions', () => {
  test('are all new where none has been shown', () => {
    expect(freshAmong(found(2), NONE)).toEqual(found(2));
    expect(found(2)).toHaveLength(2);
  });

  test('that were shown and rewritten, or left out, are not suggested again, in whichever language', () => {
    const offered = offeredField(found(2)).split(' ');
    expect(offered).toHaveLength(2);
    expect(freshAmong(found(2), { kept: ['Mine egne ord.'], offered })).toEqual([]);
    expect(freshAmong(found(2, 'en'), { kept: [], offered })).toEqual([]);
  });

  test('of other figures are new', () => {
    const offered = offeredField(found(2)).split(' ');
    const fresh = freshAmong(found(3), { kept: [], offered });
    expect(fresh.map(({ text }) => text)).toEqual([found(3)[0]?.text]);
  });

  test('that stand there word for word are not suggested beside themselves', () => {
    const [first, second] = found(2);
    expect(freshAmong(found(2), { kept: [first?.text ?? ''], offered: [] })).toEqual([second]);
  });
});
