import { randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import { describe, expect, test } from 'vitest';
import { ACTION, object, packed, pdf, stream } from '@/lib/testing/environment/written-pdf';
import { holdsActiveContent } from './active-pdf';

const is = (bytes: Buffer) => holdsActiveContent(() => Promise.resolve(bytes));
describe('a PDF that only shows something', () => {
  test.each([
    ['plain', pdf()],
    ['opens at a page', pdf(object('<< /OpenAction [3 0 R /Fit] /PageMode /UseOutlines >>'))],
    ['opens at a place', pdf(object('<< /OpenAction << /S /GoTo /D [3 0 R /XYZ null null 1] >> >>'))],
    ['has links', pdf(object('<< /A << /S /URI /URI (https://example.com/launch) >> >>'))],
    ['has a form to fill in', pdf(object('<< /AcroForm << /Fields [] /DA (/Helv 0 Tf) >> >>'))],
    ['has a font of such a name', pdf(object('<< /BaseFont /ABCDEF+Launchpad /FontName /JavaScriptSans >>'))],
    ['keeps ordinary objects packed', pdf(packed('8 0 << /Type /Page /Parent 2 0 R /Contents 9 0 R >>'))],
    ['keeps objects unpacked', pdf(stream('/Type /ObjStm /N 1 /First 4', '8 0 << /Type /Page >>'))],
    [
      'has an outline before a picture',
      pdf(object('<< /First 6 0 R /Last 6 0 R >>'), stream('/Filter /DCTDecode', randomBytes(5_000))),
    ],
    ['says it in its text', pdf(stream('/Filter /FlateDecode', deflateSync('(/JavaScript) Tj')))],
    [
      'is locked',
      pdf(
        'trailer\n<< /Encrypt 4 0 R >>\n',
        stream('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', randomBytes(300)),
      ),
    ],
    ['is a large scan', pdf(stream('/Filter /DCTDecode', randomBytes(8_000_000)))],
  ])('%s', async (_title, bytes) => expect(await is(bytes)).toBe(false));
});

describe('what an ordinary program writes', () => {
  const written = (options: PDFKit.PDFDocumentOptions, draw: (doc: PDFKit.PDFDocument) => void) =>
    new Promise<Buffer>((resolve) => {
      const [doc, pieces]: [PDFKit.PDFDocument, Buffer[]] = [new PDFDocument(options), []];
      doc.on('data', (piece: Buffer) => pieces.push(piece)).on('end', () => resolve(Buffer.concat(pieces)));
      draw(doc);
      doc.end();
    });
  test.each<[string, PDFKit.PDFDocumentOptions, (doc: PDFKit.PDFDocument) => void]>([
    ['text', {}, (doc) => doc.text('Lønseddel /JavaScript (EF) 1 0 R').addPage().text('side 2')],
    ['a form', {}, (doc) => doc.initForm().formText('navn', 10, 10, 200, 20, { value: 'x' })],
    ['a locked one', { userPassword: 'a', ownerPassword: 'b' }, (doc) => doc.text('hej')],
    ['an outline', {}, (doc) => doc.outline.addItem('A').addItem('B')],
  ])('%s', async (_title, options, draw) => expect(await is(await written(options, draw))).toBe(false));
});

describe('a PDF that holds something active', () => {
  test.each([
    ['a script when it opens', pdf(object(`<< /OpenAction ${ACTION} >>`))],
    ['a script in its names', pdf(object('<< /Names << /JavaScript 6 0 R >> >>'))],
    ['a script, its name in hexadecimal', pdf(object('<< /S /J#61va#53cript /JS (x) >>'))],
    ['a program that it starts', pdf(object('<</S/Launch/F(cmd.exe)>>'))],
    ['a file', pdf(object('<< /Names << /EmbeddedFiles 6 0 R >> >>'))],
    ['a file without a name', pdf(object('<< /Type /Filespec /EF << /F 7 0 R >> >>'))],
    ['a file on a page', pdf(object('<< /Subtype /FileAttachment >>'))],
    ['a film', pdf(object('<< /Subtype /RichMedia >>'))],
    ['a thing in space with a script', pdf(object('<< /Type /3D /Subtype /U3D /OnInstantiate 7 0 R >>'))],
    ['a form with a program', pdf(object('<< /AcroForm << /XFA [ (template) 8 0 R ] >> >>'))],
    ['a script in packed objects', pdf(packed(`8 0 ${ACTION}`))],
    ['a short name in packed objects', pdf(packed('8 0 << /S /Rendition#20 /JS 9 0 R >>'))],
    ['packed objects without a type', pdf(packed(`8 0 ${ACTION}`, '/N 1 /First 4 /Filter [/FlateDecode]'))],
    [
      'packed objects behind a comment',
      pdf(packed(`8 0 ${ACTION}`, '/First 4 % 9 0 obj\n /Filter /FlateDecode')),
    ],
    [
      'packed objects that are cut off',
      pdf(
        stream('/Type /ObjStm /First 4 /Filter /FlateDecode', deflateSync(`8 0 ${ACTION}`).subarray(0, -6)),
      ),
    ],
    [
      'packed objects that are broken',
      pdf(stream('/Type /ObjStm /First 4 /Filter /FlateDecode', randomBytes(200))),
    ],
    [
      'objects packed twice',
      pdf(packed('x', '/Type /ObjStm /First 4 /Filter [/ASCII85Decode /FlateDecode]')),
    ],
    [
      'objects packed with a predictor',
      pdf(packed('x', '/Type /ObjStm /First 4 /Filter /FlateDecode /DecodeParms << /Predictor 12 >>')),
    ],
    ['a bomb', pdf(packed(' '.repeat(9 * 1024 * 1024)))],
    ['many small bombs', pdf(...Array.from({ length: 8 }, () => packed(' '.repeat(7 * 1024 * 1024))))],
  ])('%s', async (_title, bytes) => expect(await is(bytes)).toBe(true));

  test('across the edge of what is looked at in one go', async () => {
    for (const before of [-8, -4, -1, 0]) {
      const filler = 1024 * 1024 - pdf().indexOf('5 0 obj') + before;
      expect(await is(pdf(' '.repeat(Math.max(0, filler - 70)), object(ACTION), ' '.repeat(500)))).toBe(true);
    }
  });
});

test('no more than one is held at a time, and the largest are looked through soon', async () => {
  let [now, most] = [0, 0];
  const scan = pdf(stream('/Filter /DCTDecode', Buffer.alloc(15_000_000, 'obj << /First 4 >> endobj\n')));
  const read = async () => {
    now += 1;
    most = Math.max(most, now);
    await new Promise((resolve) => setTimeout(resolve, 5));
    now -= 1;
    return scan;
  };
  expect(await Promise.all(Array.from({ length: 3 }, () => holdsActiveContent(read)))).not.toContain(true);
  expect(most).toBe(1);
}, 30_000);

test('one that is made of beginnings alone is refused without being looked through', async () => {
  expect(await is(pdf(Buffer.alloc(15_000_000, '1 0 obj<</First 1/Filter/Fl>>stream\n')))).toBe(true);
});
