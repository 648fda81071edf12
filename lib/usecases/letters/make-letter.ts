import { insertLetter, type LetterBasis, readLetterBasis } from '@/lib/data/lettings/letters';
import { readLettingSettings } from '@/lib/data/lettings/letting-settings';
import { inHotTransaction } from '@/lib/data/transaction';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { mayWrite } from '@/lib/domain/letting/letters/letter-kinds';
import type { LetterKind } from '@/lib/domain/letting/vocabulary';
import { letterEraseOn } from '@/lib/domain/papers/kept-periods';
import type { Language } from '@/lib/domain/shared/bilingual';
import { asId, type LetterId, type OfferId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { newId } from '@/lib/platform/new-id';
import { seal } from '@/lib/platform/secrets/sealed';
import { evaluateOfferIn } from '../households/evaluate-offer';
import { writeLetter } from './write-letter';

export type MakeLetterInput = {
  readonly offerId: OfferId;
  readonly kind: LetterKind;
  readonly language: Language;
};

export type MakeLetterError = {
  readonly code: 'not-found' | 'not-so' | 'nothing-missing' | 'applicant-hidden';
};

export type MadeLetter = { readonly offerId: OfferId; readonly letterId: LetterId };

/**
 * Writes a letter from what is so now, and keeps it as it was written: sealed, in the officer's name, until its day. Sending it is
 * the organisation's own affair (print, or the PDF by another system).
 */
export const makeLetter = (
  scope: Scope,
  { offerId, kind, language }: MakeLetterInput,
): Promise<Result<MadeLetter, MakeLetterError>> =>
  inHotTransaction(scope, async (tx) => {
    const evaluated = await evaluateOfferIn(tx, scope, offerId);
    if (evaluated === null) return err({ code: 'not-found' });
    const { offer } = evaluated;
    if (offer.applicant.hidden) return err({ code: 'applicant-hidden' });
    if (!mayWrite(kind, offer.state)) return err({ code: 'not-so' });
    const by = actorOf(scope).userId;
    const { municipalityId, organisationId } = offer.home;
    const basis = await readLetterBasis(tx, scope, { offerId, by, municipalityId });
    if (basis === null) return err({ code: 'not-found' });
    const settings = await readLettingSettings(tx, scope, organisationId);
    const letter = writeLetter({ evaluated, basis, settings, kind, language });
    if (letter === null) return err({ code: 'nothing-missing' });
    const id = asId<LetterId>(newId());
    const eraseOn = letterEraseOn(dayOfInstant(basis.now), settings);
    const body = seal(JSON.stringify(letter), id);
    await insertLetter(tx, scope, {
      id,
      offerId,
      organisationId,
      kind,
      language,
      body,
      eraseOn,
      at: at(basis),
      by,
    });
    return ok({ offerId, letterId: id });
  });

const at = ({ now }: LetterBasis): Date => now;
