import { randomFillSync } from 'node:crypto';

/**
 * A new row's id, in the order in which ids were made (UUID version 7), so that rows that arrive together stand together in
 * the index and "the same day, then the id" is the order of arrival.
 */
export function newId(): string {
  const bytes = drawn();
  bytes.writeUIntBE(nextStamp(), 0, 6);
  bytes[6] = 0x70 | (counter >> 8);
  bytes[7] = counter & 0xff;
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const BYTES = 16;
// Asking the system for randomness costs the same for one id as for many.
const pool = Buffer.allocUnsafe(BYTES * 256);
let used = pool.length;

/** Sixteen random bytes that nobody else has had or will have. */
function drawn(): Buffer {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += BYTES;
  return pool.subarray(used - BYTES, used);
}

const MOST_IN_A_MILLISECOND = 0xfff;
let last = 0;
let counter = 0;

/** Milliseconds; within one, `counter` tells the ids apart, and a clock set back does not turn the order round. */
function nextStamp(): number {
  const now = Date.now();
  if (now > last) {
    last = now;
    counter = 0;
  } else if (counter < MOST_IN_A_MILLISECOND) {
    counter += 1;
  } else {
    last += 1;
    counter = 0;
  }
  return last;
}
