import { inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { packed } from './pack';
import { readZip } from './unpacked';

const FILES = [
  { name: 'LAES-MIG.txt', content: Buffer.from('Årsoversigt\r\n'.repeat(200)) },
  { name: 'CSV/01 Ledige boliger måned for måned.csv', content: Buffer.from('a;b\r\n') },
  { name: 'tal.pdf', content: Buffer.from('%PDF-1.7 '.repeat(50)) },
];
const bytes = packed(FILES, '2026-02-02');

test('our own reader, which shares nothing with the library that packs, finds every file as it was', () => {
  const read = readZip(bytes, { most: 1_000_000, wanted: () => true });
  expect(read.ok && [...read.value].map(([name, content]) => ({ name, content }))).toEqual(FILES);
});

test('the first entry by hand: packed, its name in UTF-8 where it has to be, and its day', () => {
  expect(bytes.readUInt32LE(0)).toBe(0x04034b50);
  const [packedSize, nameLength, extra] = [
    bytes.readUInt32LE(18),
    bytes.readUInt16LE(26),
    bytes.readUInt16LE(28),
  ];
  const from = 30 + nameLength + extra;
  expect(inflateRawSync(bytes.subarray(from, from + packedSize))).toEqual(FILES[0]?.content);
  const day = bytes.readUInt16LE(12);
  expect([1980 + (day >> 9), (day >> 5) & 15, day & 31]).toEqual([2026, 2, 2]);
  const second = bytes.indexOf(Buffer.from('504b0304', 'hex'), 4);
  expect(bytes.readUInt16LE(second + 6) & 0x0800).toBe(0x0800);
});

test('the same files make the same package, and a name stands once', () => {
  expect(packed(FILES, '2026-02-02').equals(bytes)).toBe(true);
  expect(() => packed([...FILES, ...FILES.slice(0, 1)], '2026-02-02')).toThrow(RangeError);
});
