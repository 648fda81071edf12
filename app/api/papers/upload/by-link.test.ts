import { beforeEach, describe, expect, test, vi } from 'vitest';
import { writeBirthProof } from '@/lib/auth/links/birth-proof';
import { newId } from '@/lib/platform/new-id';
import { memberToken } from '@/lib/platform/secrets/link-secret';
import { whatText } from '@/lib/schemas/papers/what-text';
import { insert, rowsOf, type Town } from '@/lib/testing/builders';
import { openBrowser } from '@/lib/testing/environment/request';
import { givenUploadDesk, said } from '@/lib/testing/environment/sending';
import { PDF } from '@/lib/testing/imports/hostile-files';
import {
  formBytes,
  formRequest,
  givenOfferTo,
  type OfferWithMember,
  papersOf,
} from '@/lib/testing/lettings/papers';
import { POST as postByLink } from './[secret]/route';

vi.mock('next/headers', async () => (await import('@/lib/testing/environment/request')).nextHeaders);

let town: Town;
let offer: OfferWithMember;

beforeEach(async () => {
  ({ town, offer } = await givenUploadDesk());
});

describe('an applicant hands in files by the link', () => {
  const sendByLink = async (secret: string, memberId: string = offer.memberId, files = [PDF]) => {
    const what = whatText(memberToken(secret, memberId), 'PAYSLIP');
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
    expect(await sendByLink(offer.secret, other.memberId)).toMatchObject({
      fault: 'not-found',
    });
    expect(await sendByLink(offer.secret)).toMatchObject({ stored: 1 });
  });
});
