import { describe, expect, test } from 'vitest';
import {
  counterOf,
  departmentIn,
  type EventRow,
  event,
  municipalTurns,
  placed,
  replayed,
  report,
  reports,
} from '@/lib/testing/agreements/replays';

const green = (events: readonly EventRow[], opening = '0') =>
  replayed({ departments: [departmentIn('GREEN', { openingCredit: { FAMILY: opening } })], events });
const codes = (events: readonly EventRow[], opening = '0') =>
  green(events, opening).rejected.map((row) => `${row.index} ${row.code}`);

describe('an event that does not fit is rejected by its place in the list', () => {
  test.each<[string, readonly EventRow[], string, readonly string[]]>([
    ['an unknown vacancy', [event('claim', 'v1')], '0', ['0 unknown-vacancy']],
    ['a vacancy reported twice', [report('v1'), report('v1')], '0', ['1 already-reported']],
    [
      'the id of a voided vacancy',
      [report('v1'), event('void', 'v1'), report('v1')],
      '0',
      ['2 already-reported'],
    ],
    ['a void twice', [report('v1'), event('void', 'v1'), event('void', 'v1')], '0', ['2 already-voided']],
    [
      'a return of the organisation’s own',
      [report('v1'), event('return', 'v1', { reason: 'OTHER' })],
      '0',
      ['1 not-a-municipal-slot'],
    ],
    [
      'a claim of the organisation’s own',
      [report('v1'), event('claim', 'v1')],
      '0',
      ['1 not-a-municipal-slot'],
    ],
    ['naming before claiming', [report('v1'), event('name', 'v1')], '2/3', ['1 not-claimed']],
    [
      'the organisation letting a municipal slot',
      [report('v1'), event('let', 'v1')],
      '2/3',
      ['1 still-with-the-municipality'],
    ],
    [
      'a second return',
      [
        report('v1'),
        event('return', 'v1', { reason: 'OTHER' }),
        event('return', 'v1', { reason: 'WRONG_DATA' }),
      ],
      '2/3',
      ['2 already-returned'],
    ],
    [
      'a void of a home that has been let',
      [report('v1'), event('let', 'v1'), event('void', 'v1')],
      '0',
      ['2 already-let'],
    ],
    [
      'anything after the lease is signed',
      [report('v1'), ...['claim', 'name', 'complete', 'void', 'unname'].map((type) => event(type, 'v1'))],
      '2/3',
      ['4 already-completed', '5 already-completed'],
    ],
  ])('%s', (_title, events, opening, expected) => expect(codes(events, opening)).toEqual(expected));

  test('a slot goes all the way: claim, name, unname, name, complete', () => {
    const way = ['claim', 'name', 'unname', 'name', 'complete'].map((type) => event(type, 'v1'));
    expect(codes([report('v1'), ...way], '2/3')).toEqual([]);
  });
  test('after a return the organisation lets it', () => {
    expect(
      codes([report('v1'), event('return', 'v1', { reason: 'LOCATION' }), event('let', 'v1')], '2/3'),
    ).toEqual([]);
  });
  test('a department closed for rehousing is neither let nor allocated, but a mistake can be voided', () => {
    const played = replayed({
      agreement: 'hoeje-taastrup-2023',
      departments: [departmentIn('LEVEL_1', { rehousing: [{ from: '2024-01-01', to: '2025-01-01' }] })],
      events: [report('v1'), event('let', 'v1'), event('claim', 'v1'), event('void', 'v1')],
    });
    expect(played.decisions[0]?.decision).toMatchObject({ tier: 'OUTSIDE', route: 'CLOSED', counted: null });
    expect(played.rejected.map((row) => row.code)).toEqual(['closed-for-letting', 'not-a-municipal-slot']);
    expect(played.counters).toEqual([]);
  });
});

describe('returns', () => {
  test.each(['NOT_LETTABLE', 'WRONG_DATA'])('%s gives the turn back, also after naming', (reason) => {
    const events = [
      report('v1'),
      event('claim', 'v1'),
      event('name', 'v1'),
      event('return', 'v1', { reason }),
      report('v2'),
    ];
    expect(municipalTurns(green(events, '2/3'))).toEqual([1, 2]);
  });
  test.each([
    'TOO_EXPENSIVE',
    'TOO_SMALL',
    'TOO_LARGE',
    'LOCATION',
    'ACCESSIBILITY',
    'NO_SUITABLE_CITIZEN',
    'DEADLINE_EXPIRED',
    'COMPOSITION',
    'OTHER',
  ])('%s uses the turn', (reason) => {
    const played = green([report('v1'), event('return', 'v1', { reason })], '2/3');
    expect(counterOf(played)).toMatchObject({ slots: 1, corrections: '0', closing: '0' });
  });
  test('a slot that was not counted changes its state only, at return and at void', () => {
    const fields = { allocationRule: 'ACCESSIBLE_FULL' };
    const played = green([
      report('v1', fields),
      event('return', 'v1', { reason: 'WRONG_DATA' }),
      event('void', 'v1'),
    ]);
    expect(played.counters).toEqual([]);
    expect(played.rejected).toEqual([]);
  });
});

