import { expect, test } from 'vitest';
import { behindHref } from '@/components/summaries/behind-href';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import type { Behind } from '@/lib/domain/summary/summary';
import { readBehind } from './summary';

test('a number’s address says which homes it counts', () => {
  expect(readBehind({ measure: 'SLOT', tier: 'GREEN', details: 'OFFERED,COMPLETED' })).toEqual({
    measure: 'SLOT',
    tier: 'GREEN',
    details: ['OFFERED', 'COMPLETED'],
  });
  expect(readBehind({ measure: 'constructor' })).toBeNull();
  expect(readBehind({ measure: 'SLOT', department: 'x' })).toBeNull();
});

const UUIDS = ['0198f2a0-0000-7000-8000-000000000001', '0198f2a0-0000-7000-8000-000000000002'];

test.each<Behind>([
  { measure: 'LET', details: ['FLEXIBLE', 'FLEXIBLE_COMBINED'], tiers: ['GREEN', 'RED'], as: 'SHARE' },
  { measure: 'NAMING', departmentIds: UUIDS, adds: 'TIMES' },
  { measure: 'EMPTY', standing: true, adds: 'BORNE_MUNICIPALITY' },
  {
    ...{ measure: 'LEDGER', departmentId: UUIDS[0], adds: 'BALANCE' },
    ...{ from: calendarDate('1900-01-01'), through: calendarDate('2025-12-31') },
  },
])('what its address asks for is what the number opens: %o', (behind) => {
  const span = { from: calendarDate('2025-01-01'), through: calendarDate('2025-12-31') };
  const about = { municipalityId: 'm', period: span, part: { kind: 'MUNICIPALITY' } } as const;
  const href = behindHref(about, behind, { table: 'promise', column: 'given' });
  expect(readBehind(Object.fromEntries(new URL(href, 'http://x').searchParams))).toEqual(behind);
});

test('an address with departments that are none asks for nothing, and one with other words for no more than it says', () => {
  expect(readBehind({ measure: 'SLOT', departments: `${UUIDS[0]},x` })).toBeNull();
  expect(readBehind({ measure: 'SLOT', adds: 'constructor', as: 'THIS', standing: 'no' })).toEqual({
    measure: 'SLOT',
  });
});

test.each(['tiers', 'tier', 'type', 'details'])(
  'a sign that no text of the database has is no %s',
  (name) => {
    expect(readBehind({ measure: 'SLOT', [name]: 'GREEN\0' })).toBeNull();
  },
);
