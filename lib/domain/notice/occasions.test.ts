import { describe, expect, test } from 'vitest';
import { calendarDate } from '../shared/calendar-date';
import { asId, type UserId } from '../shared/ids';
import { occasionsOfAgreements, occasionsOfDeadlines, type RunningHome } from './occasions-of-day';
import { type EventToTell, occasionsOfEvent } from './occasions-of-event';

const day = calendarDate;
const anna = asId<UserId>('anna');

const home = (due: string): RunningHome => ({
  ...{ slotId: 's', reference: '2025-K7P-3QX', municipalityId: 'm', claimedBy: anna },
  ...{ waitsFor: 'NAME', due: day(due) },
});
const kinds = (due: string, today: string, closed: readonly string[] = []) =>
  occasionsOfDeadlines([home(due)], day(today), () => new Set(closed.map(day))).map(({ kind }) => kind);

describe('a deadline', () => {
  test.each([
    ['three working days away', '2025-10-15', '2025-10-10', []],
    ['two working days away, over a weekend', '2025-10-14', '2025-10-10', ['DEADLINE_SOON']],
    ['two working days away', '2025-10-15', '2025-10-13', ['DEADLINE_SOON']],
    ['on its day', '2025-10-15', '2025-10-15', ['DEADLINE_TODAY']],
    ['the day after', '2025-10-15', '2025-10-16', ['DEADLINE_PASSED']],
    ['a week after', '2025-10-15', '2025-10-22', ['DEADLINE_PASSED']],
    ['longer ago', '2025-10-15', '2025-10-23', []],
    ['over Easter', '2026-04-07', '2026-04-01', ['DEADLINE_SOON']],
  ] as const)('%s', (_, due, today, expected) => {
    expect(kinds(due, today)).toEqual(expected);
  });

  test('counts the office’s own closing days', () => {
    expect(kinds('2025-10-15', '2025-10-10', ['2025-10-13'])).toEqual(['DEADLINE_SOON']);
  });

  test('is another occasion when it is moved', () => {
    const key = (due: string) =>
      occasionsOfDeadlines([home(due)], day('2025-10-14'), () => new Set())[0]?.key;
    expect(key('2025-10-15')).not.toBe(key('2025-10-16'));
  });
});

test('the end of an agreement is told of half a year and two months before, and not after', () => {
  const agreement = { versionId: 'v', slug: 'a', lastDay: day('2026-12-31') };
  const keys = (today: string) =>
    occasionsOfAgreements([{ ...agreement, offices: [{ side: 'MUNICIPALITY', id: 'm' }] }], day(today)).map(
      ({ key }) => key,
    );
  expect(keys('2026-07-03')).toEqual([]);
  expect(keys('2026-07-04')).toEqual(['agreement:v:2026-12-31:180:m']);
  expect(keys('2026-10-31')).toEqual(['agreement:v:2026-12-31:180:m']);
  expect(keys('2026-11-01')).toEqual(['agreement:v:2026-12-31:60:m']);
  expect(keys('2026-12-31')).toEqual(['agreement:v:2026-12-31:60:m']);
  expect(keys('2027-01-01')).toEqual([]);
});

const event = (kind: string, more: Partial<EventToTell> = {}): EventToTell => ({
  ...{ eventId: '7', kind, actor: anna, vacancyId: 'v', reference: '2025-K7P-3QX' },
  ...{ organisationId: 'o', municipalityId: 'm', returned: null },
  slot: { id: 's', state: 'OFFERED', claimedBy: null, answerDue: day('2025-10-15') },
  ...more,
});
const told = (one: EventToTell) => occasionsOfEvent(one).map(({ kind, office }) => `${kind} ${office.id}`);
const state = (now: 'CLAIMED' | 'COMPLETED' | 'RETURNED') => ({
  slot: { id: 's', state: now, claimedBy: anna, answerDue: day('2025-10-15') },
});

describe('an event', () => {
  test('tells the municipality of a new home, unless somebody has it already', () => {
    expect(told(event('OFFERED'))).toEqual(['NEW_HOME m']);
    expect(told(event('OFFERED', state('CLAIMED')))).toEqual([]);
  });

  test('tells of changed data while that matters to the municipality', () => {
    expect(told(event('CHANGED', state('CLAIMED')))).toEqual(['DATA_CHANGED m']);
    expect(told(event('CHANGED', state('COMPLETED')))).toEqual([]);
    expect(told(event('CHANGED', { slot: null }))).toEqual([]);
  });

  test('tells the organisation of a return, as a fault where it is one', () => {
    const back = (fault: 'ORGANISATION' | 'NOBODY', expired: boolean) =>
      told(event('RETURNED', { ...state('RETURNED'), returned: { fault, expired } }));
    expect(back('NOBODY', false)).toEqual(['HOME_RETURNED o']);
    expect(back('ORGANISATION', false)).toEqual(['FAULT_BOOKED o']);
    expect(back('NOBODY', true)).toEqual(['HOME_RETURNED o', 'DEADLINE_PASSED m']);
  });

  test('of another kind tells nobody', () => {
    expect(told(event('NAMED', state('CLAIMED')))).toEqual([]);
  });
});
