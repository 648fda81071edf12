import { setImmediate as nextTurn } from 'node:timers/promises';
import { promisify } from 'node:util';
import { constants, inflate } from 'node:zlib';
import {
  isActive,
  isActiveInObjects,
  isEncrypted,
  keepsObjects,
  LONGEST_NAME,
} from '@/lib/domain/papers/pdf-active';
import { turns } from './turns';

/** A file is held whole while it is looked through, and only one. */
const looking = turns(1);
const WINDOW = 1024 * 1024;
/** More than any ordinary file keeps in one, in all of them, and how many there are. */
const MOST_OF_ONE = 8 * 1024 * 1024;
const MOST_OF_ALL = 48 * 1024 * 1024;
const MOST_STREAMS = 50_000;
const MOST_UNPACKED = 5_000;
const STREAM = Buffer.from('stream');

const unpack = promisify<Buffer, object, Buffer>(inflate);

/**
 * Does a PDF hold something that runs, starts a program or carries another file? Looked for in its bytes, and in objects that are
 * kept in compressed streams; what cannot be unpacked within bounds counts as if it did. What is locked with a password is not
 * looked into. @see docs/adr/0012
 */
export const holdsActiveContent = (read: () => Promise<Buffer>): Promise<boolean> =>
  looking.run(async () => {
    const bytes = await read();
    const { active, encrypted } = await lookOver(bytes);
    return active || (!encrypted && (await keepsActiveObjects(bytes)));
  });

async function lookOver(bytes: Buffer): Promise<{ readonly active: boolean; readonly encrypted: boolean }> {
  let encrypted = false;
  for (let at = 0; at < bytes.length; at += WINDOW) {
    const text = bytes.toString('latin1', at, at + WINDOW + LONGEST_NAME);
    if (isActive(text)) return { active: true, encrypted };
    encrypted ||= isEncrypted(text);
    // Whoever else is served waits for a window, not for the file.
    await nextTurn();
  }
  return { active: false, encrypted };
}

async function keepsActiveObjects(bytes: Buffer): Promise<boolean> {
  let [all, streams, opened] = [0, 0, 0];
  for (const { before, data } of streamsOf(bytes)) {
    streams += 1;
    const kept = keepsObjects(before);
    if (kept === 'SHUT' || streams > MOST_STREAMS) return true;
    if (kept === 'NO') continue;
    const text = await unpacked(data);
    if (text === null && kept === 'SURE') return true;
    all += text?.length ?? 0;
    opened += 1;
    if (all > MOST_OF_ALL || opened > MOST_UNPACKED || (text !== null && isActiveInObjects(text)))
      return true;
  }
  return false;
}

/** Every stream, with what stands between it and the one before. */
function* streamsOf(bytes: Buffer): Generator<{ readonly before: string; readonly data: Buffer }> {
  let from = 0;
  for (let at = bytes.indexOf(STREAM); at !== -1; at = bytes.indexOf(STREAM, at + STREAM.length)) {
    const begins = at + STREAM.length;
    if (bytes.toString('latin1', Math.max(0, at - 3), at) !== 'end') {
      yield { before: bytes.toString('latin1', from, at), data: bytes.subarray(afterLineEnd(bytes, begins)) };
    }
    from = begins;
  }
}

function afterLineEnd(bytes: Buffer, at: number): number {
  const past = bytes[at] === 13 ? at + 1 : at;
  return bytes[past] === 10 ? past + 1 : past;
}

/** What is cut off at its end is read as far as it goes; null: it is not packed so, broken, or too much. */
async function unpacked(data: Buffer): Promise<string | null> {
  try {
    const options = { maxOutputLength: MOST_OF_ONE, finishFlush: constants.Z_SYNC_FLUSH };
    return (await unpack(data, options)).toString('latin1');
  } catch {
    // Which of the three it was makes no difference to the sender.
    return null;
  }
}
