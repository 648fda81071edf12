import { readdirSync } from 'node:fs';
import sharp from 'sharp';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { MOST_BYTES, MOST_FILES } from '@/lib/domain/papers/upload';
import { insert, rowsOf, type Town } from '@/lib/testing/builders';
import { givenUploadDesk, ownTemporaryFolder, said, sendForm } from '@/lib/testing/environment/sending';
import { html, PDF, zip } from '@/lib/testing/imports/hostile-files';
import {
  aJpeg,
  aPdf,
  aPng,
  type FileMade,
  formBytes,
  formRequest,
  type OfferWithMember,
  papersOf,
  staffFields,
} from '@/lib/testing/lettings/papers';
import { GET } from '../files/[fileId]/route';
import { POST } from './route';

vi.mock('next/headers', async () => (await import('@/lib/testing/environment/request')).nextHeaders);

// Nobody else's files are counted.
const spoolFolder = ownTemporaryFolder();
let town: Town;
let offer: OfferWithMember;

beforeEach(async () => {
  ({ town, offer } = await givenUploadDesk());
});

const send = (...files: FileMade[]) => said(sendForm(staffFields(offer), files));

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
    expect(readdirSync(spoolFolder)).toEqual([]);
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
    expect(readdirSync(spoolFolder)).toEqual([]);
  });

  test('keeps the files before it', async () => {
    const bytes = formBytes(staffFields(offer), [PDF, { name: 'stor.pdf', bytes: aPdf(3_000_000) }]);
    const request = formRequest('/api/papers/upload', bytes, { body: broken(bytes, 2_000_000) });
    expect(await said(POST(request))).toMatchObject({ fault: 'broken-off' });
    expect(await papersOf(town)).toMatchObject({ papers: 1, files: 1 });
  });
});
