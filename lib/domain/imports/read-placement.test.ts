import { expect, test } from 'vitest';
import { getAgreement } from '@/agreements/registry';
import type { Agreement } from '../agreement/agreement';
import { calendarDate } from '../shared/calendar-date';
import { cellReader } from './read-cells';
import { checkPlacement } from './read-placement';

const from = calendarDate('2025-01-01');
const facts = { placements: [], keyFigures: [], designations: [], rehousing: [] };

const faultsOf = (known: { agreement: Agreement | null; today?: string }) => {
  const reader = cellReader('PLACEMENTS', {
    ...{ department: '14', tier: 'lilla', validFrom: '01.01.2025', decidedOn: '15.11.2024' },
    ...{ forum: 'Embedsmandsgruppen', reason: 'Indlæst ved ibrugtagning' },
  });
  const { agreement, today = '2025-10-06' } = known;
  const checked = checkPlacement(
    { reader, department: undefined, from },
    { agreement, facts, today: calendarDate(today) },
  );
  return checked.state === 'REFUSED' ? checked.faults.map(({ column, fault }) => [column, fault]) : [];
};

test('a level that the agreement has not is told where nothing else keeps the day back', () => {
  expect(faultsOf({ agreement: getAgreement('hoeje-taastrup-2023') })).toEqual([['tier', 'unknown-tier']]);
});

test('a day that is a round’s to decide, without an agreement or without levels is told instead', () => {
  const agreement = getAgreement('hoeje-taastrup-2023');
  expect(faultsOf({ agreement, today: '2025-01-02' })).toEqual([['tier', 'unknown-tier']]);
  expect(faultsOf({ agreement, today: '2025-01-01' })).toEqual([['validFrom', 'for-a-round']]);
  expect(faultsOf({ agreement: null })).toEqual([['validFrom', 'no-agreement']]);
  const bare = { ...agreement, tiers: agreement.tiers.map((tier) => ({ ...tier, placeable: false })) };
  expect(faultsOf({ agreement: bare })).toEqual([['validFrom', 'no-levels']]);
});
