import { describe, expect, test } from 'vitest';
import { getAgreement } from '@/agreements/registry';
import { designation, figures, NOWHERE, placement, rehousing } from '@/lib/testing/situations';
import { calendarDate } from '../shared/calendar-date';
import type { DepartmentFacts } from './decision';
import { proposeTier } from './propose-tier';

const proposed = (agreement: string, facts: Partial<DepartmentFacts>, on = '2025-02-01') =>
  proposeTier(getAgreement(agreement), { ...NOWHERE, ...facts }, calendarDate(on)).tier;

describe('Holbæk: rounded half up to whole per cent', () => {
  test.each([
    ['0', 'GREEN'],
    ['30', 'GREEN'],
    ['30.4', 'GREEN'],
    ['30.4999999999999999999999', 'GREEN'],
    ['30.5', 'YELLOW'],
    ['31', 'YELLOW'],
    ['45.4', 'YELLOW'],
    ['45.49', 'YELLOW'],
    ['45.5', 'RED'],
    ['46', 'RED'],
    ['100', 'RED'],
    [null, 'UNCOLOURED'],
  ])('%s: %s', (figure, expected) => {
    expect(proposed('holbaek-2024', { keyFigures: [figures(figure, '5')] })).toBe(expected);
  });
  test('without any key figures: uncoloured', () => expect(proposed('holbaek-2024', {})).toBe('UNCOLOURED'));
  test('the latest row is used whole: its missing figure is not looked up in an earlier row', () => {
    const keyFigures = [figures('20', null, '2023-01-01'), figures(null, null, '2024-01-01')];
    expect(proposed('holbaek-2024', { keyFigures }, '2023-12-31')).toBe('GREEN');
    expect(proposed('holbaek-2024', { keyFigures }, '2024-01-01')).toBe('UNCOLOURED');
  });
  test('designations and rehousing propose nothing', () => {
    const facts = { designations: [designation('VULNERABLE_AREA')], rehousing: [rehousing('2020-01-01')] };
    expect(proposed('holbaek-2024', { ...facts, keyFigures: [figures('10', null)] })).toBe('GREEN');
  });
});

describe('Høje-Taastrup: as measured, without rounding', () => {
  test.each([
    ['39.9', null, 'LEVEL_1'],
    ['39.9999999999999999999', '1.56', 'LEVEL_1'],
    ['40', null, 'LEVEL_2'],
    ['40.0', '0', 'LEVEL_2'],
    ['10', '1.56', 'LEVEL_1'],
    ['10', '1.5600000000000000001', 'LEVEL_2'],
    ['10', '1.57', 'LEVEL_2'],
    [null, '1.57', 'LEVEL_2'],
    [null, '1.56', 'UNPLACED'],
    [null, null, 'UNPLACED'],
  ])('outside the labour market %s, convicted %s: %s', (outside, convicted, expected) => {
    expect(proposed('hoeje-taastrup-2023', { keyFigures: [figures(outside, convicted)] })).toBe(expected);
  });
  test('rehousing and designations come before the figures', () => {
    const keyFigures = [figures('10', '0')];
    const at = (facts: Partial<DepartmentFacts>) => proposed('hoeje-taastrup-2023', { keyFigures, ...facts });
    expect(at({ rehousing: [rehousing('2025-01-01')] })).toBe('OUTSIDE');
    expect(at({ designations: [designation('DEVELOPMENT_PLAN')] })).toBe('LEVEL_3');
    expect(at({ designations: [designation('PREVENTION_AREA')] })).toBe('LEVEL_2');
  });
  test('the placement is no part of the proposal', () => {
    expect(proposed('hoeje-taastrup-2023', { placements: [placement('LEVEL_3')] })).toBe('UNPLACED');
  });
});

test('Randers proposes its one tier', () => {
  expect(proposed('randers-2022', { keyFigures: [figures('90', '9')] })).toBe('ALL');
});
