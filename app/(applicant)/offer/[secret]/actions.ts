'use server';

import { defineAction } from '@/lib/auth/define-action';
import { writeBirthProof } from '@/lib/auth/links/birth-proof';
import { openOfferLink } from '@/lib/auth/links/offer-link';
import type { OfferId } from '@/lib/domain/shared/ids';
import { err, type Result } from '@/lib/domain/shared/result';
import { paths } from '@/lib/platform/paths';
import { answerOfferSchema, proveBirthSchema } from '@/lib/schemas/offers/applicant-acts';
import { answerByLink } from '@/lib/usecases/offers/answer-by-link';
import { type ProveBirthError, proveBirth } from '@/lib/usecases/offers/prove-birth';

// Open to whoever holds the link: it says which offer, and nothing else in the form does.
export const answerOfferAction = defineAction({
  permission: 'public',
  schema: answerOfferSchema,
  run: async (_, { secret, answer }) => {
    const link = await openOfferLink(secret);
    return link
      ? answerByLink(link.scope, { offerId: link.offerId, ...answer })
      : err({ code: 'link-closed' } as const);
  },
  errors: { 'link-closed': 'applicantPage.errors.link-closed' },
  redirectTo: (_, { secret }) => paths.applicantOffer(secret),
});

export const proveBirthAction = defineAction({
  permission: 'public',
  schema: proveBirthSchema,
  run: async (_, { secret, born }): Promise<Result<{ readonly offerId: OfferId }, ProveBirthError>> => {
    const link = await openOfferLink(secret);
    if (link === null) return err({ code: 'link-closed' });
    const proved = await proveBirth(link.scope, { offerId: link.offerId, day: born });
    if (proved.ok) await writeBirthProof(link.offerId);
    return proved;
  },
  errors: {
    'link-closed': 'applicantPage.errors.link-closed',
    'wrong-birth': ({ left }) => ({
      field: 'day',
      text: 'applicantPage.birth.wrong',
      values: { left },
    }),
    barred: 'applicantPage.birth.barredShort',
  },
  redirectTo: (_, { secret }) => `${paths.applicantOffer(secret)}#papers`,
});