describe('counters', () => {
  test('are listed by department, then counter, by code units, and only where something was counted', () => {
    const ids = ['b', 'a', 'B', 'å', 'a1', 'Z'];
    const events = ids.flatMap((department) => [
      report(`${department}f`, { department }),
      report(`${department}x`, { department, allocationRule: 'ACCESSIBLE_EVERY_SECOND' }),
    ]);
    const departments = [...ids, 'never'].map((id) => ({ id }));
    const listed = replayed({ departments, events }).counters.map(
      (row) => `${row.department} ${row.counter}`,
    );
    const sorted = ['B', 'Z', 'a', 'a1', 'b', 'å'];
    expect(listed).toEqual(sorted.flatMap((id) => [`${id} ACCESSIBLE_EVERY_SECOND`, `${id} FAMILY`]));
  });
  test('voiding a home counted at rate 0 takes nothing back', () => {
    const played = replayed({
      departments: [departmentIn('RED')],
      events: [report('v1'), event('void', 'v1')],
    });
    expect(counterOf(played)).toMatchObject({ counted: 1, slots: 0, corrections: '0', closing: '0' });
  });
  test('a negative opening has to be earned first', () => {
    expect(municipalTurns(green(reports(8), '-1/3'))).toEqual([4, 7]);
  });
  test('an opening beyond 1 gives a turn at a time', () => {
    expect(municipalTurns(green(reports(6), '2'))).toEqual([1, 2, 3, 6]);
  });
});

describe('special criteria at level 2', () => {
  const played = (events: readonly EventRow[], placements = [placed('LEVEL_2')]) =>
    replayed({ agreement: 'hoeje-taastrup-2023', departments: [{ id: 'A', placements }], events });
  const slots = (...ids: string[]) =>
    ids.flatMap((id) => [report(id, { dwellingType: 'CARE' }), event('claim', id)]);
  const answers = (result: ReturnType<typeof played>) => result.namings.map((row) => row.specialCriteria);

  test('a completed naming stands', () => {
    const events = [...slots('v1', 'v2'), event('name', 'v1'), event('complete', 'v1'), event('name', 'v2')];
    expect(answers(played(events))).toEqual([false, true]);
  });
  test.each(['unname', 'void'])('a naming ended by %s no longer stands', (type) => {
    const events = [...slots('v1', 'v2'), event('name', 'v1'), event(type, 'v1'), event('name', 'v2')];
    expect(answers(played(events))).toEqual([false, false]);
  });
  test.each(['return', 'void'])(
    'a home that nobody was named for takes no naming with it at its %s',
    (type) => {
      const gone = event(type, 'v2', { reason: 'OTHER' });
      const events = [...slots('v1', 'v2', 'v3'), event('name', 'v1'), gone, event('name', 'v3')];
      expect(answers(played(events))).toEqual([false, true]);
    },
  );
  test('naming another citizen for the same home counts anew', () => {
    const again = ['name', 'unname', 'name'].map((type) => event(type, 'v2'));
    expect(answers(played([...slots('v1', 'v2'), event('name', 'v1'), ...again]))).toEqual([
      false,
      true,
      true,
    ]);
  });
  test('it is the tier of the decision that counts, also after the department has changed tier', () => {
    const placements = [placed('LEVEL_2'), placed('LEVEL_1', '2025-01-01')];
    const later = [report('w1', { dwellingType: 'CARE', on: '2025-02-01' }), event('claim', 'w1')];
    const events = [
      ...slots('v1', 'v2'),
      ...later,
      event('name', 'v1'),
      event('name', 'w1'),
      event('name', 'v2'),
    ];
    expect(answers(played(events, placements))).toEqual([false, false, true]);
  });
  test('each department has its own', () => {
    const departments = ['A', 'B'].map((id) => departmentIn('LEVEL_2', { id }));
    const events = ['A', 'B', 'A', 'B'].flatMap((department, index) => [
      report(`v${index}`, { department, dwellingType: 'CARE' }),
      ...['claim', 'name'].map((type) => event(type, `v${index}`)),
    ]);
    const result = replayed({ agreement: 'hoeje-taastrup-2023', departments, events });
    expect(answers(result)).toEqual([false, false, true, true]);
  });
});
