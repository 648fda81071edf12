import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { writeBirthProof } from '@/lib/auth/birth-proof';
import { MOST_BYTES, MOST_FILES } from '@/lib/domain/papers/upload';
import { newId } from '@/lib/platform/new-id';
import { whatText } from '@/lib/schemas/papers/upload';
import type { UploadAnswer } from '@/lib/schemas/papers/upload-answer';
import { givenPerson, givenTown, insert, rowsOf, type Town } from '@/lib/testing/builders';
import { givenSettings } from '@/lib/testing/offers';
import {
  aJpeg,
  aPdf,
  aPng,
  type FileMade,
  formBytes,
  formRequest,
  givenOfferTo,
  givenTightenedLetting,
  type OfferWithMember,
  papersOf,
  type Sending,
  signInAs,
  staffFields,
} from '@/lib/testing/papers';
import { openBrowser } from '@/lib/testing/request';
import { POST as postByLink } from './[secret]/route';
import { POST } from './route';

vi.mock('next/headers', async () => (await import('@/lib/testing/request')).nextHeaders);

let town: Town;
let offer: OfferWithMember;

beforeEach(async () => {
  openBrowser('/');
  town = await givenTown();
  offer = await givenOfferTo(town);
  await signInAs(town.officer);
});

type Answer = UploadAnswer & { readonly to: string };
const sendForm = async (
  fields: Readonly<Record<string, string>>,
  files: readonly FileMade[],
  sending: Sending = {},
): Promise<Response> => POST(formRequest('/api/papers/upload', formBytes(fields, files), sending));
const said = async (response: Promise<Response>): Promise<Answer> => (await response).json();
const send = (...files: FileMade[]) => said(sendForm(staffFields(offer), files));

const PDF: FileMade = { name: 'løn.pdf', bytes: aPdf() };
const html = Buffer.from('<!doctype html><script>alert(document.cookie)</script>');
const svg = Buffer.from(
  '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
);
const heic = Buffer.concat([
  Buffer.from([0, 0, 0, 0x18]),
  Buffer.from('ftypheic'),
  Buffer.from([0, 0, 0, 0]),
  Buffer.from('mif1heic'),
  Buffer.alloc(300),
]);
const zip = Buffer.concat([
  Buffer.from('PK\x03\x04'),
  Buffer.alloc(60),
  Buffer.from('PK\x05\x06'),
  Buffer.alloc(18),
]);

