import { cache } from 'react';
import { DecisionCard } from '@/components/leases/decision-card';
import { MovedNotice } from '@/components/leases/moved-notice';
import { LettersCard } from '@/components/letters/letters-card';
import { initialFormState } from '@/lib/auth/kept-form';
import { findDecisionFile } from '@/lib/data/decision-file';
import { findLeftHome } from '@/lib/data/home-offers';
import { may } from '@/lib/domain/access/permissions';
import type { UserScope } from '@/lib/domain/access/scope';
import type { OfferCase } from '@/lib/domain/letting/offer-case';
import { lineKey } from '@/lib/domain/vacancy/address-key';
import { makeLetterAction } from './letters/actions';

const fileOf = cache(findDecisionFile);

interface OfOffer {
  scope: UserScope;
  offer: OfferCase;
}

/** What has been decided about the applicant, and what was written. */
export async function Decision({ scope, offer }: OfOffer) {
  const file = await fileOf(scope, offer.id);
  if (file === null) return null;
  const allowed = { decide: may(scope, 'letting.decide'), lease: may(scope, 'vacancy.let') };
  return <DecisionCard {...{ offer, file, allowed }} />;
}

export async function Letters({ scope, offer }: OfOffer) {
  const file = await fileOf(scope, offer.id);
  if (file === null) return null;
  const write = may(scope, 'letting.offer')
    ? { action: makeLetterAction, initial: await initialFormState('letter') }
    : null;
  return <LettersCard {...{ offer, file, write }} />;
}

/** Whoever got the home may leave another one of the organisation's. */
export async function Moved({ scope, offer }: OfOffer) {
  const { residence, contact, id } = offer.applicant;
  if (offer.state !== 'LEASED' || !residence?.departmentId || !may(scope, 'vacancy.report')) return null;
  const { street, postcode } = contact;
  const left = await findLeftHome(scope, id, street && postcode ? lineKey(street, postcode) : '');
  return left && <MovedNotice left={left} />;
}
