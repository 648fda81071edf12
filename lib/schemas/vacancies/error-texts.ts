import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { Choice } from '@/lib/domain/vacancy/choices';
import type { FactOfDecision } from '@/lib/domain/vacancy/corrections';
import type { DateFault, KeyDate } from '@/lib/domain/vacancy/key-dates';
import type { RegisterDifference } from '@/lib/domain/vacancy/register-differences';
import type { StateRejection } from '@/lib/domain/vacancy/vacancy-state';
import { type MessageKey, says } from '../message-key';
import { whoAndWhen, writtenDay } from '../who-and-when';

const moved = whoAndWhen('vacancyForms.errors.moved-on');

const states = {
  'already-voided': whoAndWhen('vacancyForms.errors.already-voided'),
  'already-let': whoAndWhen('vacancyForms.errors.already-let'),
  'already-completed': whoAndWhen('vacancyForms.errors.already-completed'),
  'not-let': whoAndWhen('vacancyForms.errors.not-let'),
  'still-with-the-municipality': says('vacancyForms.errors.still-with-the-municipality'),
  'closed-for-letting': says('vacancyForms.errors.closed-for-letting'),
  'not-yet-decided': says('vacancyForms.errors.not-yet-decided'),
  'not-a-municipal-slot': moved,
  'already-returned': moved,
  'already-claimed': moved,
  'not-claimed': moved,
  'citizen-already-named': moved,
  'no-citizen-named': moved,
  'not-completed': moved,
  'already-reported': moved,
  'unknown-vacancy': says('vacancyForms.errors.not-found'),
} satisfies Record<StateRejection, unknown>;

const REASONS: Record<Choice, MessageKey> = {
  LET_OUTSIDE: 'leases.errors.outside-reason-needed',
  BACKDATED: 'vacancyForms.needsReason.BACKDATED',
  UNCOUNTED_OCCASION: 'vacancyForms.needsReason.UNCOUNTED_OCCASION',
  RULE_OF_UNKNOWN_HOME: 'vacancyForms.needsReason.RULE_OF_UNKNOWN_HOME',
  VOID: 'vacancyForms.needsReason.VOID',
  NEW_REPORT: 'vacancyForms.needsReason.NEW_REPORT',
  LATE_REPORT: 'vacancyForms.needsReason.LATE_REPORT',
  OUT_OF_ORDER: 'vacancyForms.needsReason.OUT_OF_ORDER',
};

/** At the field of the later day: which day it may not lie before. */
export const BEFORE: Record<KeyDate, MessageKey> = {
  noticeOn: 'vacancyForms.before.noticeOn',
  moveOutOn: 'vacancyForms.before.moveOutOn',
  inspectionOn: 'vacancyForms.before.inspectionOn',
  readyOn: 'vacancyForms.before.readyOn',
  availableOn: 'vacancyForms.before.availableOn',
  takeoverOn: 'vacancyForms.before.takeoverOn',
};

/** Each fault at the field it is found in. */
const datesOutOfOrder = ({ faults }: { readonly faults: readonly DateFault[] }) =>
  faults.map((fault) => ({
    field: fault.date,
    text: fault.kind === 'BEFORE' ? BEFORE[fault.after] : says('vacancyForms.errors.in-the-future'),
  }));

type Differing = {
  readonly unitNumber: string;
  readonly mark: string;
  readonly differences: readonly RegisterDifference[];
};

/** The form that reports one vacancy asks where the register says something else of the home. */
export const differsFromRegister = ({ unitNumber, mark, differences }: Differing) => ({
  ...{ field: 'registerHolds', text: says('vacancyForms.errors.differs-from-register') },
  values: { unit: unitNumber, count: differences.length },
  question: {
    mark,
    differences: differences.map(({ fact, register, reported }) => ({
      ...{ field: fact, recorded: register, sent: reported },
    })),
  },
});

/** A text for every code that a use case of a vacancy may answer; an action passes it on as its `errors`. */
export const VACANCY_ERROR_TEXTS = {
  ...states,
  'not-found': says('vacancyForms.errors.not-found'),
  'idempotency-conflict': says('vacancyForms.errors.idempotency-conflict'),
  'unknown-department': { field: 'departmentId', text: says('forms.chooseOne') },
  'department-closed': ({ from }: { readonly from: CalendarDate }) => ({
    ...{ field: 'departmentId', text: says('vacancyForms.errors.department-closed') },
    values: { day: writtenDay(from) },
  }),
  'department-not-open': ({ from }: { readonly from: CalendarDate }) => ({
    ...{ field: 'reportedOn', text: says('vacancyForms.errors.department-not-open') },
    values: { day: writtenDay(from) },
  }),
  'dates-out-of-order': datesOutOfOrder,
  'id-already-reported': ({ reference }: { readonly reference: string }) => ({
    ...{ field: 'externalId', text: says('vacancyForms.errors.id-already-reported') },
    values: { reference },
  }),
  'id-twice-in-batch': { field: 'externalId', text: says('vacancyForms.errors.id-twice-in-batch') },
  'differs-from-stock': [
    { field: 'dwellingType', text: says('vacancyForms.errors.differs-from-stock') },
    { field: 'allocationRule', text: says('vacancyForms.errors.differs-from-stock') },
  ],
  'unknown-allocation-rule': {
    field: 'allocationRule',
    text: says('vacancyForms.errors.unknown-allocation-rule'),
  },
  'reason-needed': ({ choices }: { readonly choices: readonly Choice[] }) =>
    choices.map((choice) => ({ field: 'choiceReason', text: REASONS[choice] })),
  'nothing-to-correct': says('vacancyForms.errors.nothing-to-correct'),
  'needs-correction': ({ facts }: { readonly facts: readonly FactOfDecision[] }) => [
    { text: says('vacancyForms.errors.needs-correction') },
    ...facts.map((field) => ({ field, text: says('vacancyForms.errors.needs-correction') })),
  ],
  'case-closed': says('vacancyForms.errors.case-closed'),
  'takeover-too-early': ({ notBefore }: { readonly notBefore: CalendarDate }) => ({
    ...{ field: 'takeoverOn', text: says('vacancyForms.errors.takeover-too-early') },
    values: { day: writtenDay(notBefore) },
  }),
};