function crc(bytes: Buffer): Buffer {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  const found = Buffer.alloc(4);
  found.writeUInt32BE((sum ^ 0xffffffff) >>> 0);
  return found;
}
function pngChunk(kind: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(kind), data]);
  return Buffer.concat([length, body, crc(body)]);
}
/** A picture that says it has so many pixels, in a few hundred bytes. */
function pixelBomb(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(Buffer.alloc(100_000));
  return Buffer.concat([
    signature,
    pngChunk('IHDR', head),
    pngChunk('IDAT', data),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('an officer hands in files', () => {
  test('several at once become one paper, sealed, and nothing is left on the disk', async () => {
    const answer = await send(
      PDF,
      { name: 'foto.jpg', bytes: await aJpeg() },
      { name: 'skærm.png', bytes: await aPng() },
    );
    expect(answer).toMatchObject({ stored: 3, refused: [], fault: null });
    expect(answer.to).toBe(`/offers/${offer.offerId}/papers?stored=3#papers`);
    expect(await papersOf(town)).toMatchObject({ papers: 1, files: 3, chunks: 3 });
    const [paper] = await rowsOf('SELECT * FROM paper WHERE organisation_id = $1', [town.organisationId]);
    expect(paper).toMatchObject({
      kind: 'PAYSLIP',
      way: 'UPLOADED',
      verdict: 'UNSEEN',
      received_from: 'OFFICER',
    });
    const chunks = await rowsOf<{ sealed: Buffer }>(
      'SELECT sealed FROM paper_chunk WHERE organisation_id = $1',
      [town.organisationId],
    );
    for (const { sealed } of chunks) expect(sealed.includes('%PDF')).toBe(false);
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('noeglen-0'))).toEqual([]);
    expect(
      await rowsOf(
        `SELECT payload FROM applicant_event WHERE kind = 'PAPER_RECEIVED' AND applicant_id = $1`,
        [offer.applicantId],
      ),
    ).toHaveLength(1);
  });

  test('a plain form is led back to its page', async () => {
    const answer = await sendForm(staffFields(offer), [PDF, { name: 'x.pdf', bytes: html }], {
      headers: { accept: 'text/html' },
    });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(
      `/offers/${offer.offerId}/papers?stored=1&refused=UNKNOWN_TYPE#papers`,
    );
  });

  test('the pages of one paper may come one by one, until somebody has looked', async () => {
    const fields = staffFields(offer);
    await said(sendForm(fields, [PDF]));
    await said(sendForm(fields, [PDF]));
    expect(await papersOf(town)).toMatchObject({ papers: 1, files: 2 });
    await insert(
      `UPDATE paper SET verdict = 'ACCEPTED', seen_on = app_today(), seen_at = app_now(), seen_by = $2 WHERE id = $1`,
      [fields.paperId, town.officer.userId],
    );
    await said(sendForm(fields, [PDF]));
    expect(await papersOf(town)).toMatchObject({ papers: 2, files: 3 });
  });

  test('the largest file is taken, one byte more is not, and the next one still is', async () => {
    const answer = await send(
      { name: 'stor.pdf', bytes: aPdf(MOST_BYTES) },
      { name: 'større.pdf', bytes: aPdf(MOST_BYTES + 1) },
      PDF,
    );
    expect(answer).toMatchObject({ stored: 2, refused: ['TOO_LARGE'] });
    expect(
      await rowsOf('SELECT bytes FROM paper_file WHERE organisation_id = $1 ORDER BY bytes', [
        town.organisationId,
      ]),
    ).toEqual([{ bytes: PDF.bytes.length }, { bytes: MOST_BYTES }]);
  });

  test('more files than a form may have are counted off', async () => {
    const answer = await send(...Array.from({ length: MOST_FILES + 1 }, () => PDF));
    expect(answer).toMatchObject({ stored: MOST_FILES, refused: ['TOO_MANY_FILES'] });
  });

  test('a picture is drawn anew: what was hidden in it is gone', async () => {
    const bytes = Buffer.concat([await aJpeg(60, 40), zip]);
    expect(bytes.includes('Hemmeligt')).toBe(true);
    expect(await send({ name: 'foto.jpg', bytes })).toMatchObject({ stored: 1 });
    const { GET } = await import('../files/[fileId]/route');
    const [file] = await rowsOf<{ id: string; media_type: string }>(
      'SELECT id, media_type FROM paper_file WHERE organisation_id = $1',
      [town.organisationId],
    );
    const answer = await GET(new Request('http://localhost:3000/'), {
      params: Promise.resolve({ fileId: file?.id ?? '' }),
    });
    const stored = Buffer.from(await answer.arrayBuffer());
    expect(stored.includes('Hemmeligt')).toBe(false);
    expect(stored.includes('PK\x05\x06')).toBe(false);
    expect(await sharp(stored).metadata()).toMatchObject({ format: 'jpeg', width: 60, height: 40 });
  });
});

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
    const { listPapers } = await import('@/lib/data/papers');
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

describe('whose it is', () => {
  test.each([
    ['somebody else’s member', async () => ({ ...offer, memberId: (await givenOfferTo(town)).memberId })],
    ['another applicant’s offer', async () => ({ ...offer, offerId: (await givenOfferTo(town)).offerId })],
    ['another organisation’s applicant', async () => givenOfferTo(await givenTown())],
    ['nobody', async () => ({ ...offer, applicantId: newId() as OfferWithMember['applicantId'] })],
  ])('%s is not found', async (_title, other) => {
    const fields = staffFields({ ...offer, ...(await other()) });
    expect(await said(sendForm(fields, [PDF]))).toMatchObject({ stored: 0, fault: 'not-found' });
    expect(await rowsOf('SELECT id FROM paper WHERE id = $1', [fields.paperId])).toEqual([]);
    expect(await send(PDF)).toMatchObject({ stored: 1 });
  });

  test('the id of another tenant’s paper gets no page added', async () => {
    const theirs = await givenTown();
    const elsewhere = await givenOfferTo(theirs);
    const fields = staffFields(elsewhere);
    await signInAs(theirs.officer);
    await said(sendForm(fields, [PDF]));
    await signInAs(town.officer);
    const mine = { ...staffFields(offer), paperId: fields.paperId ?? '' };
    expect(await said(sendForm(mine, [PDF]))).toMatchObject({ stored: 1 });
    expect(await papersOf(theirs)).toMatchObject({ papers: 1, files: 1 });
    expect(await papersOf(town)).toMatchObject({ papers: 1, files: 1 });
  });

  test('without a session, or the role, or from another site nothing is read', async () => {
    expect(
      (await sendForm(staffFields(offer), [PDF], { headers: { origin: 'https://ond.example' } })).status,
    ).toBe(403);
    await signInAs(town.caseworker);
    expect((await sendForm(staffFields(offer), [PDF])).status).toBe(403);
    await signInAs(
      await givenPerson('READER', { organisations: [town.organisationId], reach: [town.municipalityId] }),
    );
    expect((await sendForm(staffFields(offer), [PDF])).status).toBe(403);
    openBrowser('/');
    const asked = await sendForm(staffFields(offer), [PDF]);
    expect([asked.status, asked.headers.get('location')]).toEqual([303, '/sign-in?late=yes']);
    expect(await papersOf(town)).toMatchObject({ papers: 0 });
  });

  test.each(['NO', 'REJECTED', 'LEASED', 'WITHDRAWN', 'NO_ANSWER', 'FALLEN_THROUGH'])(
    'an offer that is %s takes no more papers',
    async (state) => {
      await insert('UPDATE offer SET state = $2 WHERE id = $1', [offer.offerId, state]);
      expect(await send(PDF)).toMatchObject({ stored: 0, fault: 'offer-over' });
    },
  );

  test('a form without what it needs is refused', async () => {
    for (const fields of [{}, { ...staffFields(offer), what: 'x' }, { ...staffFields(offer), paperId: 'x' }])
      expect(await said(sendForm(fields, [PDF]))).toMatchObject({ fault: 'bad-form' });
    expect(await said(sendForm(staffFields(offer), []))).toMatchObject({ fault: 'no-file' });
    expect(await said(sendForm(staffFields(offer), [{ name: '', bytes: Buffer.alloc(0) }]))).toMatchObject({
      fault: 'no-file',
    });
  });
});

describe('what the organisation only looks at', () => {
  test('is not received as a file, unless it says otherwise', async () => {
    expect(await said(sendForm(staffFields(offer, 'PASSPORT'), [PDF]))).toMatchObject({
      fault: 'to-be-shown',
    });
    await givenSettings(town, { paperWays: { PASSPORT: 'UPLOADED' } });
    expect(await said(sendForm(staffFields(offer, 'PASSPORT'), [PDF]))).toMatchObject({ stored: 1 });
  });

  test('a certificate is received only where a criterion in use has a ground for it', async () => {
    await givenSettings(town, { paperWays: { CRIMINAL_RECORD: 'UPLOADED' } });
    expect(await said(sendForm(staffFields(offer, 'CRIMINAL_RECORD'), [PDF]))).toMatchObject({
      fault: 'no-ground',
    });
    const tightened = await givenOfferTo(town, await givenTightenedLetting(town));
    expect(await said(sendForm(staffFields(tightened, 'CRIMINAL_RECORD'), [PDF]))).toMatchObject({
      stored: 1,
    });
  });
});

describe('a form that breaks off', () => {
  /** Sends the first bytes, then fails as a lost connection does. */
  const broken = (bytes: Buffer, at: number): ReadableStream<Uint8Array> => {
    let sent = false;
    const pull = (controller: ReadableStreamDefaultController<Uint8Array>) => {
      if (sent) return controller.error(new Error('aborted'));
      sent = true;
      controller.enqueue(new Uint8Array(bytes.subarray(0, at)));
    };
    // What waits in a stream is lost when it fails: nothing may wait.
    return new ReadableStream({ pull }, { highWaterMark: 0 });
  };
  test.each([0.1, 0.5, 0.99])('after %d of it leaves nothing behind', async (part) => {
    const bytes = formBytes(staffFields(offer), [{ name: 'stor.pdf', bytes: aPdf(3_000_000) }]);
    const request = formRequest('/api/papers/upload', bytes, {
      body: broken(bytes, Math.floor(bytes.length * part)),
    });
    expect(await said(POST(request))).toMatchObject({ stored: 0, fault: 'broken-off' });
    expect(await papersOf(town)).toMatchObject({ papers: 0, files: 0, chunks: 0 });
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('noeglen-0'))).toEqual([]);
  });

  test('keeps the files before it', async () => {
    const bytes = formBytes(staffFields(offer), [PDF, { name: 'stor.pdf', bytes: aPdf(3_000_000) }]);
    const request = formRequest('/api/papers/upload', bytes, { body: broken(bytes, 2_000_000) });
    expect(await said(POST(request))).toMatchObject({ fault: 'broken-off' });
    expect(await papersOf(town)).toMatchObject({ papers: 1, files: 1 });
  });
});

