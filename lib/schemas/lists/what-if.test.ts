import { describe, expect, test } from 'vitest';
import { getAgreement } from '@/agreements/registry';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import { fraction } from '@/lib/domain/shared/fraction';
import { asId, type DepartmentId } from '@/lib/domain/shared/ids';
import { withShares } from '@/lib/domain/what-if/plan';
import { readTrialQuery } from './what-if';

const given = {
  ...{ inForce: getAgreement('holbaek-2024'), today: calendarDate('2025-10-06') },
  stored: { agreement: null, placements: new Map<DepartmentId, string>() },
};
const DEPARTMENT = '01a1fceb-cee0-7001-b7fa-4f92a2a83100';

describe('what a trial’s address asks for', () => {
  test('is nothing else than today’s agreement over the last year, when it says nothing', () => {
    expect(readTrialQuery({}, given)).toEqual({
      period: { kind: 'dates', from: '2024-10-07', through: '2025-10-06' },
      knowledge: 'AT_THE_TIME',
      plan: { agreement: null, shares: [], placements: new Map() },
      faults: {},
    });
  });

  test('is the shares that differ, and the placements that the agreement knows', () => {
    const { plan } = readTrialQuery(
      {
        ...{ 'share.FAMILY.GREEN': 'hver 4.', 'share.FAMILY.YELLOW': '1/6', 'share.FAMILY.BLUE': '1/2' },
        ...{
          [`tier.${DEPARTMENT}`]: 'RED',
          'tier.none': 'RED',
          [`tier.${DEPARTMENT.replace('1', '2')}`]: 'BLUE',
        },
      },
      given,
    );
    expect(plan).toEqual({
      agreement: null,
      shares: [{ dwellingType: 'FAMILY', tier: 'GREEN', rate: fraction(1n, 4n) }],
      placements: new Map([[DEPARTMENT, 'RED']]),
    });
  });

  test('says which share cannot be read', () => {
    const asked = readTrialQuery({ 'share.FAMILY.GREEN': 'mange' }, given);
    expect(asked.faults).toEqual({ 'share.FAMILY.GREEN': 'forms.share' });
    expect(asked.plan.shares).toEqual([]);
  });

  test('is held against the draft that it names, whose shares are the ones that differ', () => {
    const inForce = getAgreement('holbaek-2024');
    const agreement = withShares(inForce, [
      { dwellingType: 'FAMILY', tier: 'YELLOW', rate: fraction(1n, 5n) },
    ]);
    const stored = { agreement, placements: new Map([[asId<DepartmentId>(DEPARTMENT), 'GREEN']]) };
    const asked = { 'share.FAMILY.YELLOW': 'hver 6.', [`tier.${DEPARTMENT}`]: 'RED' };
    expect(readTrialQuery(asked, { ...given, stored }).plan).toEqual({
      agreement,
      shares: [{ dwellingType: 'FAMILY', tier: 'YELLOW', rate: fraction(1n, 6n) }],
      placements: new Map([[DEPARTMENT, 'RED']]),
    });
    expect(readTrialQuery({}, { ...given, stored }).plan).toEqual({
      agreement,
      shares: [],
      placements: new Map([[DEPARTMENT, 'GREEN']]),
    });
  });
});
