import { describe, expect, test } from 'vitest';
import { adding, count, page, seenIn } from '@/lib/testing/summaries/suppression-pages';
import { calendarDate } from '../../shared/calendar-date';
import type { SummaryPart } from '../summary';
import { suppressForReader } from './suppress';

const A: SummaryPart = { kind: 'ORGANISATION', id: 'a', name: 'a' };
const B: SummaryPart = { kind: 'ORGANISATION', id: 'b', name: 'b' };
const REPORTED = { measure: 'REPORTED' } as const;
const BEFORE = { from: calendarDate('2024-01-01'), through: calendarDate('2024-12-31') };

describe('across tables and pages', () => {
  const types = (small: number, other: number) => ({
    columns: adding('reported'),
    rows: {
      family: [count(other, { ...REPORTED, dwellingType: 'FAMILY' })],
      youth: [count(small, { ...REPORTED, dwellingType: 'YOUTH' })],
    },
    total: [count(small + other, REPORTED)],
  });
  const organisations = (a: number, b: number) => ({
    columns: adding('reported'),
    rows: {
      a: [count(a, { ...REPORTED, organisationId: 'a' })],
      b: [count(b, { ...REPORTED, organisationId: 'b' })],
    },
    total: [count(a + b, REPORTED)],
  });

  test('what one table hides another does not show', () => {
    const seen = seenIn(
      suppressForReader(page({ types: types(3, 20), organisations: organisations(11, 12) }), []),
    );
    expect(seen.types).toEqual({ family: '·', youth: '·', total: '23' });
    expect(seen.organisations).toEqual({ a: '11', b: '12', total: '23' });
  });

  test('what an organisation has few of is hidden on the page of the other and of the municipality', () => {
    const menu = [
      page({ types: types(13, 120) }),
      page({ types: types(2, 70) }, { part: A }),
      page({ types: types(11, 50) }, { part: B }),
    ];
    const [whole, a, b] = menu.map((one) => seenIn(suppressForReader(one, menu)).types);
    expect([a?.youth, b?.youth].filter((one) => one === '·')).toHaveLength(2);
    expect(a?.family).toBe('·');
    expect(whole).toEqual({ family: '120', youth: '13', total: '133' });
    expect(b).toEqual({ family: '·', youth: '·', total: '61' });
  });

  test('what the year before hides the column beside this year hides, and no more', () => {
    const [family, youth] = ['FAMILY', 'YOUTH'].map((dwellingType) => ({ ...REPORTED, dwellingType }));
    const last = page({ types: types(3, 20) }, { year: 2024 });
    const both = {
      columns: [
        { id: 'reported', adds: true },
        { id: 'reported', adds: true, of: 'BEFORE' as const },
      ],
      rows: {
        family: [count(60, family), count(20, { ...REPORTED, ...family, ...BEFORE })],
        youth: [count(9, youth), count(3, { ...REPORTED, ...youth, ...BEFORE })],
      },
      total: [count(69, REPORTED), count(23, { ...REPORTED, ...BEFORE })],
    };
    expect(seenIn(suppressForReader(page({ both }), [last])).both).toEqual({
      family: '60 ·',
      youth: '9 ·',
      total: '69 23',
    });
  });

  test('of a half year, an area and a department nothing is shown', () => {
    const half = { from: calendarDate('2025-01-01'), through: calendarDate('2025-06-30') };
    const whole = page({ types: types(13, 120) });
    for (const one of [
      { ...whole, period: half },
      page({ types: types(13, 120) }, { part: { kind: 'AREA', id: 'x', name: 'x' } }),
      page({ types: types(13, 120) }, { part: { kind: 'DEPARTMENT', id: 'x', name: 'x' } }),
    ])
      expect(seenIn(suppressForReader(one, [whole])).types).toEqual({ family: '·', youth: '·', total: '·' });
  });
});
