import type { CalendarDate } from '../shared/calendar-date';
import type { Fraction } from '../shared/fraction';
import type { Agreement } from './agreement';

/** The same shape with exact shares and days as texts: what can be written as JSON. */
export type Published<T> = T extends Fraction | CalendarDate
  ? string
  : T extends readonly (infer Item)[]
    ? readonly Published<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Published<T[Key]> }
      : T;

/** An agreement in its published form. @see docs/domain/agreement-format.md */
export type AgreementDocument = Published<Agreement>;
