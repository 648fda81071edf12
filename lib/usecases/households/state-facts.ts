import { appendApplicantEvents } from '@/lib/data/applicants/applicant-events';
import { findLastChange, lockApplicant } from '@/lib/data/applicants/applicants-lock';
import { writeMemberFacts } from '@/lib/data/candidates/member-facts';
import { inHotTransaction } from '@/lib/data/transaction';
import type { Scope } from '@/lib/domain/access/scope';
import { restated } from '@/lib/domain/applicant/facts-asked';
import { NOTHING_STATED, type StatedFacts, type StatedMember } from '@/lib/domain/applicant/stated-household';
import type { ChangedMeanwhile } from '@/lib/domain/shared/changed-meanwhile';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { askFactsIn, type FactsFile, type FactsQuestion } from './ask-facts';

export type StateFactsInput = FactsQuestion & {
  readonly revision: number;
  /** The sections of the form; one that is missing was not shown. */
  readonly facts: Partial<StatedFacts>;
};

export type StateFactsError =
  | { readonly code: 'not-found' }
  | { readonly code: 'unknown-municipality' }
  | { readonly code: 'benefit-not-asked' }
  /** What has happened lies behind us; the field of the form. */
  | { readonly code: 'in-the-future'; readonly field: string }
  | ChangedMeanwhile;

/**
 * States what an officer has been told of a member, sealed. Only what a criterion asks is taken; the rest stays as it was.
 */
export function stateFacts(
  scope: Scope,
  input: StateFactsInput,
): Promise<Result<{ readonly revision: number }, StateFactsError>> {
  return inHotTransaction(scope, async (tx) => {
    const applicant = await lockApplicant(tx, scope, input.applicantId);
    if (applicant === null || applicant.erasedAt !== null) return err({ code: 'not-found' });
    const file = await askFactsIn(tx, scope, input);
    if (file === null) return err({ code: 'not-found' });
    if (applicant.revision !== input.revision) {
      return err({ code: 'changed-meanwhile', ...(await findLastChange(tx, scope, applicant)) });
    }
    const fault = faultOf(input.facts, file);
    if (fault !== null) return err(fault);
    const facts = restated(factsOf(file.member), input.facts, file.asked);
    await writeMemberFacts(tx, scope, applicant, { memberId: input.memberId, facts });
    const event = { kind: 'FACTS_STATED', payload: { memberId: input.memberId } } as const;
    const { id: applicantId, organisationId, now: at } = applicant;
    await appendApplicantEvents(tx, scope, [{ applicantId, organisationId, at, event }]);
    return ok({ revision: applicant.revision + 1 });
  });
}

const factsOf = (member: StatedMember): StatedFacts => {
  const { id: _id, relation: _relation, born: _born, cohabitingSince: _since, ...facts } = member;
  return { ...NOTHING_STATED, ...facts };
};

type Said = StateFactsInput['facts'];

/** What the form alone cannot know. */
function faultOf(said: Said, { member, asked, municipalities, dates }: FactsFile): StateFactsError | null {
  const known = municipalities.map(({ id }) => id);
  if (placesOf(said).some((place) => place !== null && !known.some((id) => id === place))) {
    return { code: 'unknown-municipality' };
  }
  const benefits = [...asked.benefits, ...(member.benefits ?? []).map(({ benefit }) => benefit)];
  if (!(said.benefits ?? []).every(({ benefit }) => benefits.includes(benefit))) {
    return { code: 'benefit-not-asked' };
  }
  const future = happened(said).find(({ day }) => day !== null && day > dates.assessed);
  return future === undefined ? null : { code: 'in-the-future', field: future.field };
}

const placesOf = ({ studies, soldHome }: Said) => [
  ...(studies ?? []).map(({ municipalityId }) => municipalityId),
  ...(soldHome?.kind === 'SOLD' ? [soldHome.municipalityId] : []),
];

/** What can only have happened already, by the fields of the form. */
const happened = ({ convictions, separation, soldHome }: Said) => [
  {
    field: 'convictions.day',
    day: convictions && convictions.kind !== 'NONE' ? convictions.day : null,
  },
  { field: 'separation.on', day: separation?.kind === 'SEPARATED' ? separation.on : null },
  { field: 'soldHome.signedOn', day: soldHome?.kind === 'SOLD' ? soldHome.signedOn : null },
];
