import { beforeEach, describe, expect, test, vi } from 'vitest';
import { listPapers } from '@/lib/data/papers/papers';
import { rowsOf, type Town } from '@/lib/testing/builders';
import { givenUploadDesk, said, sendForm } from '@/lib/testing/environment/sending';
import { heic, html, PDF, pixelBomb, svg, zip } from '@/lib/testing/imports/hostile-files';
import {
  aPdf,
  type FileMade,
  type OfferWithMember,
  papersOf,
  staffFields,
} from '@/lib/testing/lettings/papers';

vi.mock('next/headers', async () => (await import('@/lib/testing/environment/request')).nextHeaders);

let town: Town;
let offer: OfferWithMember;

beforeEach(async () => {
  ({ town, offer } = await givenUploadDesk());
});

const send = (...files: FileMade[]) => said(sendForm(staffFields(offer), files));

describe('a file that is not what it should be is refused, and nothing of it is kept', () => {
  test.each([
    ['a page called .pdf', { name: 'løn.pdf', bytes: html }, 'UNKNOWN_TYPE'],
    [
      'a page behind the head of a PDF',
      { name: 'løn.pdf', bytes: Buffer.concat([aPdf(), html]) },
      'TWO_IN_ONE',
    ],
    [
      'a page before the head of a PDF',
      { name: 'løn.pdf', bytes: Buffer.concat([html, aPdf()]) },
      'UNKNOWN_TYPE',
    ],
    ['a PDF that is also an archive', { name: 'løn.pdf', bytes: Buffer.concat([aPdf(), zip]) }, 'TWO_IN_ONE'],
    [
      'an archive that is also a PDF',
      { name: 'løn.pdf', bytes: Buffer.concat([zip, aPdf()]) },
      'UNKNOWN_TYPE',
    ],
    [
      'a PDF with a script',
      {
        name: 'løn.pdf',
        bytes: Buffer.from(`%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(x)>>>>endobj\n%%EOF`),
      },
      'ACTIVE_PDF',
    ],
    ['an SVG', { name: 'løn.svg', bytes: svg }, 'UNKNOWN_TYPE'],
    ['an SVG called .png', { name: 'løn.png', bytes: svg }, 'UNKNOWN_TYPE'],
    ['an archive', { name: 'løn.zip', bytes: zip }, 'UNKNOWN_TYPE'],
    ['an archive called .pdf', { name: 'løn.pdf', bytes: zip }, 'UNKNOWN_TYPE'],
    ['a PDF called .jpg', { name: 'løn.jpg', bytes: aPdf() }, 'WRONG_EXTENSION'],
    ['a PDF called .html', { name: 'løn.html', bytes: aPdf() }, 'WRONG_EXTENSION'],
    ['a PDF without an extension', { name: 'løn', bytes: aPdf() }, 'WRONG_EXTENSION'],
    ['nothing', { name: 'løn.pdf', bytes: Buffer.alloc(0) }, 'EMPTY'],
    ['HEIC', { name: 'foto.heic', bytes: heic }, 'HEIC'],
    ['HEIC called .jpg', { name: 'foto.jpg', bytes: heic }, 'HEIC'],
    ['a picture of 30,000 by 30,000', { name: 'b.png', bytes: pixelBomb(30_000, 30_000) }, 'TOO_MANY_PIXELS'],
    ['a picture one row too high', { name: 'b.png', bytes: pixelBomb(5_000, 5_001) }, 'TOO_MANY_PIXELS'],
    ['a picture cut off', { name: 'b.png', bytes: pixelBomb(4_000, 4_000) }, 'UNREADABLE'],
    [
      'the head of a JPEG',
      { name: 'b.jpg', bytes: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10]) },
      'UNREADABLE',
    ],
  ] as const)('%s', async (_title, file, refusal) => {
    expect(await send(file)).toMatchObject({ stored: 0, refused: [refusal], fault: null });
    expect(await papersOf(town)).toMatchObject({ papers: 0, files: 0, chunks: 0 });
    // The same form with a good file is taken.
    expect(await send(PDF)).toMatchObject({ stored: 1, refused: [] });
  });
});

describe('names', () => {
  const nameOf = async (): Promise<string> => {
    const [paper] = await listPapers(town.officer, offer.applicantId);
    return paper?.files[0]?.name ?? 'none';
  };
  test.each([
    ['a path', 'form-data; name="files"; filename="../../../etc/cron.d/løn.pdf"', 'løn.pdf'],
    ['a Windows path', 'form-data; name="files"; filename="C:\\\\temp\\\\løn.pdf"', 'løn.pdf'],
    ['a turned direction', 'form-data; name="files"; filename="løn\u202Efdp.exe.pdf"', 'lønfdp exe.pdf'],
    [
      'an encoded line end',
      `form-data; name="files"; filename*=UTF-8''l%0D%0ASet-Cookie%3A%20a.pdf`,
      'lSet-Cookie a.pdf',
    ],
    ['a zero', `form-data; name="files"; filename*=UTF-8''l%00n.pdf`, 'ln.pdf'],
    ['a CPR number', 'form-data; name="files"; filename="251248-9996.pdf"', 'xxxxxx-xxxx.pdf'],
  ])('%s', async (_title, disposition, shown) => {
    expect(await send({ name: '', bytes: aPdf(), disposition })).toMatchObject({ stored: 1 });
    expect(await nameOf()).toBe(shown);
    const [row] = await rowsOf<{ name_sealed: Buffer }>(
      'SELECT name_sealed FROM paper_file WHERE organisation_id = $1',
      [town.organisationId],
    );
    expect(row?.name_sealed.includes('pdf')).toBe(false);
  });

  test('a header with a line end of its own makes no second header, and no file', async () => {
    const disposition = 'form-data; name="files"; filename="a.pdf\r\nContent-Type: text/html\r\n\r\n<b>"';
    const answer = await send({ name: '', bytes: aPdf(), disposition });
    expect(answer.stored).toBe(0);
  });
});
