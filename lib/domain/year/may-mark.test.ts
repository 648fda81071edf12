import { describe, expect, test } from 'vitest';
import { addDays } from '../calendar/days';
import { calendarDate } from '../shared/calendar-date';
import { asId, type MunicipalityId } from '../shared/ids';
import { type EventMark, standingOf } from './event-mark';
import { type AskedMark, mayMark } from './may-mark';
import type { YearEntry } from './year-entry';

const today = calendarDate('2026-03-20');

const entry = (marks: readonly Partial<EventMark>[] = [], more: Partial<YearEntry> = {}): YearEntry => ({
  ...{ municipalityId: asId<MunicipalityId>('town'), event: 'officials-march', year: 2026, kind: 'MEETING' },
  source: { from: 'AGREEMENT', agreement: { da: 'Aftale', en: 'Agreement' } },
  ...{ first: calendarDate('2026-03-01'), last: calendarDate('2026-03-31'), says: null, forum: null },
  ...{ name: { da: 'Møde', en: 'Meeting' }, responsible: { side: 'MUNICIPALITY' }, reference: null },
  prepare: [{ item: 'round', what: { da: 'Runde', en: 'Round' }, page: null }],
  standing: standingOf(
    marks.map((mark) => ({
      ...{ act: 'PREPARED', item: null, day: null, note: null, by: 'P', side: 'MUNICIPALITY', of: null },
      ...{ at: new Date(0), ...mark },
    })),
  ),
  ...more,
});

const asked = (act: AskedMark['act'], more: Partial<AskedMark> = {}): AskedMark => ({
  ...{ act, item: null, day: null, ...more },
});
const code = (of: YearEntry, mark: AskedMark) => {
  const may = mayMark(of, mark, today);
  return may.ok ? may.value : may.error.code;
};

describe('what may be said of an event', () => {
  test('that something is prepared, once', () => {
    expect(code(entry(), asked('PREPARED', { item: 'round' }))).toBe('NEW');
    expect(code(entry([{ item: 'round' }]), asked('PREPARED', { item: 'round' }))).toBe('SAID');
    expect(code(entry(), asked('PREPARED', { item: 'lunch' }))).toBe('no-such-item');
    expect(code(entry(), asked('REOPENED', { item: 'round' }))).toBe('SAID');
  });

  test('that it was held, on a day that has come', () => {
    expect(code(entry(), asked('HELD', { day: today }))).toBe('NEW');
    expect(code(entry(), asked('HELD', { day: addDays(today, 1) }))).toBe('not-yet-held');
    expect(code(entry(), asked('HELD'))).toBe('day-needed');
    expect(code(entry([{ act: 'HELD', day: today }]), asked('HELD', { day: today }))).toBe('SAID');
    expect(code(entry([{ act: 'HELD', day: today }]), asked('NOT_HELD'))).toBe('NEW');
  });

  test('on which day it is, within half a year of what the agreement says', () => {
    const dated = (day: string) => code(entry(), asked('DATED', { day: calendarDate(day) }));
    expect(dated('2026-03-12')).toBe('NEW');
    expect(dated('2026-04-09')).toBe('NEW');
    expect(dated('2025-08-30')).toBe('NEW');
    expect(dated('2025-08-29')).toBe('day-far-off');
    expect(dated('2026-09-30')).toBe('NEW');
    expect(dated('2026-10-01')).toBe('day-far-off');
    expect(code(entry(), asked('DATED'))).toBe('day-needed');
    expect(code(entry(), asked('UNDATED'))).toBe('SAID');
  });

  test('nothing of the end of an agreement, and no other day of what has its own', () => {
    const end = entry([], { source: { from: 'END', agreement: { da: 'Aftale', en: 'Agreement' } } });
    expect(code(end, asked('PREPARED'))).toBe('only-an-end');
    const own = entry([], {
      source: {
        from: 'OWN',
        own: {
          ...{ id: 'o', municipalityId: asId<MunicipalityId>('town'), organisationId: null, kind: 'MEETING' },
          ...{ name: 'Møde', forum: null, day: today, prepare: null, withdrawn: false, revision: 1 },
          ...{ changedBy: 'P', changedAt: new Date(0) },
        },
      },
    });
    expect(code(own, asked('DATED', { day: today }))).toBe('has-its-own-day');
    expect(code(own, asked('HELD', { day: today }))).toBe('NEW');
  });
});
