import { err, ok, type Result } from '@/lib/domain/shared/result';
import { isKeepable } from '@/lib/platform/uploads/keepable-text';

type BodyError = { readonly code: 'not-json' | 'body-too-large' | 'json-invalid' };

const JSON_TYPE = /^application\/json\s*(?:;\s*charset=(?:"utf-8"|utf-8)\s*)?$/i;

/** The JSON that was sent, read no further than so many bytes; undefined where nothing was. */
export async function readBody(request: Request, most: number): Promise<Result<unknown, BodyError>> {
  const type = request.headers.get('content-type');
  if (type !== null && !JSON_TYPE.test(type)) return err({ code: 'not-json' });
  if (Number(request.headers.get('content-length')) > most) return err({ code: 'body-too-large' });
  const bytes = await readUpTo(request.body, most);
  if (bytes === null) return err({ code: 'body-too-large' });
  if (bytes.length === 0) return ok(undefined);
  if (type === null) return err({ code: 'not-json' });
  return parsed(bytes);
}

async function readUpTo(body: ReadableStream<Uint8Array> | null, most: number): Promise<Buffer | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  if (body === null) return Buffer.alloc(0);
  for await (const part of body) {
    size += part.byteLength;
    if (size > most) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function parsed(bytes: Buffer): Result<unknown, BodyError> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return ok(
      JSON.parse(text, (_key, value: unknown) => {
        if (typeof value === 'string' && !isKeepable(value)) throw new SyntaxError('Not a text');
        return value;
      }),
    );
  } catch (error) {
    // Neither broken UTF-8 nor broken JSON is anything of ours.
    if (error instanceof SyntaxError || error instanceof TypeError) return err({ code: 'json-invalid' });
    throw error;
  }
}
