import { expect, test } from 'vitest';
import { holbaek2024 } from '@/agreements/holbaek-2024';
import { parseAgreement } from './parse-agreement';

const { frame, individual } = holbaek2024;
const [switched, dispensation, ...terms] = individual;

/** The first fault of Holbæk's agreement with something changed. */
function fault(change: Readonly<Record<string, unknown>>): string {
  const result = parseAgreement({ ...holbaek2024, ...change });
  return result.ok ? 'accepted' : `${result.error.path}: ${result.error.message}`;
}

test.each<[string, Readonly<Record<string, unknown>>, string]>([
  [
    'an annex twice',
    { frame: { ...frame, annexes: [frame?.annexes[0], frame?.annexes[0]] } },
    'frame.annexes[1]: annex "Bilag 1" is given twice',
  ],
  [
    'notice of half a month',
    { frame: { ...frame, notice: { ...frame?.notice, months: 0.5 } } },
    'frame.notice.months: expected a whole number',
  ],
  [
    'renegotiation without a day',
    { frame: { ...frame, renegotiation: { ...frame?.renegotiation, from: 'foråret' } } },
    'frame.renegotiation.from: expected a calendar day',
  ],
  [
    'a power that is none',
    { individual: [{ ...dispensation, kind: 'RATES' }] },
    'individual[0].kind: unknown power "RATES"',
  ],
  [
    'a power over criteria that nobody can switch on',
    { individual: [{ ...switched, tiers: ['RED'] }] },
    'individual[0].tiers: letting at "RED" uses no criteria of "FLEXIBLE" that are switched on',
  ],
  [
    'a power over a share that has no cap',
    { individual: [{ ...switched, kind: 'FLEXIBLE_SHARE', tiers: ['GREEN'] }] },
    'individual[0].tiers: letting at "GREEN" has no cap',
  ],
  [
    'a power twice',
    { individual: [terms[0], terms[0]] },
    'individual[1]: power "TERMS TRANSITIONAL_HOMES" is given twice',
  ],
])('%s', (_title, change, start) => {
  expect(fault(change).slice(0, start.length)).toBe(start);
});

test('what was signed before these terms were asked for says nothing of them', () => {
  const read = parseAgreement({ ...holbaek2024, frame: undefined, individual: undefined });
  expect(read.ok && [read.value.frame, read.value.individual]).toEqual([null, []]);
});
