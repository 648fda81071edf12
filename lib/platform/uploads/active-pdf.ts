import { setImmediate as nextTurn } from 'node:timers/promises';
import { constants, createInflate } from 'node:zlib';
import {
  CARRIED,
  isActiveInObjects,
  isLocked,
  nameSays,
  objectsAre,
  shortNameIsActive,
} from '@/lib/domain/papers/pdf-active';
import { dictionaryReader, type PdfDictionary } from '@/lib/domain/papers/pdf-dictionary';
import { type Token, tokens } from '@/lib/domain/papers/pdf-tokens';
import { turns } from '../turns';

/** A file is held whole while it is looked through, and only one. */
const looking = turns(1);
const MB = 1024 * 1024;
/** So much is looked at before others get a turn. */
const WINDOW = MB / 4;
/** More than any ordinary file keeps in one, in all of them, how many there are, and how many that cannot be read though locked. */
const MOST_PACKED = 2 * MB;
const MOST_OF_ONE = 8 * MB;
const MOST_OF_ALL = 48 * MB;
const MOST_STREAMS = 5_000;
const MOST_UNREADABLE = 500;
const PIECE = 64 * 1024;

const SLASH = 47;
const OBJ = Buffer.from('obj');
const TRAILER = Buffer.from('trailer');

/** What a first look through the bytes finds: something active, or where objects are packed. */
type Look = { readonly active: boolean; readonly locked: boolean; readonly packed: readonly number[] };

/**
 * Does a PDF hold something that runs, starts a program or carries another file? Looked for in its bytes, and in objects that are
 * kept in compressed streams; what cannot be unpacked within bounds counts as if it did. What is locked with a password is not
 * looked into. @see docs/adr/0012
 */
export const holdsActiveContent = (read: () => Promise<Buffer>): Promise<boolean> =>
  looking.run(async () => {
    const bytes = await read();
    const look = await lookOver(bytes);
    return look.active || (await packedIsActive(bytes, look));
  });

async function lookOver(bytes: Buffer): Promise<Look> {
  const pace = paceFor(bytes);
  const packed: number[] = [];
  let locked = false;
  for (let at = nextOf(bytes, 0, pace); at < bytes.length; at = nextOf(bytes, at + 1, pace)) {
    if (pace.due()) await nextTurn();
    if (bytes[at] === SLASH) {
      if (isActiveAt(bytes, at, pace)) return { active: true, locked, packed };
      continue;
    }
    if (!beginsAt(bytes, at)) continue;
    const found = await dictionaryAt(bytes, at, pace);
    if (found === 'SHUT' || packed.length > MOST_STREAMS) return { active: true, locked, packed };
    if (found === 'LOCKED') locked = true;
    else if (found !== 'NOTHING') packed.push(found);
  }
  return { active: false, locked, packed };
}

type Pace = ReturnType<typeof paceFor>;

/** Others get a turn now and then; and what is made so that the same bytes are read again and again comes to an end. */
function paceFor(bytes: Buffer) {
  let [since, again] = [0, 0];
  return {
    went: (by: number) => {
      since += by;
    },
    readAgain: (by: number) => {
      since += by;
      again += by;
    },
    isOver: () => again > 2 * bytes.length + MB,
    due: () => {
      if (since < WINDOW) return false;
      since = 0;
      return true;
    },
  };
}

/** The next place where a name or a dictionary may begin, or where others get a turn. */
function nextOf(bytes: Buffer, from: number, pace: Pace): number {
  const to = Math.min(bytes.length, from + WINDOW);
  let at = from;
  while (at < to && !beginsAt(bytes, at)) at += 1;
  pace.went(at - from + 1);
  return at;
}

function beginsAt(bytes: Buffer, at: number): boolean {
  const code = bytes[at];
  return code === SLASH || (code === OBJ[0] && stands(OBJ, bytes, at)) || isTrailer(bytes, at);
}

const isTrailer = (bytes: Buffer, at: number): boolean =>
  bytes[at] === TRAILER[0] && stands(TRAILER, bytes, at);

