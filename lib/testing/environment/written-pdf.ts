import { deflateSync } from 'node:zlib';

/** PDFs of a few objects, as a test writes them: one character a byte. */
export const pdf = (...objects: readonly (string | Buffer)[]): Buffer =>
  Buffer.concat(
    [
      '%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n',
      ...objects,
      '\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n',
    ].map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)),
  );
export const object = (text: string) => `5 0 obj\n${text}\nendobj\n`;
export const stream = (dictionary: string, data: Buffer | string): Buffer =>
  Buffer.concat([
    Buffer.from(`7 0 obj\n<< ${dictionary} >>\nstream\r\n`),
    Buffer.from(data),
    Buffer.from('\nendstream\nendobj\n'),
  ]);
export const packed = (text: string, dictionary = '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode') =>
  stream(dictionary, deflateSync(text));
export const ACTION = '<< /S /JavaScript /JS (app.alert(1)) >>';

export const OBJECTS = '/Type /ObjStm /N 1 /First 4';
