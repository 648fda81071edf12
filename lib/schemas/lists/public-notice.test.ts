import { expect, test } from 'vitest';
import { municipalityCodeOf } from './public-notice';

test.each(['316', '0', '1234'])('%s may be a municipality’s number', (text) => {
  expect(municipalityCodeOf(text)).toBe(text);
});

test.each(['', '\0', '\ud83d', '12345', '3 16', '316/..', 'holbaek'])('%j is none', (text) => {
  expect(municipalityCodeOf(text)).toBeNull();
});
