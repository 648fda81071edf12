import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHUNK, openChunk, openStream, SEALED_CHUNK, sealChunk, sealStream } from './sealed-stream';

process.env.DATABASE_URL ??= 'postgres://nobody';
process.env.NEXTAUTH_SECRET ??= 'a secret of the tests only';
process.env.DATA_KEY ??= randomBytes(32).toString('base64');

const FILE = '0199b000-0000-7000-8000-000000000001';
const OTHER = '0199b000-0000-7000-8000-000000000002';

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}
const sealed = (pieces: readonly Uint8Array[], file = FILE) => all(sealStream(pieces, file));
const opened = async (chunks: readonly Uint8Array[], file = FILE) =>
  Buffer.concat(await all(openStream(chunks, file)));
/** Three chunks of which the last is short, each filled with its own number. */
const threeChunks = () => sealed([Buffer.alloc(CHUNK, 1), Buffer.alloc(CHUNK, 2), Buffer.alloc(10, 3)]);
const refused = (chunks: readonly Uint8Array[], file = FILE) =>
  expect(opened(chunks, file)).rejects.toThrow();

describe('a file sealed in chunks', () => {
  test('opens to the same bytes, however they came', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 2000 }), { maxLength: 20 }), async (pieces) => {
        expect(await opened(await sealed(pieces))).toEqual(Buffer.concat(pieces));
      }),
    );
  });

  test.each([
    [0, 1],
    [1, 1],
    [CHUNK - 1, 1],
    [CHUNK, 1],
    [CHUNK + 1, 2],
    [2 * CHUNK, 2],
    [2 * CHUNK + 7, 3],
  ])('of %i bytes has %i chunks, all but the last whole', async (length, count) => {
    const bytes = randomBytes(length);
    const chunks = await sealed([bytes.subarray(0, length >> 1), bytes.subarray(length >> 1)]);
    expect(chunks).toHaveLength(count);
    for (const chunk of chunks.slice(0, -1)) expect(chunk).toHaveLength(SEALED_CHUNK);
    expect((await opened(chunks)).equals(bytes)).toBe(true);
  });

  test('is another text each time, and shows nothing of what it holds', async () => {
    const bytes = Buffer.alloc(64, 'løn');
    const [[one], [two]] = [await sealed([bytes]), await sealed([bytes])];
    expect(one?.equals(two ?? Buffer.alloc(0))).toBe(false);
    expect(one?.includes(bytes.subarray(0, 8))).toBe(false);
  });
});

describe('what was changed does not open', () => {
  test('any bit of any chunk', async () => {
    const bytes = randomBytes(100);
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(7), async (at, bit) => {
        const [chunk = Buffer.alloc(0)] = await sealed([bytes]);
        const place = at % chunk.length;
        chunk[place] = (chunk[place] ?? 0) ^ (1 << bit);
        await refused([chunk]);
      }),
    );
  });

  test('the last chunks cut away', async () => {
    const chunks = await threeChunks();
    await refused(chunks.slice(0, 2));
    await refused(chunks.slice(0, 1));
    await refused([]);
  });

  test('a chunk left out, said twice, or added', async () => {
    const [one, two, three] = await threeChunks();
    if (!one || !two || !three) throw new Error('Three were sealed');
    await refused([one, three]);
    await refused([two, three]);
    await refused([one, one, two, three]);
    await refused([one, two, three, three]);
  });

  test('chunks in another order', async () => {
    const [one, two, three] = await threeChunks();
    if (!one || !two || !three) throw new Error('Three were sealed');
    for (const order of [
      [two, one, three],
      [one, three, two],
      [three, two, one],
    ])
      await refused(order);
  });

  test('a chunk of another file, or the whole of one', async () => {
    const [mine, theirs] = [await threeChunks(), await sealed([Buffer.alloc(2 * CHUNK + 10)], OTHER)];
    await refused(mine, OTHER);
    const [, theirSecond] = theirs;
    if (!theirSecond) throw new Error('Three were sealed');
    await refused([...mine.slice(0, 1), theirSecond, ...mine.slice(2)]);
  });

  test('a chunk that is cut, or a tag that is shorter', () => {
    const place = { file: FILE, number: 0, last: true };
    const chunk = sealChunk(randomBytes(50), place);
    for (let length = 0; length < chunk.length; length += 1)
      expect(() => openChunk(chunk.subarray(0, length), place)).toThrow();
  });

  test('a chunk that says it is the last, or is not', () => {
    const place = { file: FILE, number: 3, last: true };
    const chunk = sealChunk(randomBytes(50), place);
    expect(() => openChunk(chunk, { ...place, last: false })).toThrow();
    expect(() => openChunk(chunk, { ...place, number: 4 })).toThrow();
    expect(openChunk(chunk, place)).toHaveLength(50);
  });
});
