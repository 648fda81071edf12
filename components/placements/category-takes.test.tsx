import { describe, expect, test } from 'vitest';
import { type AreaFile, categoriesOn } from '@/lib/domain/placement/category';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import type { AreaCategory } from '@/lib/domain/statute/area-categories';
import { renderText } from '../testing/render-html';
import { CategoryTakes } from './category-takes';

const ON = calendarDate('2025-10-06');
const figure = (name: AreaFile['figures'][number]['name'], value: string): AreaFile['figures'][number] => ({
  ...{ name, value, kind: 'SBST', from: calendarDate('2024-12-01'), to: null, source: 'prøve' },
  ...{ periodFrom: null, periodTo: null },
});

/** Two of four met, and too few residents. */
const SMALL = [
  figure('outsideLabourMarketTwoYears', '45'),
  figure('onlyPrimarySchool', '61'),
  figure('grossIncomeOfRegion', '70'),
  figure('residents', '528'),
];

function takes(figures: AreaFile['figures'], category: AreaCategory, locale: 'da' | 'en' = 'da'): string {
  const rows = categoriesOn({ figures, departments: [], designations: [] }, [], ON);
  const row = rows.find((one) => one.category === category) ?? expect.unreachable();
  return renderText(<CategoryTakes row={row} rows={rows} />, locale);
}

describe('what a category takes', () => {
  test('says what decides it before how many criteria are met', () => {
    const text = takes(SMALL, 'VULNERABLE_AREA');
    expect(text).toContain('528 beboere; loven kræver mindst 1.000');
    expect(text).toContain('2 af 4 kriterier opfyldt, 1 ukendt; 2 skal til');
    expect(text.indexOf('528')).toBeLessThan(text.indexOf('2 af 4'));
    expect(takes(SMALL, 'VULNERABLE_AREA', 'en')).toContain('528 residents; the act requires at least 1,000');
  });

  test('names what is not known where that is what decides', () => {
    const large = [...SMALL.slice(0, 3), figure('residents', '1200')];
    const text = takes(large, 'PREVENTION_AREA');
    expect(text).toContain('Andelen med ikke-vestlig baggrund er ukendt');
    expect(text).not.toContain('beboere');
  });

  test('says which category it rests on, and that the area is not in it', () => {
    expect(takes(SMALL, 'PARALLEL_SOCIETY_AREA')).toContain(
      'Kræver, at området er udsat boligområde; det er det ikke',
    );
  });

  test('leaves out what is met', () => {
    const vulnerable = [...SMALL.slice(0, 3), figure('residents', '1000')];
    expect(takes(vulnerable, 'VULNERABLE_AREA')).toBe('2 af 4 kriterier opfyldt, 1 ukendt; 2 skal til');
  });
});