describe('an applicant hands in files by the link', () => {
  const sendByLink = async (secret: string, what = whatText(offer.memberId, 'PAYSLIP'), files = [PDF]) => {
    const bytes = formBytes({ paperId: newId(), what, offerId: newId(), applicantId: newId() }, files);
    const path = `/api/papers/upload/${secret}`;
    return said(postByLink(formRequest(path, bytes), { params: Promise.resolve({ secret }) }));
  };
  beforeEach(() => openBrowser('/'));

  test('after the birth date, and only then', async () => {
    expect(await sendByLink(offer.secret)).toMatchObject({ stored: 0, fault: 'birth-needed' });
    await writeBirthProof(offer.offerId);
    expect(await sendByLink(offer.secret)).toMatchObject({
      stored: 1,
      to: `/offer/${offer.secret}?stored=1#papers`,
    });
    const [paper] = await rowsOf(
      'SELECT received_from, offer_id, applicant_id FROM paper WHERE organisation_id = $1',
      [town.organisationId],
    );
    expect(paper).toEqual({
      received_from: 'APPLICANT',
      offer_id: offer.offerId,
      applicant_id: offer.applicantId,
    });
    const [event] = await rowsOf(
      `SELECT actor_id, actor_side FROM applicant_event WHERE kind = 'PAPER_RECEIVED' AND applicant_id = $1`,
      [offer.applicantId],
    );
    expect(event).toEqual({ actor_id: null, actor_side: 'APPLICANT' });
  });

  test('the birth date of one offer opens no other', async () => {
    const other = await givenOfferTo(town);
    await writeBirthProof(other.offerId);
    expect(await sendByLink(offer.secret)).toMatchObject({ fault: 'birth-needed' });
    expect(await papersOf(town)).toMatchObject({ papers: 0 });
  });

  test('a link that is wrong, ended or withdrawn opens nothing', async () => {
    await writeBirthProof(offer.offerId);
    expect(await sendByLink(`${offer.secret.slice(0, -1)}x`)).toMatchObject({ fault: 'not-found' });
    await insert(`UPDATE offer SET state = 'WITHDRAWN' WHERE id = $1`, [offer.offerId]);
    expect(await sendByLink(offer.secret)).toMatchObject({ fault: 'not-found' });
    expect(await papersOf(town)).toMatchObject({ papers: 0 });
  });

  test('a member of another household is not found', async () => {
    await writeBirthProof(offer.offerId);
    const other = await givenOfferTo(town);
    expect(await sendByLink(offer.secret, whatText(other.memberId, 'PAYSLIP'))).toMatchObject({
      fault: 'not-found',
    });
    expect(await sendByLink(offer.secret)).toMatchObject({ stored: 1 });
  });
});
