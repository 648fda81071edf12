import { says } from '../message-key';
import { VACANCY_ERROR_TEXTS } from '../vacancies/error-texts';

/** A text for every code that opening a letting may answer. */
export const OPEN_LETTING_TEXTS = {
  ...VACANCY_ERROR_TEXTS,
  'not-for-others': says('lettings.errors.not-for-others'),
};

/** The same for leaving a phase behind. `changed-meanwhile` is told by the form itself. */
export const EXHAUSTED_TEXTS = {
  'not-found': says('lettings.errors.not-found'),
  'letting-over': says('lettings.errors.letting-over'),
  'offers-open': ({ count }: { readonly count: number }) => ({
    text: says('lettings.errors.offers-open'),
    values: { count },
  }),
  'candidates-left': ({ count, more }: { readonly count: number; readonly more: boolean }) => ({
    field: 'reason',
    text: says('lettings.errors.candidates-left'),
    values: { count, more: more ? 'yes' : 'no' },
  }),
};

/** The same for taking up again the phase that was left last. */
export const RESUME_TEXTS = {
  'not-found': says('lettings.errors.not-found'),
  'letting-over': says('lettings.errors.letting-over'),
  'offered-after': ({ count }: { readonly count: number }) => ({
    text: says('lettings.errors.offered-after'),
    values: { count },
  }),
  'share-gone': says('lettings.errors.share-gone'),
};
