import { says } from '../message-key';

const found = {
  'not-found': says('papers.errors.not-found'),
  'offer-over': says('papers.errors.offer-over'),
  'issued-in-the-future': { field: 'issuedOn', text: says('papers.errors.issued-in-the-future') },
  'months-in-the-future': { field: 'coversTo', text: says('papers.errors.months-in-the-future') },
  'months-in-order': { field: 'coversTo', text: says('papers.errors.months-in-order') },
};

export const JUDGE_ERROR_TEXTS = found;

export const SHOW_ERROR_TEXTS = {
  ...found,
  'no-ground': { field: 'what', text: says('papers.errors.no-ground') },
  'to-be-shown': { field: 'what', text: says('papers.errors.to-be-shown') },
  'shown-in-the-future': { field: 'seenOn', text: says('papers.errors.shown-in-the-future') },
};
