import { describe, expect, test } from 'vitest';
import { calendarDate } from '../shared/calendar-date';
import { asId, type UserId } from '../shared/ids';
import { occasionsOfDeadlines, type RunningDeadline } from './deadline-occasions';
import { type AgreementDayToCome, occasionsOfAgreements, occasionsOfPlaced } from './occasions-of-day';
import { type EventToTell, occasionsOfEvent } from './occasions-of-event';

const day = calendarDate;
const anna = asId<UserId>('anna');

const name = (due: string, more: Partial<RunningDeadline> = {}): RunningDeadline => ({
  ...{ kind: 'NAME', id: 's', reference: '2025-K7P-3QX', office: { side: 'MUNICIPALITY', id: 'm' } },
  ...{ handler: anna, due: day(due), since: null },
  ...more,
});
const deadlineTold = (one: RunningDeadline, today: string, closed: readonly string[] = []) =>
  occasionsOfDeadlines([one], day(today), () => new Set(closed.map(day)));
const kinds = (due: string, today: string, closed: readonly string[] = []) =>
  deadlineTold(name(due), today, closed).map(({ kind }) => kind);

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
    const key = (due: string) => deadlineTold(name(due), '2025-10-14')[0]?.key;
    expect(key('2025-10-15')).not.toBe(key('2025-10-16'));
  });

  test('of an offer is the organisation’s, says which it is, and leads to the offer', () => {
    const office = { side: 'ORGANISATION', id: 'o' } as const;
    const offer = name('2025-10-15', { kind: 'OFFER_PAPERS', id: 'f', office });
    expect(deadlineTold(offer, '2025-10-15')).toMatchObject([
      {
        kind: 'DEADLINE_TODAY',
        about: 'OFFER_PAPERS',
        office,
        page: { page: 'OFFER', id: 'f' },
        handler: anna,
      },
    ]);
  });

  test('that was short from the beginning is not near on the day it was given', () => {
    const offer = name('2025-10-15', { since: day('2025-10-14') });
    expect(deadlineTold(offer, '2025-10-14')).toEqual([]);
    expect(deadlineTold({ ...offer, since: day('2025-10-13') }, '2025-10-14')).toHaveLength(1);
    expect(deadlineTold(offer, '2025-10-15')).toHaveLength(1);
  });
});

describe('a day of an agreement', () => {
  const keys = (kind: AgreementDayToCome['kind'], today: string) =>
    occasionsOfAgreements(
      [
        {
          ...{ versionId: 'v', slug: 'a', kind, day: day('2026-12-31') },
          offices: [{ side: 'MUNICIPALITY', id: 'm' }],
        },
      ],
      day(today),
    ).map(({ key }) => key);

  test('is told of half a year and two months before its last, and not after', () => {
    const at = (today: string) => keys('EXPIRY', today);
    expect(at('2026-07-03')).toEqual([]);
    expect(at('2026-07-04')).toEqual(['agreement:v:2026-12-31:180:m']);
    expect(at('2026-10-31')).toEqual(['agreement:v:2026-12-31:180:m']);
    expect(at('2026-11-01')).toEqual(['agreement:v:2026-12-31:60:m']);
    expect(at('2026-12-31')).toEqual(['agreement:v:2026-12-31:60:m']);
    expect(at('2027-01-01')).toEqual([]);
  });

  test('is told of as long before as the tray has it', () => {
    expect(keys('NOTICE_LATEST', '2026-10-01')).toEqual([]);
    expect(keys('NOTICE_LATEST', '2026-10-02')).toEqual(['agreement-notice:v:2026-12-31:90:m']);
    expect(keys('NOTICE_LATEST', '2026-12-01')).toEqual(['agreement-notice:v:2026-12-31:30:m']);
    expect(keys('RENEGOTIATION', '2026-11-01')).toEqual(['agreement-talks:v:2026-12-31:60:m']);
    expect(keys('RENEGOTIATION', '2026-12-17')).toEqual(['agreement-talks:v:2026-12-31:14:m']);
  });

  test('has a name that fits, however long its kind', () => {
    const id = '00000000-0000-0000-0000-000000000001';
    const long = { versionId: id, slug: 'a', kind: 'NOTICE_LATEST', day: day('2026-12-31') } as const;
    const [one] = occasionsOfAgreements(
      [{ ...long, offices: [{ side: 'MUNICIPALITY', id }] }],
      day('2026-10-03'),
    );
    const byHand = { what: 'BY_HAND', id: `${id}:2026-12-31`, effectiveOn: day('2026-12-31') } as const;
    const [other] = occasionsOfPlaced([{ ...byHand, by: null, offices: [{ side: 'MUNICIPALITY', id }] }]);
    for (const { key } of [one, other].flatMap((occasion) => occasion ?? []))
      expect(key.length).toBeLessThanOrEqual(120);
  });
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
