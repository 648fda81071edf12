import { describe, expect, test } from 'vitest';
import { calendarDate as day } from '../shared/calendar-date';
import type { HousingWishes } from './applicant';
import { faultsOfStatement } from './faults';
import type { StatedMember } from './statement';

const TODAY = day('2025-10-06');
const APPLICANT: StatedMember = {
  ...{ id: null, relation: 'APPLICANT', bornOn: day('1985-05-17'), cohabitingSince: null },
};
const WISHES: HousingWishes = {
  ...{ departments: [], roomsFrom: null, roomsTo: null, mostRentOre: null },
  ...{ access: 'ANY', pets: false },
};
const SOUND = { household: [APPLICANT], seniorityOn: TODAY, wishes: WISHES };

const codes = (statement: Parameters<typeof faultsOfStatement>[0]) =>
  faultsOfStatement(statement, TODAY).map((fault) =>
    'member' in fault ? `${fault.code} ${fault.member}` : fault.code,
  );
const applicantBorn = (bornOn: string) =>
  codes({ ...SOUND, household: [{ ...APPLICANT, bornOn: day(bornOn) }] });
const withMember = (member: Partial<StatedMember>) =>
  codes({ ...SOUND, household: [APPLICANT, { ...APPLICANT, relation: 'COHABITANT', ...member }] });

describe('what is written of an applicant', () => {
  test('may be stored when it goes together', () => expect(codes(SOUND)).toEqual([]));

  test.each([
    ['the day before fifteen', '2010-10-07', ['too-young']],
    ['fifteen on the day', '2010-10-06', []],
    ['fifteen since yesterday', '2010-10-05', []],
    ['born tomorrow', '2025-10-07', ['seniority-before-birth', 'born-ahead 0']],
  ])('the applicant is %s', (_, born, expected) => expect(applicantBorn(born)).toEqual(expected));

  test.each([
    ['yesterday', '2025-10-05', []],
    ['today', '2025-10-06', []],
    ['tomorrow', '2025-10-07', ['seniority-ahead']],
    ['the day of birth', '1985-05-17', []],
    ['the day before birth', '1985-05-16', ['seniority-before-birth']],
  ])('seniority from %s', (_, on, expected) =>
    expect(codes({ ...SOUND, seniorityOn: day(on) })).toEqual(expected),
  );

  test.each([
    ['a child born today', { relation: 'CHILD', bornOn: TODAY }, []],
    ['a child born tomorrow', { relation: 'CHILD', bornOn: day('2025-10-07') }, ['born-ahead 1']],
    ['a cohabitant since today', { cohabitingSince: TODAY }, []],
    ['a cohabitant since tomorrow', { cohabitingSince: day('2025-10-07') }, ['cohabiting-ahead 1']],
    [
      'a cohabitant since before birth',
      { cohabitingSince: day('1985-05-16') },
      ['cohabiting-before-birth 1'],
    ],
    [
      'a child that lives together since a day',
      { relation: 'CHILD', cohabitingSince: TODAY },
      ['cohabiting-without-partner 1'],
    ],
  ] as const)('with %s', (_, member, expected) => expect(withMember(member)).toEqual(expected));

  test('has one partner at most', () => {
    const household = [
      APPLICANT,
      { ...APPLICANT, relation: 'SPOUSE' },
      { ...APPLICANT, relation: 'COHABITANT' },
    ] as const;
    expect(codes({ ...SOUND, household })).toEqual(['two-partners 2']);
  });

  test.each([
    [2, 3, []],
    [3, 3, []],
    [3, 2, ['rooms-out-of-order']],
  ])('from %s to %s rooms', (roomsFrom, roomsTo, expected) =>
    expect(codes({ ...SOUND, wishes: { ...WISHES, roomsFrom, roomsTo } })).toEqual(expected),
  );
});
