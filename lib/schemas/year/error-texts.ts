/** A text for every code that saying something of an event can answer with. */
export const MARK_ERROR_TEXTS = {
  'no-such-item': 'year.errors.no-such-item',
  'day-needed': { field: 'day', text: 'year.errors.day-needed' },
  'day-far-off': { field: 'day', text: 'year.errors.day-far-off' },
  'not-yet-held': { field: 'day', text: 'year.errors.not-yet-held' },
  'has-its-own-day': 'year.errors.has-its-own-day',
  'only-an-end': 'year.errors.only-an-end',
  'not-found': 'year.errors.not-found',
} as const;
