import { attachmentHeader } from '@/lib/domain/papers/display-name';

/** The forms that files are made in, and what a browser is told that they are. */
const FILE_TYPES = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  zip: 'application/zip',
} as const;
export type FileForm = keyof typeof FILE_TYPES;

/** A file that is to be saved under its name. */
export type MadeFile = { readonly name: string; readonly type: string; readonly bytes: Uint8Array };

export const madeFile = (stem: string, form: FileForm, content: Uint8Array | string): MadeFile => ({
  ...{ name: `${stem}.${form}`, type: FILE_TYPES[form] },
  bytes: typeof content === 'string' ? Buffer.from(content) : content,
});

const headersOf = ({ name, type }: Pick<MadeFile, 'name' | 'type'>) => ({
  'Content-Type': type,
  'Content-Disposition': attachmentHeader(name),
  'Cache-Control': 'private, no-store',
  'X-Content-Type-Options': 'nosniff',
});

/** What a browser is answered: a file to save, never shown in place, and kept by nobody on the way. */
export const fileResponse = ({ bytes, ...file }: MadeFile): Response =>
  new Response(Uint8Array.from(bytes), {
    headers: { ...headersOf(file), 'Content-Length': String(bytes.length) },
  });

/** The same of a file that is written while it is sent, and is never whole in memory. */
export const writtenFile = (stem: string, form: FileForm, text: AsyncGenerator<string>): Response =>
  new Response(streamed(text), { headers: headersOf({ name: `${stem}.${form}`, type: FILE_TYPES[form] }) });

function streamed(text: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await text.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    async cancel() {
      await text.return(undefined);
    },
  });
}

/** Signs that mean something to a system of files. */
export const plain = (name: string): string => name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim();
