import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';

const WOFF = 0x774f4646;
const HEAD = { woff: 44, sfnt: 12 } as const;
const ENTRY = { woff: 20, sfnt: 16 } as const;

const known = new Map<string, Buffer>();

/** The font as it is before it is packed for the web, unpacked once: the library would do it for every document, and slowly. */
export function unpackedFont(path: string): Buffer {
  const found = known.get(path) ?? unpacked(readFileSync(path));
  known.set(path, found);
  return found;
}

type Table = { readonly tag: Buffer; readonly checksum: number; readonly data: Buffer };

/** @see the W3C's WOFF File Format 1.0, 3 to 5 */
export function unpacked(woff: Buffer): Buffer {
  if (woff.readUInt32BE(0) !== WOFF) return woff;
  const tables = Array.from({ length: woff.readUInt16BE(12) }, (_, at) => tableAt(woff, at));
  const head = Buffer.alloc(HEAD.sfnt + tables.length * ENTRY.sfnt);
  head.writeUInt32BE(woff.readUInt32BE(4), 0);
  head.writeUInt16BE(tables.length, 4);
  const power = 2 ** Math.floor(Math.log2(tables.length));
  head.writeUInt16BE(power * 16, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE((tables.length - power) * 16, 10);
  let offset = head.length;
  const parts = tables.map(({ tag, checksum, data }, at) => {
    const entry = HEAD.sfnt + at * ENTRY.sfnt;
    tag.copy(head, entry);
    head.writeUInt32BE(checksum, entry + 4);
    head.writeUInt32BE(offset, entry + 8);
    head.writeUInt32BE(data.length, entry + 12);
    // Each begins on a whole word.
    const padded = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
    offset += padded.length;
    return padded;
  });
  return Buffer.concat([head, ...parts]);
}

function tableAt(woff: Buffer, at: number): Table {
  const entry = HEAD.woff + at * ENTRY.woff;
  const [offset, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(entry + field));
  const bytes = woff.subarray(offset, (offset ?? 0) + (packed ?? 0));
  return {
    ...{ tag: woff.subarray(entry, entry + 4), checksum: woff.readUInt32BE(entry + 16) },
    data: packed === length ? bytes : inflateSync(bytes),
  };
}
