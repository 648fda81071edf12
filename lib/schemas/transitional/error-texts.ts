import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { says } from '../message-key';
import { writtenDay } from '../who-and-when';

/** A text for every code that recording a transitional home may answer. */
export const BEGIN_ERROR_TEXTS = {
  'not-found': says('transitional.errors.not-found'),
  'not-let': says('transitional.errors.not-let'),
  'already-recorded': says('transitional.errors.already-recorded'),
  'running-elsewhere': says('transitional.errors.running-elsewhere'),
  'until-before-from': { field: 'until', text: says('transitional.errors.until-before-from') },
  'longer-than-five-years': ({ latest }: { readonly latest: CalendarDate }) => ({
    ...{ field: 'until', text: says('transitional.errors.longer-than-five-years') },
    values: { day: writtenDay(latest) },
  }),
  'from-before-takeover': ({ takeoverOn }: { readonly takeoverOn: CalendarDate }) => ({
    ...{ field: 'from', text: says('transitional.errors.from-before-takeover') },
    values: { day: writtenDay(takeoverOn) },
  }),
};

/** The same for what is recorded already: assessed, or ended. */
export const HELD_ERROR_TEXTS = {
  'not-found': says('transitional.errors.not-found'),
  'not-let': says('transitional.errors.not-let'),
  'not-recorded': says('transitional.errors.not-recorded'),
  'already-ended': says('transitional.errors.already-ended'),
  'before-it-began': { field: 'on', text: says('transitional.errors.before-it-began') },
  'in-the-future': { field: 'on', text: says('transitional.errors.in-the-future') },
};
