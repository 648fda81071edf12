import { expect, test } from 'vitest';
import { mendedAsText, readMended, rowToTellAt } from './mended-row';

const mended = { line: 12, columns: ['rent', 'postcode'], rows: 3, revision: 7 } as const;

test('what was put right goes by the address and back; anything else is nothing', () => {
  expect(readMended(mendedAsText(mended))).toEqual(mended);
  expect(readMended(mendedAsText({ ...mended, columns: [] }))).toEqual({ ...mended, columns: [] });
  for (const text of ['', '12', 'x.1.1', '12.3.7.<b>', '12.3.7.rent ']) expect(readMended(text)).toBeNull();
  expect(readMended('12.3.7.toString.rent')?.columns).toEqual(['rent']);
});

test('it is told at the row itself, at the next one, or after the last at the first', () => {
  const at = (...lines: readonly number[]) =>
    rowToTellAt(
      lines.map((line) => ({ line })),
      mended,
    )?.line;
  expect([at(3, 12, 13), at(3, 14, 20), at(3, 5), at()]).toEqual([12, 14, 3, undefined]);
});
