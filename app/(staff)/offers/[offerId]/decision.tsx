import { DecisionCard } from '@/components/leases/decision-card';
import { LettersCard } from '@/components/letters/letters-card';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { may } from '@/lib/domain/access/permissions';
import type { UserScope } from '@/lib/domain/access/scope';
import type { OfferStep } from '@/lib/domain/letting/offers/next-offer-step';
import type { OfferCase } from '@/lib/domain/letting/offers/offer-case';
import { makeLetterAction } from './letters/actions';
import { decisionFileOf } from './next-step';

interface OfOffer {
  scope: UserScope;
  offer: OfferCase;
}

/** What has been decided about the applicant, and what was written. */
export async function Decision({ scope, offer, step }: OfOffer & { step: OfferStep | null }) {
  const file = await decisionFileOf(scope, offer.id);
  if (file === null) return null;
  const allowed = { decide: may(scope, 'letting.decide'), lease: may(scope, 'vacancy.let') };
  return <DecisionCard {...{ offer, file, allowed, step }} />;
}

export async function Letters({ scope, offer }: OfOffer) {
  const file = await decisionFileOf(scope, offer.id);
  if (file === null) return null;
  const write = may(scope, 'letting.offer')
    ? { action: makeLetterAction, initial: await initialFormState('letter') }
    : null;
  return <LettersCard {...{ offer, file, write }} />;
}
