import { expect, test } from 'vitest';
import { getAgreement } from '@/agreements/registry';
import { forecast } from '@/lib/domain/forecast/forecast';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import { asId, type DepartmentId, type OrganisationId } from '@/lib/domain/shared/ids';
import { RENT_BANDS } from '@/lib/domain/what-if/rent-band';
import { renderHtml } from '../testing/render-html';
import { DepartmentMatrix } from './department-matrix';

const from = calendarDate('2025-10-06');
const agreement = getAgreement('holbaek-2024');
const [, LOW = null] = RENT_BANDS;

/** One green department of 300 family homes and so many elderly homes. */
const tableOf = (elderly: number) => {
  const made = forecast({
    ...{ from, versions: [{ from: calendarDate('2024-07-01'), to: null, agreement }] },
    departments: [
      {
        ...{ id: asId<DepartmentId>('d'), number: '14', name: 'Engen', organisation: 'O' },
        ...{ organisationId: asId<OrganisationId>('o'), turnoverPermille: 80 },
        ...{ counters: new Map(), reported: new Map(), lookedBack: 0 },
        facts: {
          placements: [{ tier: 'GREEN', from: calendarDate('2024-07-01'), to: null }],
          ...{ keyFigures: [], designations: [], rehousing: [] },
        },
        homes: [
          { dwellingType: 'FAMILY', allocationRule: null, band: LOW, count: 300 },
          { dwellingType: 'ELDERLY', allocationRule: null, band: LOW, count: elderly },
        ],
      },
    ],
  });
  return renderHtml(<DepartmentMatrix forecast={made} tierOf={() => undefined} />);
};

test('says how many of the number are homes apart from the tiers, in all and by department', () => {
  const html = tableOf(100);
  expect(html).toMatch(/heraf 8,0<span class="sr-only"> uden om indplaceringen/);
  expect(html).toContain('8,0 af dem, der ventes til anvisning');
  expect(tableOf(0)).not.toContain('uden om indplaceringen');
});

test('on a phone has the number and the range first, and the rents folded under the name', () => {
  const html = tableOf(0);
  const body = html.slice(html.indexOf('<tbody'));
  expect(body.indexOf('data-label="Til anvisning"')).toBeLessThan(body.indexOf('data-label="Interval"'));
  expect(body.indexOf('data-label="Interval"')).toBeLessThan(body.indexOf('data-label="Ledige"'));
  const rents = [...body.matchAll(/<td[^>]*data-phone="none"/g)];
  expect(rents.length).toBeGreaterThan(0);
  expect(body).toMatch(/<details[^>]*><summary[^>]*>Efter husleje/);
});
