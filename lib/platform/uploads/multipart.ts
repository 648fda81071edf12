import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import busboy from 'busboy';

/** A file of a form while it comes in. Whoever does not read it lets it pass by. */
export type SentFile = {
  /** As the sender named it; never a path to anything. */
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Known when all has been read: it went on beyond the limit and was cut off. */
  isCut(): boolean;
};

export type SentForm = {
  /** What came before the first file, the last of each name. */
  readonly fields: ReadonlyMap<string, string>;
  /** One after the other, as they come in; each is read to its end before the next. */
  readonly files: AsyncIterable<SentFile>;
  /** Known at the end: there were more files than the form may have. */
  hasMore(): boolean;
  /** Lets what is still to come pass by, so that the sender can hear the answer. */
  letPass(): Promise<void>;
  /** Hears no more of it: something of our own has failed. */
  abandon(): void;
};

export type FormLimits = { readonly mostFiles: number; readonly mostBytes: number };

const MOST_FIELDS = 20;
const LONGEST_FIELD = 500;

/** The form is not one, or was not sent to its end. */
export class BrokenForm extends Error {}
/** It went on beyond the most that it can be, and was not read further. */
export class FormTooLarge extends BrokenForm {}

/**
 * Reads a form with files as it comes in, without waiting for its end: the fields stand before the files. Backpressure
 * reaches the sender, so that no more is held than a few pieces.
 */
export async function readForm(request: Request, { mostFiles, mostBytes }: FormLimits): Promise<SentForm> {
  const { body } = request;
  if (body === null) throw new BrokenForm('No form was sent');
  const parser = parserOf(request, { mostFiles, mostBytes });
  let more = false;
  /** Why it broke off, once it has. */
  let fault = new BrokenForm('The form broke off');
  const fields = new Map<string, string>();
  const arrivals = queue<SentFile>();
  parser.on('field', (name, value) => {
    if (fields.size < MOST_FIELDS) fields.set(name, value);
  });
  parser.on('file', (_field, stream, { filename }) => {
    // A file field left empty is sent as a file without a name.
    if (!filename) return void stream.resume();
    arrivals.add(sentFile(filename, stream, () => fault));
  });
  parser.on('filesLimit', () => {
    more = true;
  });
  const most = mostFiles * mostBytes + REST_OF_FORM;
  // Ends with the parser's own end, or with the first fault of either, which destroys both.
  const left = new AbortController();
  const source = Readable.fromWeb(body as ReadableStream<Uint8Array>);
  const tooLarge = () => {
    fault = new FormTooLarge('The form is larger than it may be');
    return fault;
  };
  pipeline(source, upTo(most, tooLarge), parser, { signal: left.signal }).then(arrivals.end, () =>
    arrivals.fail(fault),
  );
  const arrived = arrivals.all();
  // Whoever stops early does not end it for the one who lets the rest pass.
  const files = { [Symbol.asyncIterator]: () => ({ next: () => arrived.next() }) };
  await arrivals.begun;
  return { fields, files, hasMore: () => more, letPass: () => passBy(files), abandon: () => left.abort() };
}

/** Fields, and what stands between the parts of a form. */
const REST_OF_FORM = 1024 * 1024;

/** Nobody sends for ever: what goes beyond the most that a form can be is cut off. */
const upTo = (most: number, tooLarge: () => Error) =>
  async function* limited(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let read = 0;
    for await (const piece of source) {
      read += piece.length;
      if (read > most) throw tooLarge();
      yield piece;
    }
  };

/** Where it broke off, nobody was going to read it. */
const passBy = (files: AsyncIterable<SentFile>): Promise<void> => readAll(files).catch(() => undefined);

async function readAll(files: AsyncIterable<SentFile>): Promise<void> {
  for await (const { bytes } of files) for await (const _ of bytes);
}

function parserOf(request: Request, { mostFiles, mostBytes }: FormLimits): busboy.Busboy {
  try {
    return busboy({
      headers: Object.fromEntries(request.headers),
      defParamCharset: 'utf8',
      limits: {
        // A file that is exactly as long as its limit counts as cut.
        ...{ files: mostFiles, fileSize: mostBytes + 1 },
        ...{ fields: MOST_FIELDS, fieldSize: LONGEST_FIELD, fieldNameSize: 100 },
        ...{ parts: mostFiles + MOST_FIELDS, headerPairs: 20 },
      },
    });
  } catch {
    throw new BrokenForm('Not a form with files');
  }
}

function sentFile(
  name: string,
  stream: Readable & { truncated?: boolean },
  fault: () => BrokenForm,
): SentFile {
  // A form that breaks off ends its file with an error, also where nobody reads it.
  stream.on('error', () => undefined);
  return {
    name,
    bytes: toItsEnd(stream, fault),
    isCut: () => stream.truncated === true,
  };
}

async function* toItsEnd(
  stream: AsyncIterable<Uint8Array>,
  fault: () => BrokenForm,
): AsyncGenerator<Uint8Array> {
  try {
    yield* stream;
  } catch {
    // Which of the many ways it broke off is the sender's network's affair; that it was too large is hers.
    throw fault();
  }
}

/** What events bring, for one reader who takes it one by one. */
function queue<T>() {
  const waiting: T[] = [];
  let state: 'open' | 'ended' | Error = 'open';
  let wake: () => void = () => undefined;
  let begin: () => void = () => undefined;
  let neverBegin: (error: Error) => void = () => undefined;
  const begun = new Promise<void>((resolve, reject) => {
    [begin, neverBegin] = [resolve, reject];
  });
  const news = () => {
    begin();
    wake();
  };
  async function* all(): AsyncGenerator<T> {
    for (;;) {
      const next = waiting.shift();
      if (next !== undefined) yield next;
      else if (state instanceof Error) throw state;
      else if (state === 'ended') return;
      else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
  }
  return {
    begun,
    all,
    add: (item: T) => {
      waiting.push(item);
      news();
    },
    end: () => {
      if (state === 'open') state = 'ended';
      news();
    },
    fail: (error: Error) => {
      if (state === 'open') state = error;
      neverBegin(error);
      news();
    },
  };
}
