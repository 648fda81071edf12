import type { LetterBasis } from '@/lib/data/lettings/letters';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import type { StoredHomeEvaluation } from '@/lib/domain/letting/decisions/evaluate-for-home';
import { confirmationLetter } from '@/lib/domain/letting/letters/confirmation-letter';
import { criteriaOfRejection, missingLines } from '@/lib/domain/letting/letters/from-evaluation';
import type { Letter, LetterFacts } from '@/lib/domain/letting/letters/letter';
import { missingPapersLetter } from '@/lib/domain/letting/letters/missing-papers-letter';
import { offerLetter } from '@/lib/domain/letting/letters/offer-letter';
import { rejectionLetter } from '@/lib/domain/letting/letters/rejection-letter';
import type { LettingSettings } from '@/lib/domain/letting/letting-settings';
import { type LetterKind, REJECTION_GROUNDS } from '@/lib/domain/letting/vocabulary';
import type { Language } from '@/lib/domain/shared/bilingual';
import { offerLink } from '@/lib/platform/secrets/link-secret';
import { open } from '@/lib/platform/secrets/sealed';
import type { EvaluatedOffer } from '../households/evaluate-offer';

export type LetterSituation = {
  readonly evaluated: EvaluatedOffer;
  readonly basis: LetterBasis;
  readonly settings: Pick<LettingSettings, 'pauseAfterMissed'>;
  readonly kind: LetterKind;
  readonly language: Language;
};

/** The letter of this kind from what is so; null where there is nothing to write about. */
export function writeLetter(situation: LetterSituation): Letter | null {
  const { evaluated, settings, kind, language } = situation;
  const { offer, stored, stated } = evaluated;
  const facts = factsOf(situation);
  switch (kind) {
    case 'OFFER': {
      const { pauseAfterMissed } = settings;
      return offerLetter({ ...facts, answerDue: offer.answerDue, link: linkOf(situation), pauseAfterMissed });
    }
    case 'MISSING_PAPERS': {
      const missing = missingLines(stored, stated.members, language);
      const asked = { missing, until: offer.linkUntil, link: linkOf(situation) };
      return missing.length === 0 ? null : missingPapersLetter({ ...facts, ...asked });
    }
    case 'REJECTION':
      return writeRejection(situation, facts);
    case 'CONFIRMATION': {
      const { signedOn = null, takeoverOn = offer.home.takeoverOn } = offer.lease ?? {};
      return confirmationLetter({ ...facts, signedOn, takeoverOn });
    }
  }
}

function factsOf({ evaluated: { offer }, basis, language }: LetterSituation): LetterFacts {
  const { home, applicant, today } = offer;
  const { name, street, postcode, city } = applicant.contact;
  return {
    ...{ language, today, reference: applicant.reference, organisationName: home.organisationName },
    ...{ municipalityName: basis.municipalityName, officerName: basis.officerName, home },
    recipient: { name, street, postcode, city },
  };
}

/** Only while the offer can be answered does its link lead anywhere. */
function linkOf({ evaluated: { offer }, basis: { linkSealed } }: LetterSituation): string | null {
  if (linkSealed === null || offer.linkUntil < offer.today) return null;
  return offerLink(open(linkSealed, offer.id));
}

/** On what the criteria said when it was decided, not on what they would say today. */
function writeRejection(
  { basis: { decision }, language }: LetterSituation,
  facts: LetterFacts,
): Letter | null {
  const ground = REJECTION_GROUNDS.find((one) => one === decision?.ground);
  if (decision === null || ground === undefined) return null;
  const { id, reason, decidedAt, decidedByName, evaluationSealed } = decision;
  const stored: StoredHomeEvaluation | null =
    evaluationSealed === null ? null : JSON.parse(open(evaluationSealed, id));
  return rejectionLetter({
    ...{ ...facts, ground, reason, decidedByName, decidedOn: dayOfInstant(decidedAt) },
    criteria: stored === null ? [] : criteriaOfRejection(stored, ground, language),
  });
}
