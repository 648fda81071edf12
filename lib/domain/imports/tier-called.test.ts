import { expect, test } from 'vitest';
import { getAgreement } from '@/agreements/registry';
import type { Agreement } from '../agreement/agreement';
import { tierCalled } from './tier-called';

const levels = getAgreement('hoeje-taastrup-2023');

const read = (agreement: Agreement, text: string) => {
  const cell = tierCalled(agreement)(text);
  return cell.ok ? cell.value : cell.error;
};

test('a level is known by its whole name, by the part before the brackets and by the part within, in either language', () => {
  for (const text of ['niveau 1 (grøn)', 'Niveau 1', 'grøn', 'GRØN', 'level 1', 'green', '1', 'LEVEL_1'])
    expect([text, read(levels, text)]).toEqual([text, 'LEVEL_1']);
  expect(read(levels, 'gul')).toBe('LEVEL_2');
  expect(read(levels, 'orange')).toBe('LEVEL_3');
  expect(read(getAgreement('holbaek-2024'), 'grøn')).toBe('GREEN');
});

test('what no level is called is told with those that there are, and the one that nobody is placed in is not among them', () => {
  expect(read(levels, 'lilla')).toEqual({
    fault: 'unknown-tier',
    of: 'niveau 1 (grøn), niveau 2 (gul), niveau 3 (orange), ikke indplaceret',
  });
  expect(read(levels, 'uden for niveauerne')).toMatchObject({ fault: 'unknown-tier' });
});

test('a part that two levels have means neither; a whole name goes before a part of another', () => {
  const named = (...labels: readonly string[]): Agreement => ({
    ...levels,
    tiers: levels.tiers.map((tier, at) => {
      const label = labels[at];
      return label === undefined ? tier : { ...tier, label: { da: label, en: label } };
    }),
  });
  const alike = named('gruppe A (blå)', 'gruppe B (blå)');
  expect(read(alike, 'blå')).toMatchObject({ fault: 'unknown-tier' });
  expect(read(alike, 'gruppe B')).toBe('LEVEL_2');
  expect(read(named('blå', 'gruppe B (blå)'), 'blå')).toBe('LEVEL_1');
});
