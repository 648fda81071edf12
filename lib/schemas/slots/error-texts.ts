import type { Demand } from '@/lib/domain/slot/demands';
import type { StateRejection } from '@/lib/domain/vacancy/vacancy-state';
import { says } from '../message-key';
import { whoAndWhen } from '../who-and-when';

const states = {
  'not-a-municipal-slot': whoAndWhen('slotForms.errors.not-a-municipal-slot'),
  'already-voided': whoAndWhen('slotForms.errors.already-voided'),
  'already-let': whoAndWhen('slotForms.errors.already-let'),
  'already-completed': whoAndWhen('slotForms.errors.already-completed'),
  'already-returned': whoAndWhen('slotForms.errors.already-returned'),
  'already-claimed': whoAndWhen('slotForms.errors.already-claimed'),
  'not-claimed': whoAndWhen('slotForms.errors.not-claimed'),
  'citizen-already-named': whoAndWhen('slotForms.errors.citizen-already-named'),
  'no-citizen-named': whoAndWhen('slotForms.errors.no-citizen-named'),
  'not-completed': whoAndWhen('slotForms.errors.not-completed'),
  'not-let': whoAndWhen('slotForms.errors.not-let'),
  'still-with-the-municipality': whoAndWhen('slotForms.errors.still-with-the-municipality'),
  'closed-for-letting': whoAndWhen('slotForms.errors.closed-for-letting'),
  'not-yet-decided': whoAndWhen('slotForms.errors.not-yet-decided'),
  'already-reported': whoAndWhen('slotForms.errors.already-reported'),
  'unknown-vacancy': whoAndWhen('slotForms.errors.unknown-vacancy'),
} satisfies Record<StateRejection, unknown>;

/**
 * A text for every code that a use case of a home for allocation may answer; an action passes it on as its `errors`.
 * `changed-meanwhile` is told by the form itself.
 */
export const SLOT_ERROR_TEXTS = {
  ...states,
  'not-found': says('slotForms.errors.not-found'),
  'claimed-by-colleague': ({ claimedBy }: { readonly claimedBy: string }) => ({
    text: says('slotForms.errors.claimed-by-colleague'),
    values: { name: claimedBy },
  }),
  'deadline-expired': says('slotForms.errors.deadline-expired'),
  'telephone-needed': { field: 'spokeWith', text: says('slotForms.errors.telephone-needed') },
  'spoke-in-the-future': { field: 'spokeOn', text: says('slotForms.errors.spoke-in-the-future') },
  'demands-unanswered': ({ unanswered }: { readonly unanswered: readonly Demand[] }) => [
    { text: says('slotForms.errors.demands-unanswered') },
    ...unanswered.map(({ demand }) => ({ field: `answer:${demand}`, text: says('forms.chooseOne') })),
  ],
  'request-waiting': says('slotForms.errors.request-waiting'),
  'request-answered': says('slotForms.errors.request-answered'),
  'case-reference-erased': says('slotForms.errors.case-reference-erased'),
  'manager-needed': says('slotForms.errors.manager-needed'),
  'contact-erased': says('slotForms.errors.contact-erased'),
  'takeover-passed': says('slotForms.errors.takeover-passed'),
  'signed-in-the-future': { field: 'leaseSignedOn', text: says('slotForms.errors.signed-in-the-future') },
  'signed-before-naming': { field: 'leaseSignedOn', text: says('slotForms.errors.signed-before-naming') },
  'takeover-before-signing': { field: 'takeoverOn', text: says('slotForms.errors.takeover-before-signing') },
  'reason-not-for-people': { field: 'reason', text: says('slotForms.errors.reason-not-for-people') },
  'no-fault-waiting': says('slotForms.errors.no-fault-waiting'),
  'not-contested': says('slotForms.errors.not-contested'),
  'already-proposed': says('slotForms.errors.already-proposed'),
  'already-answered': says('slotForms.errors.already-answered'),
  'not-your-answer': says('slotForms.errors.not-your-answer'),
  'not-a-caseworker': { field: 'to', text: says('slotForms.errors.not-a-caseworker') },
};

/** The same for who stands in for whom. */
export const SUBSTITUTION_ERROR_TEXTS = {
  'not-found': says('slotForms.errors.no-such-substitution'),
  'manager-needed': says('slotForms.errors.manager-needed'),
  'not-a-caseworker': { field: 'substitute', text: says('slotForms.errors.not-a-caseworker') },
  'substitution-over': { field: 'to', text: says('slotForms.errors.substitution-over') },
  'already-substitute': { field: 'substitute', text: says('slotForms.errors.already-substitute') },
};
