import { type FileHandle, open, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStream, SEALED_CHUNK, sealStream } from '../secrets/sealed-stream';

/** A file that was received, sealed, on the disk of this server, where no name leads to it. */
export type Spool = {
  readonly bytes: number;
  readonly chunks: number;
  /** The chunks as they may be stored, sealed for the file. */
  sealed(): AsyncIterable<Buffer>;
  /** What the sender sent. */
  opened(): AsyncIterable<Buffer>;
  /** The first and the last bytes, at most so many. */
  ends(head: number, tail: number): Promise<{ readonly head: Buffer; readonly tail: Buffer }>;
  close(): Promise<void>;
};

/**
 * Takes a file from whoever sends it, however slowly, without holding more than a chunk of it or anything of the database.
 * The file on disk loses its name before the first byte: it is gone with the process, whatever ends it.
 */
export async function spool(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  file: string,
): Promise<Spool> {
  const path = join(tmpdir(), `noeglen-${file}`);
  const handle = await open(path, 'wx+', 0o600);
  try {
    await unlink(path);
    let bytes = 0;
    let chunks = 0;
    const counted = counting(source, (length) => {
      bytes += length;
    });
    for await (const chunk of sealStream(counted, file)) {
      await handle.write(chunk);
      chunks += 1;
    }
    return spooled(handle, { file, bytes, chunks });
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function* counting(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  tell: (length: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const piece of source) {
    tell(piece.length);
    yield piece;
  }
}

type Written = { readonly file: string; readonly bytes: number; readonly chunks: number };

function spooled(handle: FileHandle, { file, bytes, chunks }: Written): Spool {
  const sealed = () => read(handle, chunks);
  const opened = () => openStream(sealed(), file);
  return {
    ...{ bytes, chunks, sealed, opened },
    ends: (head, tail) => endsOf(opened(), { head, tail }),
    close: () => handle.close(),
  };
}

async function* read(handle: FileHandle, chunks: number): AsyncGenerator<Buffer> {
  for (let number = 0; number < chunks; number += 1) {
    const buffer = Buffer.allocUnsafe(SEALED_CHUNK);
    const { bytesRead } = await handle.read(buffer, 0, SEALED_CHUNK, number * SEALED_CHUNK);
    yield buffer.subarray(0, bytesRead);
  }
}

async function endsOf(
  opened: AsyncIterable<Buffer>,
  most: { readonly head: number; readonly tail: number },
): Promise<{ readonly head: Buffer; readonly tail: Buffer }> {
  let head = Buffer.alloc(0);
  let tail = Buffer.alloc(0);
  for await (const bytes of opened) {
    if (head.length < most.head) head = Buffer.concat([head, bytes]).subarray(0, most.head);
    tail = Buffer.from(Buffer.concat([tail, bytes]).subarray(-most.tail));
  }
  return { head: Buffer.from(head), tail };
}
