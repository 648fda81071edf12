import { expect, test } from 'vitest';
import { getAgreement } from '@/agreements/registry';
import { criterionNames } from './criterion-name';

const named = (agreement: Parameters<typeof getAgreement>[0], ...criteria: string[]) =>
  criterionNames(criteria, getAgreement(agreement).criteriaSets).map(({ da }) => da);

test('a criterion is called by the word of its agreement, and by its number where it has one', () => {
  expect(named('holbaek-2024', 'S1')).toEqual(['S1 Ingen dom']);
  expect(named('randers-2022', 'NO_BENEFIT')).toEqual(['Ingen af lovens ydelser']);
});

test('one that the agreement does not know is not hidden', () => {
  expect(named('randers-2022', 'S9')).toEqual(['S9']);
});
