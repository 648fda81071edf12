import { says } from '../message-key';
import { whoAndWhen } from '../who-and-when';

/** A text for every code that a use case of a round may answer. */
export const ROUND_ERROR_TEXTS = {
  'not-found': says('placements.errors.not-found'),
  'not-after-meeting': { field: 'effectiveOn', text: says('placements.errors.not-after-meeting') },
  'not-to-come': { field: 'effectiveOn', text: says('placements.errors.not-to-come') },
  'no-agreement-on-day': { field: 'effectiveOn', text: says('placements.errors.no-agreement-on-day') },
  'nothing-to-place': says('placements.errors.nothing-to-place'),
  'sent-for-signing': whoAndWhen('placements.errors.sent-for-signing'),
  'round-closed': whoAndWhen('placements.errors.round-closed'),
  'not-sent': whoAndWhen('placements.errors.not-sent'),
  'not-signed': whoAndWhen('placements.errors.not-signed'),
  'tier-unknown': { field: 'tier', text: says('placements.errors.tier-unknown') },
  'reason-needed': { field: 'reason', text: says('placements.errors.reason-needed') },
  'criterion-unknown': { field: 'criteria', text: says('placements.errors.criterion-unknown') },
  'placed-by-facts': says('placements.errors.placed-by-facts'),
  'figure-unknown': { field: 'figures', text: says('placements.errors.figure-unknown') },
  'not-small': says('placements.errors.not-small'),
  'answered-already': says('placements.errors.answered-already'),
  'rows-open': ({ open }: { readonly open: number }) => ({
    text: says('placements.errors.rows-open'),
    values: { open },
  }),
  'would-strand': ({ departments }: { readonly departments: string }) => ({
    text: says('placements.errors.would-strand'),
    values: { departments },
  }),
  'reason-missing': says('placements.errors.reason-missing'),
  'tier-gone': says('placements.errors.tier-gone'),
  'department-ending': says('placements.errors.department-ending'),
  'day-has-come': says('placements.errors.day-has-come'),
  'agreement-changed': says('placements.errors.agreement-changed'),
  'signed-already': says('placements.errors.signed-already'),
};
