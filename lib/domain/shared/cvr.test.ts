import { expect, test } from 'vitest';
import { isCvr } from './cvr';

test.each([
  ['29189447', true],
  ['29189448', false],
  ['29198447', false],
  ['2918944', false],
  ['291894470', false],
  ['00000000', false],
  ['2918944a', false],
])('%s is a CVR number: %s', (text, is) => {
  expect(isCvr(text)).toBe(is);
});
