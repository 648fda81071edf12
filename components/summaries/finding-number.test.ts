import { expect, test } from 'vitest';
import { cell, summaryWith } from '@/lib/testing/lettings/finding-tables';
import { speaking } from '@/lib/testing/summaries/worded-summaries';
import { findingText } from './finding-text';

type Rule = Parameters<typeof findingText>[0]['rule'];

/** A sentence about an account that ends so many turns away from what was agreed. */
function told(rule: Rule, closing: string, language: 'da' | 'en'): string {
  const figure = (text: string | number) => ({
    table: 't',
    column: 'c',
    row: 'r',
    cell: cell(text as never),
  });
  const figures = { closing: figure(closing), earned: figure('7/3 t'), used: figure(2) };
  const finding = { rule, table: 't', figures, weight: 0, more: 0, place: null };
  return findingText(finding, summaryWith([]), speaking(language));
}

test.each([
  ['turns-owed', '1 t', 'Kommunen havde 1 tur til gode', 'was owed 1 turn when'],
  ['turns-owed', '4/3 t', '1/3 ture til gode', '1/3 turns when'],
  ['turns-owed', '2 t', 'Kommunen havde 2 ture til gode', 'was owed 2 turns when'],
  ['turns-ahead', '-1 t', '1 tur ved', '1 turn when'],
  ['turns-ahead', '-3 t', '3 ture ved', '3 turns when'],
] as const)('%s of %s bends its noun after the number', (rule, closing, danish, english) => {
  expect(told(rule, closing, 'da')).toContain(danish);
  expect(told(rule, closing, 'en')).toContain(english);
});
