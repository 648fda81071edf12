import { beforeEach, describe, expect, test, vi } from 'vitest';
import { systemScope } from '@/lib/auth/scope';
import { inHotTransaction } from '@/lib/data/transaction';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import { givenPerson, givenTown, insert, rowsOf, type Town } from '@/lib/testing/builders';
import { openBrowser } from '@/lib/testing/environment/request';
import { givenUploadDesk, said, sendForm } from '@/lib/testing/environment/sending';
import { signInAs } from '@/lib/testing/environment/signed-in';
import { aJpeg, aPdf, type OfferWithMember, papersOf, staffFields } from '@/lib/testing/lettings/papers';
import { GET } from './[fileId]/route';
import { GET as VIEW } from './[fileId]/view/route';

vi.mock('next/headers', async () => (await import('@/lib/testing/environment/request')).nextHeaders);

let town: Town;
let offer: OfferWithMember;

beforeEach(async () => {
  ({ town, offer } = await givenUploadDesk());
});

async function givenFile(name: string, bytes: Uint8Array): Promise<string> {
  expect(await said(sendForm(staffFields(offer), [{ name, bytes }]))).toMatchObject({ stored: 1 });
  const [file] = await rowsOf<{ id: string }>(
    'SELECT id FROM paper_file WHERE organisation_id = $1 ORDER BY id DESC LIMIT 1',
    [town.organisationId],
  );
  return file?.id ?? '';
}
const request = new Request('http://localhost:3000/api/papers/files/x');
const context = (fileId: string) => ({ params: Promise.resolve({ fileId }) });
const get = (fileId: string) => GET(request, context(fileId));
const view = (fileId: string) => VIEW(request, context(fileId));
const LARGE = aPdf(700_000);

describe('a file', () => {
  test('comes back as it was sent, to save and never to run', async () => {
    const answer = await get(await givenFile('løn (1).pdf', LARGE));
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(LARGE.length),
      'content-disposition': `attachment; filename="l_n _1_.pdf"; filename*=UTF-8''l%C3%B8n%20%281%29.pdf`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': `sandbox; default-src 'none'; frame-ancestors 'none'`,
      'cache-control': 'private, no-store',
    });
    expect(Buffer.from(await answer.arrayBuffer()).equals(LARGE)).toBe(true);
  });

  test('that is a picture may be seen in a frame of ours, in a sandbox; a PDF is saved there too', async () => {
    const picture = await view(await givenFile('foto.jpg', await aJpeg()));
    expect(picture.headers.get('content-disposition')).toMatch(/^inline; /);
    expect(picture.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'; /);
    const pdf = await view(await givenFile('løn.pdf', aPdf()));
    expect(pdf.headers.get('content-disposition')).toMatch(/^attachment; /);
  });

  test('is looked at under a name, each time, before the first byte', async () => {
    const file = await givenFile('løn.pdf', LARGE);
    const answer = await get(file);
    // Nothing of it has been read yet.
    expect(await rowsOf('SELECT viewed_by FROM paper_view WHERE file_id = $1', [file])).toEqual([
      { viewed_by: town.officer.userId },
    ]);
    await answer.body?.cancel();
    await (await view(file)).body?.cancel();
    expect(await papersOf(town)).toMatchObject({ views: 2 });
  });
});

