import { readdirSync } from 'node:fs';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { MOST_KEPT_FILES } from '@/lib/domain/papers/upload';
import { insert, type Town } from '@/lib/testing/builders';
import { givenUploadDesk, ownTemporaryFolder, said, sendForm } from '@/lib/testing/environment/sending';
import { PDF } from '@/lib/testing/imports/hostile-files';
import {
  formBytes,
  formRequest,
  type OfferWithMember,
  papersOf,
  staffFields,
} from '@/lib/testing/lettings/papers';
import { givenPaper } from '@/lib/testing/lettings/stored-papers';
import { POST } from './route';

vi.mock('next/headers', async () => (await import('@/lib/testing/environment/request')).nextHeaders);

// Nobody else's files are counted.
const spoolFolder = ownTemporaryFolder();
let town: Town;
let offer: OfferWithMember;

beforeEach(async () => {
  ({ town, offer } = await givenUploadDesk());
});

const send = (...files: (typeof PDF)[]) => said(sendForm(staffFields(offer), files));
const spooled = () => readdirSync(spoolFolder);

test('an applicant has room for so many files and no more; what was deleted makes room', async () => {
  const paperId = await givenPaper({ town, offer }, 'PAYSLIP');
  await insert(
    `INSERT INTO paper_file (id, paper_id, organisation_id, media_type, bytes, chunks, received_at, complete_at, erase_on, erase_set_at)
     SELECT gen_random_uuid(), $1, $2, 'application/pdf', 3, 1, app_now(), app_now(), '2026-10-06', app_now() FROM generate_series(1, $3)`,
    [paperId, town.organisationId, MOST_KEPT_FILES - 1],
  );
  expect(await send(PDF, PDF, PDF)).toMatchObject({ stored: 1, fault: 'too-many-files' });
  expect(await papersOf(town)).toMatchObject({ files: MOST_KEPT_FILES });
  await insert(
    `UPDATE paper_file SET erased_at = app_now() WHERE id = (SELECT id FROM paper_file WHERE paper_id = $1 LIMIT 1)`,
    [paperId],
  );
  expect(await send(PDF)).toMatchObject({ stored: 1, fault: null });
});

/** A form whose file never ends, until it is told to break off. `begun` when the server waits for more of it. */
function endless() {
  const bytes = formBytes(staffFields(offer), [PDF]);
  let sent = false;
  let begin: () => void = () => undefined;
  let breakOff: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const pull = (controller: ReadableStreamDefaultController<Uint8Array>) => {
    breakOff = () => controller.error(new Error('aborted'));
    if (sent) {
      begin();
      return new Promise<void>(() => undefined);
    }
    sent = true;
    return controller.enqueue(new Uint8Array(bytes.subarray(0, bytes.length - 60)));
  };
  const body = new ReadableStream<Uint8Array>({ pull }, { highWaterMark: 0 });
  const request = formRequest('/api/papers/upload', bytes, { body });
  return { request, begun, breakOff: () => breakOff() };
}

describe('many who send at once', () => {
  test('are received up to a number; the next is asked to wait, and nobody holds the database meanwhile', async () => {
    const slow = Array.from({ length: 40 }, endless);
    const answers = slow.map(({ request }) => said(POST(request)));
    // All of them are in the middle of their file, and there are ten connections in all.
    await Promise.all(slow.map(({ begun }) => begun));
    expect(await papersOf(town)).toMatchObject({ papers: 0 });
    expect(await send(PDF)).toMatchObject({ stored: 0, fault: 'busy' });
    for (const { breakOff } of slow) breakOff();
    for (const answer of await Promise.all(answers)) expect(answer).toMatchObject({ fault: 'broken-off' });
    expect(await send(PDF)).toMatchObject({ stored: 1 });
    expect(spooled()).toEqual([]);
  });
});

test('a form that goes on and on is cut off', async () => {
  const head = formBytes(staffFields(offer), [PDF]);
  let sent = 0;
  const piece = new Uint8Array(1024 * 1024);
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        controller.enqueue(sent === 0 ? new Uint8Array(head.subarray(0, head.length - 60)) : piece);
        sent += 1;
        if (sent > 1000) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
  const answer = await said(POST(formRequest('/api/papers/upload', head, { body })));
  expect(answer).toMatchObject({ stored: 0, fault: 'broken-off' });
  // Ten files of 15 MB and the rest of a form, not a thousand.
  expect(sent).toBeLessThan(160);
});

test('where the disk cannot take it the sender is told, and it is taken when it can', async () => {
  process.env.TMPDIR = '/there/is/no/such/folder';
  expect(await send(PDF)).toMatchObject({ stored: 0, fault: 'failed' });
  process.env.TMPDIR = spoolFolder;
  expect(await send(PDF)).toMatchObject({ stored: 1 });
});
