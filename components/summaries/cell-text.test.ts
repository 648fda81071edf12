import { describe, expect, test } from 'vitest';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import type { Cell } from '@/lib/domain/summary/summary';
import { speaking } from '@/lib/testing/summaries/worded-summaries';
import { cellText } from './cell-text';

const FIGUR = { kind: 'FIGURE' } as const;

describe.each([
  [{ kind: 'COUNT', n: 0 }, '0', '0'],
  [{ kind: 'COUNT', n: 12_345 }, '12.345', '12,345'],
  [{ kind: 'COUNT', n: -1_234 }, '−1.234', '−1,234'],
  [{ kind: 'SHARE', n: 112, of: 506 }, '22,1 %', '22.1%'],
  [{ kind: 'SHARE', n: 1, of: 8 }, '12,5 %', '12.5%'],
  [{ kind: 'SHARE', n: 1, of: 2_000 }, '0,1 %', '0.1%'],
  [{ kind: 'SHARE', n: 1, of: 2_001 }, '0,0 %', '0.0%'],
  [{ kind: 'SHARE', n: 3, of: 3 }, '100,0 %', '100.0%'],
  [{ kind: 'SHARE', n: 0, of: 0 }, '–', '–'],
  [{ kind: 'DAYS', days: 1_302, n: 105 }, '12,4 dage', '12.4 days'],
  [{ kind: 'DAYS', days: 0, n: 0 }, '–', '–'],
  [{ kind: 'MONEY', ore: 123_456_750 }, '1.234.567,50 kr.', '1,234,567.50 kr.'],
  [{ kind: 'MONEY', ore: -5 }, '−0,05 kr.', '−0.05 kr.'],
  [{ kind: 'TURNS', turns: '2/3' }, '2/3', '2/3'],
  [{ kind: 'TURNS', turns: '-1/6' }, '−1/6', '−1/6'],
  [{ kind: 'TURNS', turns: '7/6' }, '1\u20071/6', '1\u20071/6'],
  [{ kind: 'TURNS', turns: '1/100' }, '1/100', '1/100'],
  [{ kind: 'TURNS', turns: '10821/101' }, '107,14', '107.14'],
  [{ kind: 'TURNS', turns: '-1/1000' }, '0,00', '0.00'],
  [{ ...FIGUR, value: '27.40', unit: 'PERCENT' }, '27,4 %', '27.4%'],
  [{ ...FIGUR, value: '43', valueTo: '46.5', unit: 'PERCENT' }, '43–46,5 %', '43–46.5%'],
  [{ ...FIGUR, value: '1100', valueTo: '1200', unit: 'COUNT' }, '1.100–1.200', '1,100–1,200'],
  [{ ...FIGUR, value: '-0.5', unit: 'INDEX' }, '−0,5', '−0.5'],
  [{ ...FIGUR, value: '1234', unit: 'COUNT' }, '1.234', '1,234'],
  [{ ...FIGUR, value: '250050', unit: 'ORE' }, '2.500,50 kr.', '2,500.50 kr.'],
  [{ ...FIGUR, value: '0.5', unit: 'POINTS' }, '0,5 procentpoint', '0.5 percentage points'],
  [{ kind: 'DATE', on: calendarDate('2025-03-01') }, '01.03.2025', '1 Mar 2025'],
  [{ kind: 'WORD', label: { names: { da: 'Grøn', en: 'Green' } } }, 'Grøn', 'Green'],
  [{ kind: 'WORD', label: { term: 'balance', id: 'holds' } }, 'Stemmer', 'Balances'],
  [{ kind: 'NONE' }, '–', '–'],
  [{ kind: 'HIDDEN' }, 'skjult', 'hidden'],
] satisfies readonly (readonly [Cell, string, string])[])('%j', (cell, danish, english) => {
  test(`is written ${danish} and ${english}`, () => {
    expect(cellText(cell, speaking('da'))).toBe(danish);
    expect(cellText(cell, speaking('en'))).toBe(english);
  });
});
