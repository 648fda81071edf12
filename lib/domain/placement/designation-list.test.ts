import { describe, expect, test } from 'vitest';
import type { DesignationKind } from '../agreement/vocabulary';
import { calendarDate } from '../shared/calendar-date';
import { type AreaId, asId } from '../shared/ids';
import { afterList, type KnownDesignation, latestListDay, planDesignations } from './designation-list';

const area = (text: string) => asId<AreaId>(text);
const day = calendarDate;
const known = (
  designation: DesignationKind,
  from: string,
  to: string | null = null,
  of = 'a',
): KnownDesignation => ({
  ...{ id: `${of} ${designation} ${from}`, areaId: area(of), designation },
  ...{ from: day(from), to: to === null ? null : day(to) },
});
const listed = (designation: DesignationKind, of = 'a') => ({ areaId: area(of), designation });
const days = { listOn: day('2025-12-01'), today: day('2025-12-15') };

describe('an official list', () => {
  test('begins what is new, ends what has gone, and leaves the rest', () => {
    const plan = planDesignations(
      [known('PREVENTION_AREA', '2021-12-01'), known('VULNERABLE_AREA', '2023-12-01')],
      [listed('PREVENTION_AREA'), listed('PARALLEL_SOCIETY_AREA'), listed('PREVENTION_AREA', 'b')],
      days,
    );
    expect(plan).toMatchObject({
      stands: [{ designation: 'PREVENTION_AREA' }],
      begins: [listed('PARALLEL_SOCIETY_AREA'), listed('PREVENTION_AREA', 'b')],
      ends: [{ designation: 'VULNERABLE_AREA' }],
    });
  });

  test('begins anew what ended earlier', () => {
    const ended = known('PREVENTION_AREA', '2021-12-01', '2024-12-01');
    const plan = planDesignations([ended], [listed('PREVENTION_AREA')], days);
    expect(plan).toMatchObject({ stands: [], begins: [listed('PREVENTION_AREA')], ends: [] });
  });

  test.each([
    ['2025-12-16', [], 'list-to-come'],
    ['2025-12-15', [], undefined],
    ['2025-11-30', [known('PREVENTION_AREA', '2025-12-01')], 'newer-list-known'],
    ['2025-12-01', [known('PREVENTION_AREA', '2025-12-01')], 'begins-that-day'],
    ['2025-12-02', [known('PREVENTION_AREA', '2025-12-01')], undefined],
  ])('of %s: %s', (listOn, before, code) => {
    const plan = planDesignations(before, [], { ...days, listOn: day(listOn) });
    expect('code' in plan ? plan.code : undefined).toBe(code);
  });

  test('says what is then known of a department of the area, and of no other', () => {
    const vulnerable = known('VULNERABLE_AREA', '2023-12-01');
    const facts = { placements: [], keyFigures: [], rehousing: [], designations: [vulnerable] };
    const plan = planDesignations([vulnerable], [listed('PREVENTION_AREA')], days);
    if ('code' in plan) throw new Error(plan.code);
    expect(afterList(facts, area('a'), plan, days.listOn).designations).toEqual([
      { ...vulnerable, to: '2025-12-01' },
      { designation: 'PREVENTION_AREA', from: '2025-12-01', to: null },
    ]);
    expect(afterList(facts, area('b'), plan, days.listOn)).toEqual(facts);
  });
});

test.each([
  ['2025-10-06', '2024-12-01'],
  ['2025-11-30', '2024-12-01'],
  ['2025-12-01', '2025-12-01'],
])('on %s the latest list is of %s', (today, expected) => {
  expect(latestListDay(day(today))).toBe(expected);
});
