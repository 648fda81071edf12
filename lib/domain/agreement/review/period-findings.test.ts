import { expect, test } from 'vitest';
import { getAgreement } from '@/agreements/registry';
import { calendarDate } from '../../shared/calendar-date';
import type { Agreement } from '../agreement';
import { reviewAgreement } from './review-agreement';

const taastrup = getAgreement('hoeje-taastrup-2023');
const found = (change: Partial<Agreement>) =>
  reviewAgreement({ ...taastrup, ...change }).map(({ code, part }) => `${part} ${code}`);
const period = (from: string, to: string) => ({
  inForce: { from: calendarDate(from), to: calendarDate(to) },
});

test('renegotiation that would begin before the agreement does is found where the period stands', () => {
  const [finding] = reviewAgreement({ ...taastrup, ...period('2027-01-01', '2031-01-01') });
  expect(finding).toMatchObject({ code: 'RENEGOTIATION_OUTSIDE', part: 'PERIOD' });
  expect(finding?.text.da).toBe(
    'Genforhandlingen begynder 1. april 2026, men aftalen gælder fra 1. januar 2027 til og med 31. december 2030.',
  );
});

test.each([
  ['on its first day', '2026-04-01', '2031-01-01', []],
  ['the day after it began', '2026-04-02', '2031-01-01', ['PERIOD RENEGOTIATION_OUTSIDE']],
  ['on its last day', '2023-01-01', '2026-04-02', []],
  ['the day after its last', '2023-01-01', '2026-04-01', ['PERIOD RENEGOTIATION_OUTSIDE']],
] as const)('it may begin %s', (_when, from, to, codes) => expect(found(period(from, to))).toEqual(codes));

test('notice longer than the agreement lasts', () => {
  const { frame } = taastrup;
  if (frame === null) return expect.unreachable();
  const notice = (months: number) => ({
    ...period('2026-01-01', '2027-01-01'),
    frame: { ...frame, notice: { months, reference: taastrup.proposal.otherwise.reference } },
  });
  expect(found(notice(12))).toEqual([]);
  expect(found(notice(13))).toEqual(['PERIOD NOTICE_TOO_LONG']);
});
