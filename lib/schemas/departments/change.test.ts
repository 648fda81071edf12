import { expect, test } from 'vitest';
import { mergeSchema, splitSchema } from './change';

const id = '018f3a52-0000-7000-8000-000000000001';
const common = {
  ...{ departmentId: id, effectiveOn: '2025-10-06', decidedOn: '2025-10-06' },
  ...{ forum: 'Boligforum', reason: 'De deler gård' },
};
const one = {
  ...{ number: '77', name: 'Ny afdeling', areaId: '', tier: '', tierReason: '' },
  ...{ family: '200', youth: '0', elderly: '0' },
};
const merge = { ...common, ...one, with: [id.replace(/1$/, '2')] };
const split = {
  ...common,
  ...Object.fromEntries(
    [1, 2].flatMap((at) => Object.entries(one).map(([key, value]) => [`${key}${at}`, value])),
  ),
};
const faults = (read: {
  success: boolean;
  error?: { issues: readonly { path: readonly PropertyKey[] }[] };
}) => (read.success ? [] : (read.error?.issues ?? []).map(({ path }) => String(path[0])));

test('a form as it is filled in is read', () => {
  expect(faults(mergeSchema.safeParse(merge))).toEqual([]);
  expect(faults(splitSchema.safeParse({ ...split, houses: ['Delevej 2'] }))).toEqual([]);
});

test.each(['a\u0000b', '\u202e12', '0101901234', '010190-1234', 'ab\ud800'])(
  '%j is told at its field',
  (text) => {
    for (const field of ['number', 'name', 'forum', 'tier', 'areaReason', 'areaId'])
      expect(faults(mergeSchema.safeParse({ ...merge, [field]: text }))).toEqual([field]);
    expect(faults(splitSchema.safeParse({ ...split, number2: text }))).toEqual(['number2']);
    expect(faults(splitSchema.safeParse({ ...split, houses: [text] }))).toEqual(['houses']);
  },
);
