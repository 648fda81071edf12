import { z } from 'zod';
import { FACT_SECTIONS } from '@/lib/domain/applicant/facts-asked';
import type { StatedFacts } from '@/lib/domain/applicant/stated-household';
import { type ApplicantId, asId, type HouseholdMemberId, type OfferId } from '@/lib/domain/shared/ids';
import { says } from '../message-key';
import { revision } from '../revision';
import { READ_SECTION } from './stated-sections';

/** Left empty there is none. */
const maybeOffer = z
  .union([z.literal(''), z.uuid()])
  .default('')
  .transform((value) => (value === '' ? null : asId<OfferId>(value)));

/**
 * The form has a field `asked:SECTION` for each section that it shows, so that one that was not shown is told from one that
 * was left empty. Where it goes afterwards: back, or here again for more rows.
 */
export const stateFactsSchema = z
  .looseObject({
    applicantId: z.uuid().transform((value) => asId<ApplicantId>(value)),
    memberId: z.uuid().transform((value) => asId<HouseholdMemberId>(value)),
    offerId: maybeOffer,
    revision,
    after: z.enum(['BACK', 'STAY']).default('BACK'),
  })
  .transform(({ applicantId, memberId, offerId, revision: seen, after, ...form }, context) => {
    const issue = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    const shown = FACT_SECTIONS.filter((section) => form[`asked:${section}`] !== undefined);
    const read = shown.map((section) => [section, READ_SECTION[section]({ form, issue })] as const);
    const facts: Partial<StatedFacts> = Object.fromEntries(read);
    return { applicantId, memberId, offerId, revision: seen, after, facts };
  });

/** A text for every code that `stateFacts` may answer; an action passes it on as its `errors`. */
export const FACTS_ERROR_TEXTS = {
  'not-found': says('households.errors.notFound'),
  'unknown-municipality': says('households.errors.unknownMunicipality'),
  'benefit-not-asked': { field: 'benefits', text: says('households.errors.benefitNotAsked') },
  'in-the-future': ({ field }: { readonly field: string }) => ({
    ...{ field, text: says('households.errors.inTheFuture') },
  }),
};