function stands(word: Buffer, bytes: Buffer, at: number): boolean {
  for (let sign = 1; sign < word.length; sign += 1) if (bytes[at + sign] !== word[sign]) return false;
  return true;
}

function isActiveAt(bytes: Buffer, slash: number, pace: Pace): boolean {
  const says = nameSays(bytes, slash);
  if (says !== 'PERHAPS') return says === 'ACTIVE';
  const { active, end } = shortNameIsActive(bytes, slash);
  pace.readAgain(end - slash);
  return active || pace.isOver();
}

/** Behind every `obj` and `trailer`, wherever it stands: a number is where objects are packed. */
async function dictionaryAt(
  bytes: Buffer,
  at: number,
  pace: Pace,
): Promise<number | 'NOTHING' | 'LOCKED' | 'SHUT'> {
  const trailer = isTrailer(bytes, at);
  let from = at + (trailer ? TRAILER : OBJ).length;
  const reader = dictionaryReader();
  let took: 'MORE' | 'DONE' | 'NONE' = 'MORE';
  for (const token of tokens(bytes, from)) {
    pace.readAgain(token.end - from);
    from = token.end;
    if (pace.isOver()) return 'SHUT';
    if (took === 'DONE') return judged(bytes, reader.dictionary, trailer, token);
    took = reader.take(token);
    if (took === 'NONE') return 'NOTHING';
    if (pace.due()) await nextTurn();
  }
  pace.readAgain(bytes.length - from);
  return reader.dictionary.namesObjects ? 'SHUT' : 'NOTHING';
}

function judged(bytes: Buffer, dictionary: PdfDictionary, trailer: boolean, next: Token) {
  if (!dictionary.namesObjects) return isLocked(dictionary, trailer) ? 'LOCKED' : 'NOTHING';
  // What is written oddly may end elsewhere for another reader.
  if (dictionary.odd) return 'SHUT';
  if (!next.text.startsWith('stream')) return 'NOTHING';
  const kept = objectsAre(dictionary);
  if (kept !== 'PACKED') return kept === 'PLAIN' ? 'NOTHING' : 'SHUT';
  return next.text === 'stream' ? (lineAfter(bytes, next.end) ?? 'SHUT') : 'SHUT';
}

/** The data begin in a new line; where they do not, readers do not agree where. */
function lineAfter(bytes: Buffer, at: number): number | null {
  const past = bytes[at] === 13 ? at + 1 : at;
  if (bytes[past] === 10) return past + 1;
  return past === at ? null : past;
}

async function packedIsActive(bytes: Buffer, { packed, locked }: Look): Promise<boolean> {
  let [all, unreadable] = [0, 0];
  for (const at of packed) {
    const { found, size } = await lookInto(bytes.subarray(at, at + MOST_PACKED));
    all += size;
    if (found === 'UNREADABLE') unreadable += 1;
    const most = locked ? MOST_UNREADABLE : 0;
    if (found === 'ACTIVE' || all > MOST_OF_ALL || unreadable > most) return true;
  }
  return false;
}

type Found = { readonly found: 'NOTHING' | 'ACTIVE' | 'UNREADABLE'; readonly size: number };

/** Unpacked and looked at piece by piece; too much of it counts as active. */
async function lookInto(data: Buffer): Promise<Found> {
  const inflate = createInflate({ chunkSize: PIECE, finishFlush: constants.Z_SYNC_FLUSH });
  inflate.end(data);
  let size = 0;
  let rest: Buffer = Buffer.alloc(0);
  try {
    for await (const piece of inflate as AsyncIterable<Buffer>) {
      size += piece.length;
      const text = Buffer.concat([rest, piece]);
      if (size > MOST_OF_ONE || isActiveInObjects(text, false)) return { found: 'ACTIVE', size };
      rest = text.subarray(-CARRIED);
    }
  } catch {
    // Not packed so, or broken: it makes no difference to the sender.
    return { found: isActiveInObjects(rest, true) ? 'ACTIVE' : 'UNREADABLE', size };
  }
  const read = inflate.bytesWritten;
  const whole = read < MOST_PACKED && !isActiveInObjects(rest, true);
  return { found: whole ? 'NOTHING' : 'ACTIVE', size: size + read };
}
