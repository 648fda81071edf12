import { addMonths } from '../calendar/days';
import type { CalendarDate } from '../shared/calendar-date';

export const KEPT_PERIODS = ['APPLICANT', 'LETTER', 'REASON', 'EVALUATION', 'EVALUATION_AT_MOST'] as const;
/** How long something beside files is kept of an applicant; each organisation answers for its own. */
export type KeptPeriod = (typeof KEPT_PERIODS)[number];

export type PeriodTerms = {
  readonly unit: 'DAYS' | 'MONTHS';
  /** In force until an organisation says otherwise. */
  readonly standing: number;
  readonly least: number;
  readonly most: number;
};

/**
 * In months or days. The least is the six months in which a letting may be complained of: what a decision rests on is there
 * that long. The most is five years, the longest that any law asks for (bogføringsloven); personal data is not kept
 * longer than its purpose needs. Both bounds are our reading (*antaget*). @see L-54, L-55
 */
const MONTHS = { unit: 'MONTHS', least: 6, most: 60 } as const;
const DAYS = { unit: 'DAYS', least: 184, most: 5 * 365 } as const;

const PERIODS: Readonly<Record<KeptPeriod, PeriodTerms>> = {
  /** From the day somebody left the list: the profile. @see L-54, L-55 */
  APPLICANT: { ...MONTHS, standing: 12 },
  /** From the day it was written: as long as the offer it belongs to. @see L-55 */
  LETTER: { ...MONTHS, standing: 24 },
  /** Why somebody looked at a CPR number, and what was found of two that looked like one person; never longer than the applicant. */
  REASON: { ...MONTHS, standing: 24 },
  /** What the criteria said, from the contract or from when the decision was taken back or refused by the second officer. */
  EVALUATION: { ...DAYS, standing: 184 },
  /** The same, from the decision: a rejection may be asked about so long. */
  EVALUATION_AT_MOST: { ...DAYS, standing: 731 },
};

export const periodTerms = (period: KeptPeriod): PeriodTerms => PERIODS[period];

export const isWithinBounds = (period: KeptPeriod, amount: number): boolean =>
  Number.isInteger(amount) && amount >= PERIODS[period].least && amount <= PERIODS[period].most;

/** The organisation's own periods, where they differ from the standing ones. */
export type KeptFor = Readonly<Partial<Record<KeptPeriod, number>>>;
type WithPeriods = { readonly keptFor: KeptFor };

/** The months or days in force. */
export const periodOf = (period: KeptPeriod, { keptFor }: WithPeriods): number =>
  keptFor[period] ?? PERIODS[period].standing;

/** The day on which personal data goes of somebody who lapsed on the day. */
export const eraseAfterLapse = (lapsedOn: CalendarDate, settings: WithPeriods): CalendarDate =>
  addMonths(lapsedOn, periodOf('APPLICANT', settings));

export const letterEraseOn = (madeOn: CalendarDate, settings: WithPeriods): CalendarDate =>
  addMonths(madeOn, periodOf('LETTER', settings));
