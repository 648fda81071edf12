import { expect, test } from 'vitest';
import { readSearch } from './search';

test.each([
  [{}, { hadCpr: false }],
  [{ q: ' Anna  ' }, { q: 'Anna', hadCpr: false }],
  [{ q: '12 34 56 78' }, { q: '12 34 56 78', hadCpr: false }],
  [{ q: '2025-K7P-3QX' }, { q: '2025-K7P-3QX', hadCpr: false }],
  [{ q: '010190-0000' }, { hadCpr: true }],
  [{ q: 'Anna 0101900000' }, { hadCpr: true }],
  [{ q: '610190-0000' }, { hadCpr: true }],
  [{ q: '450190-0000' }, { q: '450190-0000', hadCpr: false }],
])('a question from the address is read without a CPR number: %j', (params, question) => {
  expect(readSearch(params)).toEqual(question);
});
