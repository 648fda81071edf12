import { beforeEach, describe, expect, test, vi } from 'vitest';
import { newId } from '@/lib/platform/new-id';
import { givenPerson, givenTown, insert, rowsOf, type Town } from '@/lib/testing/builders';
import { openBrowser } from '@/lib/testing/environment/request';
import { givenUploadDesk, said, sendForm } from '@/lib/testing/environment/sending';
import { signInAs } from '@/lib/testing/environment/signed-in';
import { PDF } from '@/lib/testing/imports/hostile-files';
import { givenSettings } from '@/lib/testing/lettings/offers';
import {
  type FileMade,
  givenOfferTo,
  givenTightenedLetting,
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
