import { expect, test } from 'vitest';
import { getAgreement } from '@/agreements/registry';
import type { AgreementInForce } from '../agreement/agreement-in-force';
import { calendarDate } from '../shared/calendar-date';
import { type AgreementVersionId, asId, type MunicipalityId } from '../shared/ids';
import { faultOfRule, ownRules } from './own-rules';

const version = (of: string, slug: string, from: string, to: string | null): AgreementInForce => ({
  ...{
    id: asId<AgreementVersionId>(`${of} ${from}`),
    municipalityId: asId<MunicipalityId>(of),
    slug,
    version: 1,
  },
  ...{ from: calendarDate(from), to: to === null ? null : calendarDate(to), agreement: getAgreement(slug) },
});
const rulesOn = (day: string, ...versions: readonly AgreementInForce[]) =>
  ownRules(versions, calendarDate(day)).map(({ rule }) => rule);

test('the rules that a file may write are those of the agreements in force, each once', () => {
  const versions = [
    version('a', 'holbaek-2024', '2026-01-01', null),
    version('b', 'holbaek-2024', '2025-01-01', null),
    version('a', 'hoeje-taastrup-2023', '2023-01-01', '2026-01-01'),
  ];
  const holbaek = ['ACCESSIBLE_FULL', 'ACCESSIBLE_EVERY_SECOND'];
  expect(rulesOn('2026-01-01', ...versions)).toEqual(holbaek);
  expect(rulesOn('2025-12-31', ...versions)).toEqual(['FIRST_LETTING_SMALL', 'FUND_DWELLING', ...holbaek]);
  expect(rulesOn('2026-01-01')).toEqual([]);
});

test('a rule that is none of them is told with them, or that there are none', () => {
  expect(faultOfRule(['A', 'B'])).toEqual(['unknown-rule', { of: 'A, B' }]);
  expect(faultOfRule([])).toEqual(['no-rules']);
});
