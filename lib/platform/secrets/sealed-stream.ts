import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { env } from '../env';

const FORM = 1;
const NONCE = 12;
const TAG = 16;
/** What one chunk holds of a file; the last one less, and never nothing unless the file is empty. */
export const CHUNK = 256 * 1024;
/** A whole chunk as it is stored. */
export const SEALED_CHUNK = 1 + NONCE + CHUNK + TAG;

/** Where a chunk belongs: bound in, so that it opens nowhere else. */
export type Place = { readonly file: string; readonly number: number; readonly last: boolean };

const key = () => Buffer.from(env().DATA_KEY, 'base64');
const bound = ({ file, number, last }: Place): Buffer =>
  Buffer.from(`file ${file} chunk ${number}${last ? ' last' : ''}`);

export function sealChunk(bytes: Uint8Array, place: Place): Buffer<ArrayBuffer> {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key(), nonce).setAAD(bound(place));
  return Buffer.concat([Buffer.of(FORM), nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/** Throws when the chunk was changed, or stands elsewhere than it did. */
export function openChunk(sealed: Uint8Array, place: Place): Buffer<ArrayBuffer> {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  if (bytes[0] !== FORM || bytes.length < 1 + NONCE + TAG) throw new Error('Sealed in an unknown form');
  const decipher = createDecipheriv('aes-256-gcm', key(), bytes.subarray(1, 1 + NONCE), {
    authTagLength: TAG,
  }).setAAD(bound(place));
  decipher.setAuthTag(bytes.subarray(bytes.length - TAG));
  const opened = decipher.update(bytes.subarray(1 + NONCE, bytes.length - TAG));
  // Throws where the tag is another's; in this mode nothing is left to come.
  decipher.final();
  return opened;
}

/** Seals a file of any length as it comes in, one chunk at a time. */
export async function* sealStream(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  file: string,
): AsyncGenerator<Buffer<ArrayBuffer>> {
  let number = 0;
  let held: Buffer | null = null;
  // One chunk is held back, since only the end of the file says which was the last.
  for await (const bytes of inChunks(source)) {
    if (held !== null) yield sealChunk(held, { file, number: number++, last: false });
    held = bytes;
  }
  yield sealChunk(held ?? new Uint8Array(0), { file, number, last: true });
}

/** Opens what `sealStream` sealed for the same file; throws at the first chunk that is not as it was, or is missing. */
export async function* openStream(
  sealed: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  file: string,
): AsyncGenerator<Buffer<ArrayBuffer>> {
  let number = 0;
  let held: Uint8Array | null = null;
  for await (const chunk of sealed) {
    if (held !== null) yield openChunk(held, { file, number: number++, last: false });
    held = chunk;
  }
  if (held === null) throw new Error('A sealed file has at least one chunk');
  yield openChunk(held, { file, number, last: true });
}

/** The same bytes in pieces of exactly one chunk, the last one shorter. */
async function* inChunks(source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = [];
  let length = 0;
  for await (const piece of source) {
    let rest = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    while (length + rest.length >= CHUNK) {
      const taken = rest.subarray(0, CHUNK - length);
      yield Buffer.concat([...waiting, taken]);
      [waiting, length] = [[], 0];
      rest = rest.subarray(taken.length);
    }
    if (rest.length > 0) waiting.push(rest);
    length += rest.length;
  }
  if (length > 0) yield Buffer.concat(waiting);
}
