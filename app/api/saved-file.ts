import { attachmentHeader } from '@/lib/domain/papers/display-name';

/** The forms that files are made in, and what a browser is told that they are. */
export const FILE_TYPES = {
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

/** What a browser is answered: a file to save, never shown in place, and kept by nobody on the way. */
export const fileResponse = ({ name, type, bytes }: MadeFile): Response =>
  new Response(Uint8Array.from(bytes), {
    headers: {
      'Content-Type': type,
      'Content-Length': String(bytes.length),
      'Content-Disposition': attachmentHeader(name),
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });

/** Signs that mean something to a system of files. */
export const plain = (name: string): string => name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim();
