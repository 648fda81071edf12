import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hoejeTaastrup2023 } from '@/agreements/hoeje-taastrup-2023';
import { holbaek2024 } from '@/agreements/holbaek-2024';
import { randers2022 } from '@/agreements/randers-2022';
import type { AgreementDocument } from '../agreement/agreement-document';
import { parseAgreement } from '../agreement/parse-agreement';
import type { KeyFigureRow } from '../allocation/decision';
import { proposeFromFigures } from '../allocation/propose-tier';
import { calendarDate } from '../shared/calendar-date';
import { decimalText, fromDecimalText } from '../shared/decimal';
import { fraction } from '../shared/fraction';
import { boundariesOf, crossingsFrom, groupOf, isNear, personsTo } from './watch-boundaries';

const termsOf = (document: AgreementDocument) => {
  const parsed = parseAgreement(document);
  if (!parsed.ok) throw new Error(parsed.error.path);
  return parsed.value.proposal;
};
const holbaek = termsOf(holbaek2024);
const taastrup = termsOf(hoejeTaastrup2023);
const row = (outside: string | null, convicted: string | null = null): KeyFigureRow => ({
  ...{ from: calendarDate('2025-01-01'), to: null },
  outsideLabourMarket: outside === null ? null : fromDecimalText(outside),
  convicted: convicted === null ? null : fromDecimalText(convicted),
});
const said = (terms: typeof holbaek, figures: KeyFigureRow) =>
  crossingsFrom(terms, figures).map(({ direction, tier, points, at }) =>
    [direction, tier, decimalText(points, 4, '.'), decimalText(at, 4, '.')].join(' '),
  );

describe('the limits of an agreement', () => {
  test('lie halfway between whole brackets where the figure is rounded first, and where they stand where it is not', () => {
    const edges = (terms: typeof holbaek) =>
      boundariesOf(terms).map(({ figure, at, itself }) => `${figure} ${decimalText(at, 4, '.')} ${itself}`);
    expect(edges(holbaek)).toEqual(['outsideLabourMarket 30.5 ABOVE', 'outsideLabourMarket 45.5 ABOVE']);
    expect(edges(taastrup)).toEqual(['convicted 1.56 BELOW', 'outsideLabourMarket 40 ABOVE']);
    expect(edges(termsOf(randers2022))).toEqual([]);
  });

  test.each([
    ['0', 'GREEN'],
    ['30.4', 'GREEN'],
    ['30.49', 'GREEN'],
    ['30.4999', 'GREEN'],
    ['30.5', 'YELLOW'],
    ['30.99', 'YELLOW'],
    ['31', 'YELLOW'],
    ['45.4', 'YELLOW'],
    ['45.49', 'YELLOW'],
    ['45.5', 'RED'],
    ['46', 'RED'],
    ['100', 'RED'],
    [null, 'UNCOLOURED'],
  ])('Holbæk: %s is %s', (value, tier) => {
    expect(proposeFromFigures(holbaek, row(value)).tier).toBe(tier);
  });

  test.each([
    ['39.9', '0', 'LEVEL_1'],
    ['39.9999', '1.56', 'LEVEL_1'],
    ['40.0', '0', 'LEVEL_2'],
    ['40', null, 'LEVEL_2'],
    ['20', '1.56', 'LEVEL_1'],
    ['20', '1.5601', 'LEVEL_2'],
    [null, '1.57', 'LEVEL_2'],
    [null, '1.56', 'UNPLACED'],
    [null, null, 'UNPLACED'],
  ])('Høje-Taastrup: %s outside and %s convicted is %s', (outside, convicted, tier) => {
    expect(proposeFromFigures(taastrup, row(outside, convicted)).tier).toBe(tier);
  });

  test.each([null, '0', '30.5', '46', '100'])('Randers has one tier for all: %s', (value) => {
    expect(proposeFromFigures(termsOf(randers2022), row(value)).tier).toBe('ALL');
  });
});

describe('what would change the proposal', () => {
  test('is told with its distance, nearest first', () => {
    expect(said(holbaek, row('30.49'))).toEqual(['MORE YELLOW 0.01 30.5', 'MORE RED 15.01 45.5']);
    expect(said(holbaek, row('30.5'))).toEqual(['FEWER GREEN 0 30.5', 'MORE RED 15 45.5']);
    expect(said(holbaek, row('46'))).toEqual(['FEWER YELLOW 0.5 45.5', 'FEWER GREEN 15.5 30.5']);
    expect(said(holbaek, row(null))).toEqual([]);
  });

  test('is only what changes it: another figure may hold the tier where it is', () => {
    expect(said(taastrup, row('39.9', '1.6'))).toEqual(['FEWER LEVEL_1 0.04 1.56']);
    expect(said(taastrup, row('41', '1.6'))).toEqual([]);
    expect(said(taastrup, row('39.9', '1.5'))).toEqual(['MORE LEVEL_2 0.1 40', 'MORE LEVEL_2 0.06 1.56']);
  });

  test.each([
    ['30', true],
    ['29.99', false],
    ['31', true],
    ['31.01', false],
    ['45', true],
    ['46', true],
    ['46.01', false],
  ])('is warned of within half a point: %s', (value, near) => {
    expect(crossingsFrom(holbaek, row(value)).some(isNear)).toBe(near);
  });

  test('is warned of within a twentieth of a small limit', () => {
    expect(crossingsFrom(taastrup, row('20', '1.5')).some(isNear)).toBe(true);
    expect(crossingsFrom(taastrup, row('20', '1.4')).some(isNear)).toBe(false);
  });

  test('in persons: 94 of 300 are 31.3 %, and three fewer give green', () => {
    const persons = { outsideLabourMarket: 94 };
    const [green] = crossingsFrom(holbaek, row('31.33'), persons);
    expect(green).toMatchObject({ tier: 'GREEN', persons: 3n });
    expect(groupOf(fraction(3133n, 100n), 94n)).toBe(300n);
    expect(crossingsFrom(holbaek, row('31.33'))[0]?.persons).toBeNull();
  });

  test('the persons told are enough, and one fewer is not', () => {
    const [low] = boundariesOf(holbaek);
    if (!low) throw new Error('Holbæk has limits');
    fc.assert(
      fc.property(fc.integer({ min: 40, max: 3000 }), fc.integer({ min: 1, max: 39 }), (of, tenth) => {
        const count = BigInt(Math.max(1, Math.round((of * tenth) / 39)));
        const value = fraction(count * 100n, BigInt(of));
        const needed = personsTo(low, value, count);
        if (needed === null) throw new Error('An exact share fits its persons');
        const above = (n: bigint) => proposeFromFigures(holbaek, exactly(n, of)).tier !== 'GREEN';
        const step = above(count) ? -1n : 1n;
        expect(above(count + step * needed)).toBe(!above(count));
        expect(above(count + step * (needed - 1n))).toBe(above(count));
      }),
    );
  });
});

const exactly = (count: bigint, of: number): KeyFigureRow => ({
  ...row(null),
  outsideLabourMarket: fraction(count * 100n, BigInt(of)),
});
