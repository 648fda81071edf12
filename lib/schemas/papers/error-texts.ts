import { says } from '../message-key';

const found = {
  'not-found': says('papers.errors.not-found'),
  'offer-over': says('papers.errors.offer-over'),
  'issued-in-the-future': { field: 'issuedOn', text: says('papers.errors.issued-in-the-future') },
  'months-in-the-future': { field: 'coversTo', text: says('papers.errors.months-in-the-future') },
  'months-needed': [
    { field: 'coversFrom', text: says('papers.errors.months-needed') },
    { field: 'coversTo', text: says('papers.errors.months-needed') },
  ],
  'issued-needed': { field: 'issuedOn', text: says('papers.errors.issued-needed') },
  'months-in-order': { field: 'coversTo', text: says('papers.errors.months-in-order') },
};

export const JUDGE_ERROR_TEXTS = {
  ...found,
  'not-viewed': says('papers.errors.not-viewed'),
  'colleague-not-viewed': { field: 'lookedBy', text: says('papers.errors.colleague-not-viewed') },
  'file-gone': says('papers.errors.file-gone'),
};

export const SHOW_ERROR_TEXTS = {
  ...found,
  'no-ground': { field: 'what', text: says('papers.errors.no-ground') },
  'to-be-shown': { field: 'what', text: says('papers.errors.to-be-shown') },
  'shown-in-the-future': { field: 'seenOn', text: says('papers.errors.shown-in-the-future') },
};
