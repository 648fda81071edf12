import { describe, expect, test } from 'vitest';
import { calendarDate } from '../shared/calendar-date';
import { asId, type MunicipalityId, type OrganisationId } from '../shared/ids';
import { betweenParties } from './between-parties';
import type { SummaryState } from './closing';

const municipalityId = asId<MunicipalityId>('town');
const period = { from: calendarDate('2024-01-01'), through: calendarDate('2024-12-31') };
const whole = { kind: 'MUNICIPALITY' } as const;
const summary = (
  state: SummaryState,
  part: Parameters<typeof betweenParties>[0][number]['part'] = whole,
) => ({
  ...{ municipalityId, period, part, state },
});
const which = { municipalityId, period, part: whole };

describe('the summary that is between the parties', () => {
  test.each(['SENT', 'APPROVED', 'CLOSED'] as const)('is the one that is %s', (state) => {
    expect(betweenParties([summary('DRAFT'), summary(state)], which)).toMatchObject({ state });
  });

  test('is no draft and none that was given up', () => {
    expect(betweenParties([summary('DRAFT'), summary('WITHDRAWN')], which)).toBeNull();
  });

  test('is of the same municipality, part and days', () => {
    const part = { kind: 'ORGANISATION', id: asId<OrganisationId>('one'), name: 'Prøve' } as const;
    expect(betweenParties([summary('SENT', part)], which)).toBeNull();
    expect(betweenParties([summary('SENT', part)], { ...which, part })).not.toBeNull();
    expect(betweenParties([summary('SENT')], { ...which, municipalityId: 'other' })).toBeNull();
    const half = { ...period, through: calendarDate('2024-06-30') };
    expect(betweenParties([summary('SENT')], { ...which, period: half })).toBeNull();
  });
});