describe('nobody else gets it', () => {
  const strangers: readonly (readonly [string, () => Promise<void>, number])[] = [
    ['an officer of another organisation', async () => signInAs((await givenTown()).officer), 404],
    ['the municipality', () => signInAs(town.caseworker), 403],
    [
      'a reader of the organisation',
      async () =>
        signInAs(
          await givenPerson('READER', {
            organisations: [town.organisationId],
            reach: [town.municipalityId],
          }),
        ),
      403,
    ],
    ['somebody who has not signed in', async () => openBrowser('/'), 303],
  ];
  test.each(strangers)('%s', async (_title, become, status) => {
    const file = await givenFile('løn.pdf', LARGE);
    await become();
    expect([(await get(file)).status, (await view(file)).status]).toEqual([status, status]);
    expect(await papersOf(town)).toMatchObject({ views: 0 });
    await signInAs(town.officer);
    expect((await get(file)).status).toBe(200);
  });

  test('of somebody whose name and address are protected: a colleague who does not handle her', async () => {
    const { listPapers } = await import('@/lib/data/papers/papers');
    const file = await givenFile('Hemmelig Hansen.pdf', LARGE);
    const hers = 'UPDATE applicant SET protected = true, handled_by = $2 WHERE id = $1';
    await insert(hers, [offer.applicantId, town.officer.userId]);
    const colleague = await givenPerson('LETTING_OFFICER', {
      ...{ organisations: [town.organisationId], reach: [town.municipalityId] },
    });
    expect((await listPapers(colleague, offer.applicantId))[0]?.files[0]?.name).toBeNull();
    expect((await listPapers(town.officer, offer.applicantId))[0]?.files[0]?.name).toBe(
      'Hemmelig Hansen.pdf',
    );
    await signInAs(colleague);
    expect([(await get(file)).status, (await view(file)).status]).toEqual([404, 404]);
    await signInAs(town.officer);
    expect((await get(file)).status).toBe(200);
  });

  test('and what is no file, half a file or a deleted one is none', async () => {
    expect((await get('../../etc/passwd')).status).toBe(404);
    const file = await givenFile('løn.pdf', LARGE);
    await insert('UPDATE paper_file SET complete_at = NULL WHERE id = $1', [file]);
    expect((await get(file)).status).toBe(404);
    await insert('UPDATE paper_file SET complete_at = received_at, erased_at = app_now() WHERE id = $1', [
      file,
    ]);
    expect((await get(file)).status).toBe(410);
    expect(await papersOf(town)).toMatchObject({ views: 0 });
  });
});

describe('what was changed where it lies is not served', () => {
  const TEST = systemScope('a database that somebody has changed');
  const change = (text: string, values: readonly unknown[]) =>
    inHotTransaction(TEST, (tx) => tx.query({ text, values: [...values] }));
  const readAll = async (file: string) => (await get(file)).arrayBuffer();

  test('a bit of the first chunk: nothing at all', async () => {
    const file = await givenFile('løn.pdf', LARGE);
    await change(
      'UPDATE paper_chunk SET sealed = set_byte(sealed, 40, 255 - get_byte(sealed, 40)) WHERE file_id = $1 AND number = 0',
      [file],
    );
    await expect(get(file)).rejects.toThrow();
  });

  test.each([
    [
      'a bit of a later one',
      'UPDATE paper_chunk SET sealed = set_byte(sealed, 40, 255 - get_byte(sealed, 40)) WHERE file_id = $1 AND number = 2',
    ],
    ['the last chunk cut away', 'UPDATE paper_file SET chunks = chunks - 1 WHERE id = $1'],
    ['a chunk that is gone', 'DELETE FROM paper_chunk WHERE file_id = $1 AND number = 1'],
    [
      'two that changed places',
      'UPDATE paper_chunk c SET sealed = o.sealed FROM paper_chunk o WHERE c.file_id = $1 AND o.file_id = $1 AND c.number IN (0, 1) AND o.number = 1 - c.number',
    ],
  ])('%s', async (_title, text) => {
    const file = await givenFile('løn.pdf', LARGE);
    expect((await readAll(file)).byteLength).toBe(LARGE.length);
    await change(text, [file]);
    await expect(readAll(file)).rejects.toThrow();
  });

  test('a chunk of another file', async () => {
    const [mine, other] = [await givenFile('løn.pdf', LARGE), await givenFile('løn.pdf', LARGE)];
    await change(
      'UPDATE paper_chunk c SET sealed = o.sealed FROM paper_chunk o WHERE c.file_id = $1 AND o.file_id = $2 AND c.number = 1 AND o.number = 1',
      [mine, other],
    );
    await expect(readAll(mine)).rejects.toThrow();
    expect((await readAll(other)).byteLength).toBe(LARGE.length);
  });
});

test('the list says how often a file was looked at, and until when it is kept', async () => {
  const { listPapers } = await import('@/lib/data/papers/papers');
  const file = await givenFile('løn.pdf', LARGE);
  await (await get(file)).body?.cancel();
  const [paper] = await listPapers(town.officer, offer.applicantId);
  expect(paper).toMatchObject({ kind: 'PAYSLIP', verdict: 'UNSEEN', offerId: offer.offerId, covers: null });
  expect(paper?.files).toMatchObject([
    {
      id: file,
      name: 'løn.pdf',
      bytes: LARGE.length,
      views: 1,
      eraseOn: calendarDate('2026-10-06'),
      erasedAt: null,
    },
  ]);
  expect(await listPapers((await givenTown()).officer, offer.applicantId)).toEqual([]);
  expect(await listPapers(town.caseworker, offer.applicantId)).toEqual([]);
});
