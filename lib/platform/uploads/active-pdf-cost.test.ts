import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { OBJECTS, pdf, stream } from '@/lib/testing/environment/written-pdf';
import { holdsActiveContent } from './active-pdf';

const is = (bytes: Buffer) => holdsActiveContent(() => Promise.resolve(bytes));
/** Milliseconds of work, not of the clock: the machine may be busy with something else. */
function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The longest that was worked while others waited, how long in all, and how much more the process held. */
async function costOf(bytes: Buffer) {
  const [begun, before] = [worked(), process.memoryUsage().rss];
  let [longest, last, most] = [0, begun, before];
  const look = () => {
    const now = worked();
    longest = Math.max(longest, now - last);
    last = now;
    most = Math.max(most, process.memoryUsage().rss);
  };
  const watch = setInterval(look, 2);
  const active = await is(bytes);
  const took = worked() - begun;
  await new Promise((resolve) => setTimeout(resolve, 5));
  clearInterval(watch);
  look();
  return { active, took, longest, grown: most - before };
}

describe('what is made to take long', () => {
  const unpackable = deflateSync(Buffer.alloc(9 * 1024 * 1024, ' '));
  const bomb = deflateSync(Buffer.alloc(7.9 * 1024 * 1024, '#41'));
  const emptyBlocks = Buffer.concat([
    Buffer.from([0x78, 0x9c]),
    Buffer.alloc(13e6, '\0\0\0\xff\xff', 'latin1'),
  ]);
  test.each<[string, () => Buffer, boolean]>([
    ['names in hexadecimal', () => pdf(Buffer.alloc(15e6, '#41'), 'stream\n'), false],
    [
      'bombs of names',
      () => pdf(...Array.from({ length: 6 }, () => stream(`${OBJECTS} /Filter /FlateDecode`, bomb))),
      false,
    ],
    [
      'bombs behind a string',
      () =>
        pdf(
          ...Array.from({ length: 1_400 }, () =>
            stream(`${OBJECTS} /X (obj) /Filter /FlateDecode`, unpackable),
          ),
        ),
      true,
    ],
    [
      'bombs that say they are locked',
      () =>
        pdf(
          'trailer << /Encrypt 4 0 R >>\n',
          ...Array.from({ length: 1_400 }, () => stream(`${OBJECTS} /Filter /FlateDecode`, unpackable)),
        ),
      true,
    ],
    [
      'packed nothing, locked',
      () => pdf('trailer << /Encrypt 4 0 R >>\n', stream(`${OBJECTS} /Filter /FlateDecode`, emptyBlocks)),
      true,
    ],
    ['slashes', () => pdf(Buffer.alloc(15e6, '/')), false],
    ['names', () => pdf(Buffer.alloc(15e6, '/#4a#53')), false],
    ['short names', () => pdf(Buffer.alloc(15e6, '/EF%')), true],
    ['dictionaries in dictionaries', () => pdf(Buffer.alloc(15e6, '1 0 obj<<')), true],
    ['objects in comments', () => pdf(Buffer.alloc(15e6, ' obj%')), true],
    ['one string', () => pdf('1 0 obj << /X (', Buffer.alloc(15e6, 'x')), false],
    ['things in a list', () => pdf('1 0 obj << /X [', Buffer.alloc(15e6, '1 /A '), '] >>'), false],
    ['brackets', () => pdf('1 0 obj << /X ', Buffer.alloc(15e6, '[')), true],
    ['small objects', () => pdf(Buffer.alloc(15e6, '1 0 obj<</A[1 2]>>endobj ')), false],
  ])(
    '%s',
    async (_title, make, active) => {
      const cost = await costOf(make());
      expect(cost.active).toBe(active);
      expect(cost.longest).toBeLessThan(300);
      expect(cost.took).toBeLessThan(6_000);
      expect(cost.grown).toBeLessThan(200e6);
    },
    20_000,
  );
});
