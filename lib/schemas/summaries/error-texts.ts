import { says } from '../message-key';
import { whoAndWhen } from '../who-and-when';

/** A text for every code that a use case of a kept summary may answer. */
export const SUMMARY_ERROR_TEXTS = {
  'not-found': says('summaries.saved.errors.not-found'),
  'not-whole': says('summaries.saved.errors.not-whole'),
  'not-yours': whoAndWhen('summaries.saved.errors.not-yours'),
  'not-now': whoAndWhen('summaries.saved.errors.not-now'),
  'not-over': says('summaries.saved.errors.not-over'),
  'no-figures': says('summaries.saved.errors.no-figures'),
  'figures-moving': says('summaries.saved.errors.figures-moving'),
  'figures-changed': says('summaries.saved.errors.figures-changed'),
  'text-changed': says('summaries.saved.errors.text-changed'),
  'approved-already': says('summaries.saved.errors.approved-already'),
  'another-sent': says('summaries.saved.errors.another-sent'),
  'no-such-meeting': says('summaries.saved.errors.no-such-meeting'),
  'nothing-differs': says('summaries.saved.errors.nothing-differs'),
};
