import { crc32, inflateRawSync } from 'node:zlib';
import { err, ok, type Result } from '@/lib/domain/shared/result';

/** A package as it may come from anybody: a small file can unpack to more than a machine holds. */
export type ZipFault = 'not-a-zip' | 'too-much-inside';

const MOST_ENTRIES = 500;
const END = { signature: 0x06054b50, size: 22, longestComment: 0xffff } as const;
const ENTRY = { signature: 0x02014b50, size: 46 } as const;
const LOCAL = { signature: 0x04034b50, size: 30 } as const;
const STORED = 0;
const DEFLATED = 8;

type Entry = {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly at: number;
};

/** Unpacks the entries that are wanted, and no further than `most` bytes of all together, whatever the package says of itself. */
export function readZip(
  bytes: Buffer,
  { most, wanted }: { readonly most: number; readonly wanted: (name: string) => boolean },
): Result<ReadonlyMap<string, Buffer>, ZipFault> {
  const listed = entriesOf(bytes);
  if (!listed.ok) return listed;
  const files = new Map<string, Buffer>();
  let left = most;
  for (const entry of listed.value.filter(({ name }) => wanted(name))) {
    if (entry.unpacked > left) return err('too-much-inside');
    const content = contentOf(bytes, entry, left);
    if (!content.ok) return content;
    left -= content.value.length;
    files.set(entry.name, content.value);
  }
  return ok(files);
}

function entriesOf(bytes: Buffer): Result<readonly Entry[], ZipFault> {
  const end = endOf(bytes);
  if (end === null) return err('not-a-zip');
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) return err('too-much-inside');
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let read = 0; read < count; read += 1) {
    if (at + ENTRY.size > bytes.length || bytes.readUInt32LE(at) !== ENTRY.signature) return err('not-a-zip');
    const longName = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + ENTRY.size, at + ENTRY.size + longName),
      ...{ method: bytes.readUInt16LE(at + 10), packed: bytes.readUInt32LE(at + 20) },
      ...{ unpacked: bytes.readUInt32LE(at + 24), at: bytes.readUInt32LE(at + 42) },
    });
    at += ENTRY.size + longName + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return ok(entries);
}

/** Where the list of entries is told: at the very end, before a comment at most. */
function endOf(bytes: Buffer): number | null {
  const first = Math.max(0, bytes.length - END.size - END.longestComment);
  for (let at = bytes.length - END.size; at >= first; at -= 1) {
    if (bytes.readUInt32LE(at) === END.signature) return at;
  }
  return null;
}

function contentOf(bytes: Buffer, { at, method, packed }: Entry, most: number): Result<Buffer, ZipFault> {
  if (at + LOCAL.size > bytes.length || bytes.readUInt32LE(at) !== LOCAL.signature) return err('not-a-zip');
  const from = at + LOCAL.size + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const content = bytes.subarray(from, from + packed);
  if (method === STORED) return content.length > most ? err('too-much-inside') : ok(content);
  if (method !== DEFLATED) return err('not-a-zip');
  try {
    return ok(inflateRawSync(content, { maxOutputLength: Math.max(1, most) }));
  } catch (error) {
    // What is wrong with it says the library in words of its own; only that it was too long is told apart.
    return err(isTooLong(error) ? 'too-much-inside' : 'not-a-zip');
  }
}

const isTooLong = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';

/** A package with its files as they are, one after the other; nothing in it is packed, so nothing can be larger than it is. */
export function writeZip(files: ReadonlyMap<string, Buffer>): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const [name, content] of files) {
    const called = Buffer.from(name);
    const facts = factsOf(called, content);
    const head = Buffer.concat([uint32(LOCAL.signature), facts, called]);
    const line = Buffer.concat([
      uint32(ENTRY.signature),
      uint16(20),
      facts,
      Buffer.alloc(10),
      uint32(at),
      called,
    ]);
    local.push(head, content);
    central.push(line);
    at += head.length + content.length;
  }
  const list = Buffer.concat(central);
  const counts = [uint16(0), uint16(0), uint16(files.size), uint16(files.size)];
  return Buffer.concat([
    ...local,
    list,
    uint32(END.signature),
    ...counts,
    uint32(list.length),
    uint32(at),
    uint16(0),
  ]);
}

/** What both lists say of a file: made in 1980, in UTF-8, stored. */
const factsOf = (name: Buffer, content: Buffer): Buffer =>
  Buffer.concat([
    ...[uint16(20), uint16(0x0800), uint16(STORED), uint16(0), uint16(0x21), uint32(crc32(content))],
    ...[uint32(content.length), uint32(content.length), uint16(name.length), uint16(0)],
  ]);

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
