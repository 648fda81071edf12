import type { Permission } from '../access/permissions';
import { may } from '../access/permissions';
import type { DeskSide, Role } from '../access/role';
import type { AgreementDateKind } from '../agreement/life/agreement-dates';
import { addDays, daysBetween } from '../calendar/days';
import type { Bilingual } from '../shared/bilingual';
import { type CalendarDate, compareDates } from '../shared/calendar-date';

export const REMINDER_KINDS = [
  'YEAR_EVENT',
  'AGREEMENT_NOTICE',
  'AGREEMENT_RENEGOTIATION',
  'AGREEMENT_EXPIRY',
  'AGREEMENT_TO_SIGN',
  'AGREEMENT_GAP',
  'DISPENSATION_ENDS',
  'PLACEMENT_TO_SIGN',
  'PLACEMENT_TAKES_EFFECT',
  'PLACEMENT_IN_FORCE',
  'LATE_KNOWLEDGE',
  'DEPARTMENT_CHANGE_TO_CONFIRM',
  'DEPARTMENT_CHANGE_NOT_DONE',
  'TRANSITIONAL_TO_ASSESS',
  'TRANSITIONAL_ENDS',
  'SUMMARY_TO_APPROVE',
  'SUMMARY_CLOSES',
  'SUMMARY_TO_RESTATE',
] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** Something with a day that somebody has to remember; it goes when it is done, so nobody ticks it off here. */
export type Reminder = {
  readonly kind: ReminderKind;
  /** Tells it from others of its kind. */
  readonly key: string;
  /** When it is due; of what waits for somebody, since when. */
  readonly day: CalendarDate;
  /** The page where it is done. */
  readonly href: string;
  readonly words: ReminderWords;
};

/** What its sentence, `reminders.what.KIND`, is filled with. */
export type ReminderWords = {
  /** Of what: an event, an agreement, a round, a department; as both languages say it. */
  readonly name: Bilingual;
  /** Whose, where the reader may have several: a municipality or an organisation. */
  readonly where?: string;
  /** What else there is to know, in a few words. */
  readonly note?: Bilingual;
  /** How many, where that is worth saying; 1 unless told. */
  readonly count?: number;
};

/** How a day of an agreement is reminded of. */
export const REMINDER_OF_DATE = {
  NOTICE_LATEST: 'AGREEMENT_NOTICE',
  RENEGOTIATION: 'AGREEMENT_RENEGOTIATION',
  EXPIRY: 'AGREEMENT_EXPIRY',
} as const satisfies Readonly<Record<AgreementDateKind, ReminderKind>>;

type ReminderTerms = {
  /** Whoever may do any of these is reminded. */
  readonly permissions: readonly Permission[];
  /** Its day is one to come, or the one since when it waits. */
  readonly day: 'DUE' | 'SINCE';
  /** It is shown from so many days before its day, and stands out from so many. */
  readonly from: number;
  readonly near: number;
  /** Until so many days after it; null: until it is done. */
  readonly after: number | null;
};

const waits = (...permissions: readonly Permission[]): ReminderTerms => ({
  ...{ permissions, day: 'SINCE', from: 0, near: 0, after: null },
});

/** Whom each kind concerns and how long before its day; the agreements only name the days themselves. @see docs/domain/annual-wheel.md */
export const REMINDER_TERMS: Readonly<Record<ReminderKind, ReminderTerms>> = {
  YEAR_EVENT: { permissions: ['year.mark'], day: 'DUE', from: 30, near: 7, after: 14 },
  AGREEMENT_NOTICE: { permissions: ['agreement.draft', 'agreement.sign'], ...due(90, 30), after: 0 },
  AGREEMENT_RENEGOTIATION: {
    permissions: ['agreement.draft', 'agreement.sign'],
    ...due(60, 14),
    after: null,
  },
  AGREEMENT_EXPIRY: { permissions: ['agreement.draft', 'agreement.sign'], ...due(180, 60), after: 30 },
  AGREEMENT_TO_SIGN: waits('agreement.sign'),
  AGREEMENT_GAP: { permissions: ['agreement.draft', 'agreement.sign'], ...due(180, 60), after: null },
  DISPENSATION_ENDS: { permissions: ['agreement.draft', 'agreement.sign'], ...due(60, 14), after: 14 },
  PLACEMENT_TO_SIGN: waits('placement.sign'),
  PLACEMENT_TAKES_EFFECT: { permissions: ['placement.view'], ...due(60, 7), after: -1 },
  PLACEMENT_IN_FORCE: { ...waits('placement.view'), after: 7 },
  LATE_KNOWLEDGE: waits('late.settle'),
  DEPARTMENT_CHANGE_TO_CONFIRM: waits('department.change'),
  DEPARTMENT_CHANGE_NOT_DONE: { permissions: ['department.change'], ...due(0, 0), after: null },
  TRANSITIONAL_TO_ASSESS: { permissions: ['transitional.record'], ...due(30, 7), after: null },
  TRANSITIONAL_ENDS: { permissions: ['transitional.record'], ...due(60, 14), after: null },
  SUMMARY_TO_APPROVE: waits('summary.close'),
  SUMMARY_CLOSES: { permissions: ['summary.close'], ...due(14, 3), after: 0 },
  SUMMARY_TO_RESTATE: waits('summary.close'),
};

function due(from: number, near: number) {
  return { day: 'DUE', from, near } as const;
}

export const concerns = (
  who: { readonly role: Role; readonly side: DeskSide },
  kind: ReminderKind,
): boolean => REMINDER_TERMS[kind].permissions.some((permission) => may(who, permission));

/** Is it shown on this day? */
export function isReminded({ kind, day }: Pick<Reminder, 'kind' | 'day'>, today: CalendarDate): boolean {
  const { from, after } = REMINDER_TERMS[kind];
  return addDays(day, -from) <= today && (after === null || today <= addDays(day, after));
}

/** `LATE` after its day, `NEAR` so close that it stands out; what waits for somebody is never late by itself. */
export function urgencyOf(
  { kind, day }: Pick<Reminder, 'kind' | 'day'>,
  today: CalendarDate,
): 'LATE' | 'NEAR' | 'CALM' {
  const terms = REMINDER_TERMS[kind];
  if (terms.day === 'SINCE') return 'CALM';
  if (day < today) return 'LATE';
  return daysBetween(today, day) <= terms.near ? 'NEAR' : 'CALM';
}

/** Those of the day, what comes first on top. */
export const remindersOn = (reminders: readonly Reminder[], today: CalendarDate): readonly Reminder[] =>
  reminders
    .filter((reminder) => isReminded(reminder, today))
    .sort((a, b) => compareDates(a.day, b.day) || (a.key < b.key ? -1 : 1));

/** The latest day that a source needs to look at. */
export const lastRemindedDay = (kind: ReminderKind, today: CalendarDate): CalendarDate =>
  addDays(today, REMINDER_TERMS[kind].from);
