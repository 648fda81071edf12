import { expect, test } from 'vitest';
import { fontFiles } from './type';
import { unpacked, unpackedFont } from './unpacked-font';

/** The sum of a table, word by word, as the format keeps it. */
function sumOf(data: Buffer): number {
  let sum = 0;
  for (let at = 0; at < data.length; at += 4) sum = (sum + data.readUInt32BE(at)) >>> 0;
  return sum;
}

test.each(fontFiles())('%s is unpacked whole: every table has the sum that it says', (path) => {
  const font = unpackedFont(path);
  expect(font.readUInt32BE(0)).toBe(0x00010000);
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, at) => {
    const entry = 12 + at * 16;
    const [sum, offset, length] = [4, 8, 12].map((field) => font.readUInt32BE(entry + field)) as [
      number,
      number,
      number,
    ];
    const data = font.subarray(offset, offset + 4 * Math.ceil(length / 4));
    return { tag: font.toString('latin1', entry, entry + 4), sum, data };
  });
  expect(tables.length).toBeGreaterThan(8);
  // The one that holds the whole font's own sum is summed without it.
  for (const { tag, sum, data } of tables.filter((table) => table.tag !== 'head'))
    expect([tag, sumOf(data)]).toEqual([tag, sum]);
});

test('it is unpacked once, and what is not packed is left as it is', () => {
  const [path = ''] = fontFiles();
  expect(unpackedFont(path)).toBe(unpackedFont(path));
  expect(unpacked(unpackedFont(path))).toBe(unpackedFont(path));
});
