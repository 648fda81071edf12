import { expect, test } from 'vitest';
import type { ApplicantEvent } from '@/lib/domain/applicant/applicant-file';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import { renderText } from '../../testing/render-html';
import { HistoryCard } from './history-card';

const moved: ApplicantEvent = {
  ...{ id: '1', kind: 'CHANGED', payload: { fields: ['seniorityOn', 'list'], revision: 2 } },
  ...{ actorSide: 'ORGANISATION', actorName: 'Lone', occurredAt: new Date('2025-10-06T08:00:00Z') },
  moved: {
    ...{ listBefore: 'ORDINARY', listAfter: 'TRANSFER', reason: 'Skrev sig op før, se brev' },
    ...{ before: calendarDate('2020-01-01'), after: calendarDate('2005-01-01') },
  },
};
const told = (change: Partial<NonNullable<ApplicantEvent['moved']>> = {}, hidden = false) =>
  renderText(
    <HistoryCard
      events={[{ ...moved, moved: moved.moved && { ...moved.moved, ...change } }]}
      hidden={hidden}
    />,
    'da',
  );

test('another place is told as it was and is, with why, until that is erased', () => {
  expect(told()).toContain('Anciennitet fra: 01.01.2020 → 01.01.2005');
  expect(told()).toContain('Liste: Venteliste → Oprykningsventeliste');
  expect(told()).toContain('Skrev sig op før, se brev');
  expect(told({ reason: null })).toContain('Begrundelsen er slettet.');
});

test('what was written of a protected applicant is not for other hands', () => {
  expect(told({}, true)).not.toContain('brev');
  expect(told({}, true)).toContain('01.01.2005');
});
