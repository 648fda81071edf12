import { describe, expect, test } from 'vitest';
import { systemScope } from '@/lib/auth/scope';
import type { LetterKind } from '@/lib/domain/letting/vocabulary';
import type { OfferId } from '@/lib/domain/shared/ids';
import { givenTown, insert, rowsOf, type Town } from '@/lib/testing/builders';
import { givenApplicant } from '@/lib/testing/lettings/applicants';
import { givenApproved, givenColleagueOf, givenLet, givenYes } from '@/lib/testing/lettings/leases';
import { givenOffer, offerOnRecord } from '@/lib/testing/lettings/offers';
import { granted } from '@/lib/testing/lettings/slots';
import { decideOffer } from '../leases/decide-offer';
import { eraseLetters } from './erase-letters';
import { findLetter } from './find-letter';
import { makeLetter } from './make-letter';

const code = (answer: { readonly ok: boolean; readonly error?: unknown }) =>
  answer.ok ? 'ok' : (answer.error as { code: string }).code;
const write = (town: Town, offerId: OfferId, kind: LetterKind, language: 'da' | 'en' = 'da') =>
  makeLetter(town.officer, { offerId, kind, language });
const textOf = async (town: Town, answer: Awaited<ReturnType<typeof makeLetter>>) =>
  JSON.stringify((await findLetter(town.officer, granted(answer).letterId))?.letter);

describe('a letter', () => {
  test('of offer says what is offered and where to answer', async () => {
    const town = await givenTown();
    const offer = await givenOffer(town);
    const text = await textOf(town, await write(town, offer.offerId, 'OFFER'));
    expect(text).toContain('Tilbud om en bolig');
    expect(text).toContain(`/offer/${offer.secret}`);
    expect(await textOf(town, await write(town, offer.offerId, 'OFFER', 'en'))).toContain('Offer of a home');
  });

  test('is sealed where it lies, and shown as it was written', async () => {
    const town = await givenTown();
    const { applicantId } = await givenApplicant(town, { name: 'Prøve Brevmodtager' });
    const offer = await givenOffer(town, { applicantId });
    const made = granted(await write(town, offer.offerId, 'OFFER'));
    const [row] = await rowsOf<{ body: Buffer; erase: string }>(
      'SELECT body_sealed AS body, erase_on AS erase FROM letter WHERE id = $1',
      [made.letterId],
    );
    expect(row?.body.toString('latin1')).not.toContain('Brevmodtager');
    expect(row?.erase).toBe('2027-10-06');
    await insert(`UPDATE applicant SET name = 'Et Andet Navn' WHERE id = $1`, [applicantId]);
    const found = await findLetter(town.officer, made.letterId);
    expect(found?.letter?.recipient[0]).toBe('Prøve Brevmodtager');
  });

  test.each<[LetterKind, string]>([
    ['OFFER', 'not-so'],
    ['MISSING_PAPERS', 'not-so'],
    ['REJECTION', 'not-so'],
    ['CONFIRMATION', 'ok'],
  ])('of %s to whoever has been approved: %s', async (kind, expected) => {
    const town = await givenTown();
    const offer = await givenApproved(town);
    expect(code(await write(town, offer.offerId, kind))).toBe(expected);
  });

  test('of what is missing is not written when nothing is', async () => {
    const town = await givenTown();
    const offer = await givenYes(town);
    expect(code(await write(town, offer.offerId, 'MISSING_PAPERS'))).toBe('nothing-missing');
  });

  test('of rejection has the ground, the reason and the way to complain', async () => {
    const town = await givenTown();
    const offer = await givenYes(town);
    const { revision } = await offerOnRecord(offer.offerId);
    granted(
      await decideOffer(town.officer, {
        ...{ offerId: offer.offerId, revision, reason: 'Skyldig husleje fra 2024' },
        made: { decision: 'REJECTED', ground: 'DEBT', vouched: true, nothingComesOn: null },
      }),
    );
    const text = await textOf(town, await write(town, offer.offerId, 'REJECTION'));
    for (const part of ['gæld', 'Skyldig husleje fra 2024', 'klage til Prøvekøbing'])
      expect(text).toContain(part);
  });

  test('of confirmation knows the lease', async () => {
    const town = await givenTown();
    const { offer } = await givenLet(town);
    const text = await textOf(town, await write(town, offer.offerId, 'CONFIRMATION'));
    expect(text).toContain('underskrevet 6. oktober 2025');
    expect(text).toContain('1. januar 2026');
  });

  test('is nobody else’s, and not for those whom name and address are protected from', async () => {
    const [town, stranger] = [await givenTown(), await givenTown()];
    const handled = { protected: true, handledBy: town.officer.userId };
    const { applicantId } = await givenApplicant(town, handled);
    const offer = await givenOffer(town, { applicantId });
    const asked = { offerId: offer.offerId, kind: 'OFFER', language: 'da' } as const;
    expect(code(await makeLetter(stranger.officer, asked))).toBe('not-found');
    expect(code(await makeLetter(town.caseworker, asked))).toBe('not-found');
    const colleague = await givenColleagueOf(town);
    expect(code(await makeLetter(colleague, asked))).toBe('applicant-hidden');
    const { letterId } = granted(await makeLetter(town.officer, asked));
    expect(await findLetter(town.officer, letterId)).not.toBeNull();
    for (const scope of [colleague, stranger.officer, town.caseworker]) {
      expect(await findLetter(scope, letterId)).toBeNull();
    }
  });

  test('is erased when its day has come, and the deletion is logged', async () => {
    const town = await givenTown();
    const offer = await givenOffer(town);
    const { letterId } = granted(await write(town, offer.offerId, 'OFFER'));
    const job = systemScope('test');
    await eraseLetters(job);
    expect((await findLetter(town.officer, letterId))?.letter).not.toBeNull();
    await insert(`UPDATE letter SET erase_on = '2025-10-06' WHERE id = $1`, [letterId]);
    await eraseLetters(job);
    expect((await findLetter(town.officer, letterId))?.letter).toBeNull();
    const log = await rowsOf('SELECT what, kind, because FROM deletion_log WHERE row_id = $1', [letterId]);
    expect(log).toEqual([{ what: 'LETTER', kind: 'OFFER', because: 'RETENTION' }]);
  });
});
