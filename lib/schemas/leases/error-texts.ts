import type { ApprovalCaution } from '@/lib/domain/letting/decisions/decision-approval';
import type { Misfit } from '@/lib/domain/letting/decisions/decision-ground';
import type { DecisionRefusal } from '@/lib/domain/letting/decisions/decision-state';
import type { BarredType } from '@/lib/domain/letting/let-outside';
import type { OfferRejection } from '@/lib/domain/letting/offers/offer-state';
import type { Bilingual } from '@/lib/domain/shared/bilingual';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { type MessageKey, says } from '../message-key';
import { VACANCY_ERROR_TEXTS } from '../vacancies/error-texts';
import { writtenDay } from '../who-and-when';

const ofOffer = {
  'not-accepted': says('leases.errors.not-accepted'),
  'offer-answered': says('leases.errors.not-accepted'),
  'offer-unanswered': says('leases.errors.not-accepted'),
  'offer-declined': says('leases.errors.not-accepted'),
  'offer-closed': says('leases.errors.offer-approved'),
  'not-approved': says('leases.errors.not-approved'),
  'offer-withdrawn': says('leases.errors.offer-withdrawn'),
  'offer-approved': says('leases.errors.offer-approved'),
  'offer-rejected': says('leases.errors.offer-rejected'),
  'offer-leased': says('leases.errors.offer-leased'),
  'offer-fallen-through': says('leases.errors.offer-fallen-through'),
} satisfies Record<OfferRejection, MessageKey>;

const ofDecision = {
  'awaits-second': says('leases.errors.awaits-second'),
  'other-approved': says('leases.errors.other-approved'),
  'nothing-to-second': says('leases.errors.nothing-to-second'),
  'not-your-own': says('leases.errors.not-your-own'),
  'nothing-to-undo': says('leases.errors.nothing-to-undo'),
  'offered-again': says('leases.errors.offered-again'),
} satisfies Record<DecisionRefusal, MessageKey>;

const atGround = (text: MessageKey) => ({ field: 'ground', text });

const ofGround = {
  'no-criterion-failed': atGround(says('leases.errors.no-criterion-failed')),
  'nothing-missing': atGround(says('leases.errors.nothing-missing')),
  'papers-still-due': ({ papersUntil }: { readonly papersUntil: CalendarDate }) => ({
    ...{ field: 'nothingComesOn', text: says('leases.errors.papers-still-due') },
    values: { day: writtenDay(papersUntil) },
  }),
  'written-in-the-future': {
    field: 'nothingComesOn',
    text: says('leases.errors.written-in-the-future'),
  },
  'written-before-offer': ({ offeredOn }: { readonly offeredOn: CalendarDate }) => ({
    ...{ field: 'nothingComesOn', text: says('leases.errors.written-before-offer') },
    values: { day: writtenDay(offeredOn) },
  }),
  'debt-not-vouched-for': { field: 'vouched', text: says('leases.errors.debt-not-vouched-for') },
  'people-fit': atGround(says('leases.errors.people-fit')),
  'no-safety-ground': atGround(says('leases.errors.no-safety-ground')),
  'not-barred-by-combined-letting': atGround(says('leases.errors.not-barred-by-combined-letting')),
} satisfies Record<Misfit['code'], unknown>;

/** Said at the box that the officer has not ticked. */
const CAUTIONS: Record<ApprovalCaution, MessageKey> = {
  PASSES_OVER: 'leases.cautions.PASSES_OVER',
  NOT_DOCUMENTED: 'leases.cautions.NOT_DOCUMENTED',
  PRIORITY_NOT_MET: 'leases.cautions.PRIORITY_NOT_MET',
};

/** A text for every code that a decision about an applicant may answer. */
export const DECISION_ERROR_TEXTS = {
  ...ofOffer,
  ...ofDecision,
  ...ofGround,
  'not-found': says('leases.errors.not-found'),
  'letting-closed': says('leases.errors.letting-closed'),
  'share-given-back': says('leases.errors.share-given-back'),
  'approval-barred': ({ sets }: { readonly sets: readonly Bilingual[] }) => ({
    ...{ text: says('leases.errors.approval-barred'), values: { sets: sets.map(({ da }) => da).join(', ') } },
  }),
  'cautions-unseen': ({ cautions }: { readonly cautions: readonly ApprovalCaution[] }) =>
    cautions.map((caution) => ({ field: 'aware', text: CAUTIONS[caution] })),
};

/** The same for the home that a new tenant moves out of. */
export const LEFT_HOME_ERROR_TEXTS = {
  ...VACANCY_ERROR_TEXTS,
  'nobody-moves': says('leases.left.errors.nobody-moves'),
  'not-left': { field: 'dwelling', text: says('leases.left.errors.not-left') },
};

const BARRED: Record<BarredType['because'], MessageKey> = {
  BY_CRITERIA: 'leases.outside.barred.BY_CRITERIA',
  NOT_AGREED: 'leases.outside.barred.NOT_AGREED',
  SHARE_USED: 'leases.outside.barred.SHARE_USED',
};

/** The same for a lease and for one that falls through. */
export const LEASE_ERROR_TEXTS = {
  ...VACANCY_ERROR_TEXTS,
  'signed-in-the-future': { field: 'signedOn', text: says('leases.errors.signed-in-the-future') },
  'signed-before-approval': { field: 'signedOn', text: says('leases.errors.signed-before-approval') },
  'takeover-before-signing': { field: 'takeoverOn', text: says('leases.errors.takeover-before-signing') },
  'takeover-too-early': ({ notBefore }: { readonly notBefore: CalendarDate }) => ({
    ...{ field: 'takeoverOn', text: says('vacancyForms.errors.takeover-too-early') },
    values: { day: writtenDay(notBefore) },
  }),
  'takeover-too-late': ({ notAfter }: { readonly notAfter: CalendarDate }) => ({
    ...{ field: 'takeoverOn', text: says('leases.errors.takeover-too-late') },
    values: { day: writtenDay(notAfter) },
  }),
  'type-not-possible': ({ because, reference }: Pick<BarredType, 'because' | 'reference'>) => ({
    ...{ field: 'lettingType', text: BARRED[because], values: { reference: reference.text.da } },
  }),
  'outside-reason-needed': { field: 'reason', text: says('leases.errors.outside-reason-needed') },
  'offer-not-approved': says('leases.errors.not-approved'),
  'somebody-approved': says('leases.errors.somebody-approved'),
  'applicant-gone': says('leases.errors.applicant-gone'),
  'fell-in-the-future': { field: 'fellOn', text: says('leases.errors.fell-in-the-future') },
  'fell-before-signing': { field: 'fellOn', text: says('leases.errors.fell-before-signing') },
  'taken-over': ({ takeoverOn }: { readonly takeoverOn: CalendarDate }) => ({
    ...{ field: 'fellOn', text: says('leases.errors.taken-over') },
    values: { day: writtenDay(takeoverOn) },
  }),
  'reported-again': ({ reference }: { readonly reference: string }) => ({
    ...{ text: says('leases.errors.reported-again'), values: { reference } },
  }),
  'not-a-reserve': { field: 'revive', text: says('leases.errors.not-a-reserve') },
};
