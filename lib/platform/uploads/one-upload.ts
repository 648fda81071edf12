import { once } from 'node:events';
import busboy from 'busboy';
import { err, ok, type Result } from '@/lib/domain/shared/result';

/** A form with one file in it. */
export type OneUpload = {
  readonly fields: Readonly<Record<string, string>>;
  /** Null: none was chosen. */
  readonly file: { readonly name: string; readonly bytes: Buffer } | null;
};
export type UploadFault = { readonly code: 'too-large' | 'not-a-form' };

const FIELDS = { fields: 10, fieldSize: 1_000, fieldNameSize: 100, files: 1 } as const;
const ROOM_FOR_FORM = 64 * 1024;
/** What is too large is still read to its end, and forgotten: who breaks off gets no answer to read. */
const MOST_PASSED_OVER = 64 * 1024 * 1024;

/** Reads a form while it comes, and no further than `most` bytes of its file. */
export async function readOneUpload(request: Request, most: number): Promise<Result<OneUpload, UploadFault>> {
  if (Number(request.headers.get('content-length')) > MOST_PASSED_OVER) return err({ code: 'too-large' });
  const parser = parserOf(request, most);
  if (parser === null || request.body === null) return err({ code: 'not-a-form' });
  const read = collected(parser);
  const fed = feed(request.body, parser, most + ROOM_FOR_FORM);
  const [form, size] = await Promise.all([read, fed]);
  return size > most + ROOM_FOR_FORM ? err({ code: 'too-large' }) : form;
}

function parserOf(request: Request, most: number): busboy.Busboy | null {
  try {
    // One byte more than fits tells that there was more.
    const limits = { ...FIELDS, fileSize: most + 1 };
    return busboy({ headers: Object.fromEntries(request.headers), defParamCharset: 'utf8', limits });
  } catch {
    // Not multipart, or without a boundary: its message would quote the header.
    return null;
  }
}

function collected(parser: busboy.Busboy): Promise<Result<OneUpload, UploadFault>> {
  const fields: Record<string, string> = {};
  let file: OneUpload['file'] = null;
  let tooLarge = false;
  parser.on('field', (name, value) => {
    fields[name] = value;
  });
  parser.on('file', (_, stream, { filename }) => {
    const pieces: Buffer[] = [];
    stream.on('data', (piece: Buffer) => pieces.push(piece));
    stream.on('limit', () => {
      tooLarge = true;
      pieces.length = 0;
    });
    // A form that breaks off breaks its file off too; the form's own error tells it.
    stream.on('error', () => undefined);
    // A browser sends an empty part without a name when nothing was chosen.
    stream.on('close', () => {
      if (filename) file = { name: fileName(filename), bytes: Buffer.concat(pieces) };
    });
  });
  return new Promise((resolve) => {
    parser.on('close', () => resolve(tooLarge ? err({ code: 'too-large' }) : ok({ fields, file })));
    // A form that breaks off or is written wrongly; what was wrong would quote it.
    parser.on('error', () => resolve(err({ code: 'not-a-form' })));
  });
}

/** Answers how large the form was. */
async function feed(body: ReadableStream<Uint8Array>, parser: busboy.Busboy, most: number): Promise<number> {
  const reader = body.getReader();
  const broken = once(parser, 'error').catch(() => undefined);
  let size = 0;
  for (
    let piece = await reader.read();
    !piece.done && size <= MOST_PASSED_OVER;
    piece = await reader.read()
  ) {
    size += piece.value.byteLength;
    if (size > most || parser.destroyed) continue;
    if (!parser.write(piece.value)) await Promise.race([once(parser, 'drain'), broken]);
  }
  if (size > MOST_PASSED_OVER) await reader.cancel();
  parser.end();
  return size;
}

const LONGEST_NAME = 120;
/** Without path, and without signs that nobody sees or that would turn what is read around. */
const fileName = (name: string): string =>
  name
    .replace(/^.*[/\\]/, '')
    .replace(/[\p{C}<>"'`]/gu, '')
    .trim()
    .slice(-LONGEST_NAME) || '?';
