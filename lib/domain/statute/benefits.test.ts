import { describe, expect, test } from 'vitest';
import { month } from '../shared/month';
import { BENEFIT_CATALOGUE, BENEFITS, isNamedInMonth } from './benefits';

describe('the names of benefits', () => {
  test.each(['EDUCATION_ASSISTANCE', 'TRANSITION_BENEFIT', 'SELF_SUPPORT_AND_RETURN'] as const)(
    '%s ended on 1 July 2025, when cash assistance took its place',
    (benefit) => {
      expect(isNamedInMonth(benefit, month('2025-06'))).toBe(true);
      expect(isNamedInMonth(benefit, month('2025-07'))).toBe(false);
      expect(BENEFIT_CATALOGUE[benefit].replacedBy).toBe('CASH_ASSISTANCE');
    },
  );
  test('every one that ends says what replaced it, and that is there when it ends', () => {
    for (const benefit of BENEFITS) {
      const { to, replacedBy } = BENEFIT_CATALOGUE[benefit];
      expect(to === null).toBe(replacedBy === null);
      if (to !== null && replacedBy !== null)
        expect(isNamedInMonth(replacedBy, month(to.slice(0, 7)))).toBe(true);
    }
  });
  test('no two are called the same', () => {
    for (const language of ['da', 'en'] as const) {
      const names = BENEFITS.map((benefit) => BENEFIT_CATALOGUE[benefit].name[language]);
      expect(new Set(names).size).toBe(BENEFITS.length);
    }
  });
});
