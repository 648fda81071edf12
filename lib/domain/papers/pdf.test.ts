import { expect, test } from 'vitest';
import { isOnlyPdf } from './pdf';

const BODY = '%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF';
const judged = (text: string) => isOnlyPdf(text.slice(0, 4100), text.slice(-66_000));
const zipEnd = (remark: string) =>
  `PK\x05\x06${'\0'.repeat(16)}${String.fromCharCode(remark.length & 255, remark.length >> 8)}${remark}`;

test.each([
  ['plain', BODY],
  ['with line ends', `${BODY}\r\n\n`],
  ['padded with zeros', `${BODY}\0\0\0`],
  ['version 2', BODY.replace('1.7', '2.0')],
  ['saved twice', `${BODY}\n2 0 obj<<>>endobj\n%%EOF\n`],
  ['with the end of a DOS file', `${BODY}\r\n\x1a`],
  ['with the end of a print job', `${BODY}\r\n\x1b%-12345X@PJL EOJ\r\n\x1b%-12345X`],
])('a PDF, %s, is one', (_title, text) => expect(judged(text)).toBe(true));

test.each([
  ['not at the first byte', ` ${BODY}`],
  ['behind a page', `<html></html>${BODY}`],
  ['with a page in its head', BODY.replace('1 0 obj', '%<script>alert(1)</script>\n1 0 obj')],
  ['with a page behind', `${BODY}\n<html><script>alert(1)</script></html>`],
  ['with an archive behind', `${BODY}${zipEnd('')}`],
  ['with a page between two saves', `${BODY}\n<html><script>alert(1)</script></html>\n%%EOF`],
  ['with an archive inside that is not its end', `%PDF-1.4\n${zipEnd('')}\nstream\n%%EOF\n`],
  ['with an archive whose remark holds the mark', `%PDF-1.4\n${zipEnd('%%EOF\n')}`],
  ['cut off', BODY.slice(0, -3)],
  ['of no version', BODY.replace('1.7', 'x.7')],
  ['nothing but a head', '%PDF-1.7'],
])('%s is none', (_title, text) => expect(judged(text)).toBe(false));
