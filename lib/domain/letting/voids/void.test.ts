import { describe, expect, test } from 'vitest';
import { calendarDate as day } from '../../shared/calendar-date';
import type { VoidGround } from '../vocabulary';
import { countsAsVoid, type EmptyHome, voidIn } from './void-period';
import { borne, checkVoid, type VoidRecord } from './void-record';

const HOME: EmptyHome = {
  availableOn: day('2025-09-16'),
  municipalityPaysUntil: null,
  takeoverOn: null,
  monthlyOre: 600_000,
};
const YEAR = { from: day('2025-01-01'), to: day('2026-01-01') };
type Change = { readonly [Key in keyof EmptyHome]?: EmptyHome[Key] | string };
const of = (change: Change, today: string, period = YEAR) => {
  const found = voidIn({ ...HOME, ...(change as Partial<EmptyHome>) }, period, day(today));
  return found && [found.days, found.lostOre];
};

describe('days and rent lost', () => {
  test.each<[string, Change, string, readonly number[] | null]>([
    ['the day before it is free', {}, '2025-09-15', null],
    ['the day it is free: a thirtieth of September', {}, '2025-09-16', [1, 20_000]],
    ['to the end of the month: half of it', {}, '2025-09-30', [15, 300_000]],
    ['a whole month more', {}, '2025-10-31', [46, 900_000]],
    ['a day of a month of 31: rounded half up once', {}, '2025-10-01', [16, 319_355]],
    ['taken over on the first of November', { takeoverOn: '2025-11-01' }, '2025-12-24', [46, 900_000]],
    ['taken over the day it is free', { takeoverOn: '2025-09-16' }, '2025-12-24', null],
    ['taken over later than today', { takeoverOn: '2025-12-01' }, '2025-09-30', [15, 300_000]],
    ['while the municipality pays', { municipalityPaysUntil: '2025-10-01' }, '2025-09-30', null],
    ['from the day it pays no more', { municipalityPaysUntil: '2025-10-01' }, '2025-10-31', [31, 600_000]],
    [
      'the municipality stopped before it was free',
      { municipalityPaysUntil: '2025-09-01' },
      '2025-09-30',
      [15, 300_000],
    ],
  ])('%s', (_, change, today, expected) => {
    expect(of(change, today)).toEqual(expected);
  });

  test('are those of the year asked about', () => {
    const next = { from: day('2026-01-01'), to: day('2027-01-01') };
    expect(of({ availableOn: '2025-12-01' }, '2026-01-31')).toEqual([31, 600_000]);
    expect(of({ availableOn: '2025-12-01' }, '2026-01-31', next)).toEqual([31, 600_000]);
    expect(of({ availableOn: '2025-12-01' }, '2025-12-31', next)).toBeNull();
  });

  test.each<[VoidGround | null, boolean]>([
    [null, true],
    ['NO_APPLICANT', true],
    ['COMBINED_LETTING', true],
    ['REPAIR', false],
  ])('%s counts: %s', (ground, counts) => {
    expect(countsAsVoid(ground)).toBe(counts);
  });
});

const RECORD: VoidRecord = {
  ...{ ground: 'NO_APPLICANT', bearer: 'ORGANISATION', municipalityPermille: null },
  ...{ emptyUntil: null, effort: '' },
};
const EFFORT = 'Annonceret i tre måneder med nedsat leje';
const SITUATION = { from: day('2025-09-16'), combined: true };

describe('why a home stands empty', () => {
  test.each<[string, Partial<Record<keyof VoidRecord, unknown>>, boolean, string]>([
    ['nobody wants it', {}, false, 'ok'],
    ['the department bears it', { bearer: 'DEPARTMENT' }, false, 'ok'],
    ['combined letting', { ground: 'COMBINED_LETTING' }, true, 'ok'],
    ['combined letting where there is none', { ground: 'COMBINED_LETTING' }, false, 'no-combined-letting'],
    [
      'combined letting at the department’s cost',
      { ground: 'COMBINED_LETTING', bearer: 'DEPARTMENT' },
      true,
      'department-must-not-bear',
    ],
    ['shared without a share', { bearer: 'SHARED' }, true, 'share-needed'],
    [
      'shared, nothing to the municipality',
      { bearer: 'SHARED', municipalityPermille: 0 },
      true,
      'share-needed',
    ],
    ['shared, a thousandth', { bearer: 'SHARED', municipalityPermille: 1 }, true, 'ok'],
    ['shared, all but a thousandth', { bearer: 'SHARED', municipalityPermille: 999 }, true, 'ok'],
    ['shared, all of it', { bearer: 'SHARED', municipalityPermille: 1000 }, true, 'share-needed'],
    ['a share that nobody shares', { municipalityPermille: 500 }, true, 'share-without-sharing'],
    [
      'agreed to stand empty for another reason',
      { emptyUntil: '2026-01-01', effort: EFFORT },
      true,
      'empty-without-combined-letting',
    ],
    [
      'twelve months less a day',
      { ground: 'COMBINED_LETTING', emptyUntil: '2026-09-15', effort: EFFORT },
      true,
      'ok',
    ],
    ['twelve months', { ground: 'COMBINED_LETTING', emptyUntil: '2026-09-16', effort: EFFORT }, true, 'ok'],
    [
      'twelve months and a day',
      { ground: 'COMBINED_LETTING', emptyUntil: '2026-09-17', effort: EFFORT },
      true,
      'empty-too-long',
    ],
    [
      'empty without an effort',
      { ground: 'COMBINED_LETTING', emptyUntil: '2026-01-01', effort: 'Annonce' },
      true,
      'effort-needed',
    ],
  ])('%s', (_, change, combined, expected) => {
    const answer = checkVoid({ ...RECORD, ...change } as VoidRecord, { ...SITUATION, combined });
    expect(answer.ok ? 'ok' : answer.error.code).toBe(expected);
  });
});

test.each<[string, Parameters<typeof borne>[1], readonly number[]]>([
  ['nobody said: nobody yet', null, [0, 0, 0, 1001]],
  ['the department', { bearer: 'DEPARTMENT', municipalityPermille: null }, [0, 0, 1001, 0]],
  ['the organisation', { bearer: 'ORGANISATION', municipalityPermille: null }, [1001, 0, 0, 0]],
  ['the municipality', { bearer: 'MUNICIPALITY', municipalityPermille: null }, [0, 1001, 0, 0]],
  [
    'half and half: the odd øre is the organisation’s',
    { bearer: 'SHARED', municipalityPermille: 500 },
    [501, 500, 0, 0],
  ],
])('of 1001 øre: %s', (_, record, [organisation, municipality, department, unexplained]) => {
  expect(borne(1001, record)).toEqual({ organisation, municipality, department, unexplained });
});
