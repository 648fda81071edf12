import { expect, test } from 'vitest';
import { calendarDate } from '../shared/calendar-date';
import type { SlotCase } from './slot-case';
import { slotSteps } from './slot-steps';

const at = (day: number) => new Date(Date.UTC(2025, 9, day, 8));
const offeredOn = calendarDate('2025-10-01');

type Given = { readonly [K in keyof SlotCase]?: Partial<SlotCase[K]> | null };
const file = (state: SlotCase['slot']['state'], { slot, ...given }: Given = {}) =>
  ({
    ...{ namings: [], contacts: [], returned: null, leaseSignedOn: null },
    slot: { state, offeredOn, claimedAt: null, ...slot },
    ...given,
  }) as unknown as SlotCase;
const told = (given: SlotCase) =>
  slotSteps(given).map(({ step, when }) => `${step} ${when instanceof Date ? when.getUTCDate() : when}`);

const claimed = { slot: { claimedAt: at(2) } };
const named = (day: number, withdrawn: string | null = null, on: number | null = null) =>
  ({ namedAt: at(day), withdrawnAs: withdrawn, withdrawnAt: on === null ? null : at(on) }) as never;

test('what runs has steps still to come, and a citizen who declined is named no longer', () => {
  expect(told(file('OFFERED'))).toEqual([
    ...['OFFERED 2025-10-01', 'CLAIMED YET', 'NAMED YET', 'HANDED_OVER YET', 'COMPLETED YET'],
  ]);
  const declined = { ...claimed, namings: [named(3, 'DECLINED', 4)], contacts: [{ handedOverAt: at(3) }] };
  expect(told(file('CLAIMED', declined as never))).toEqual([
    ...['OFFERED 2025-10-01', 'CLAIMED 2', 'NAMED YET', 'HANDED_OVER YET', 'COMPLETED YET'],
  ]);
});

test('of a home that was returned it says that a citizen was named, and nothing is still to come', () => {
  const returned = { returned: { returnedAt: at(6) } };
  const withNaming = { ...claimed, ...returned, namings: [named(3, 'RETURNED', 6)] };
  expect(told(file('RETURNED', withNaming as never))).toEqual([
    ...['OFFERED 2025-10-01', 'CLAIMED 2', 'NAMED 3', 'RETURNED 6'],
  ]);
  expect(told(file('RETURNED', returned as never))).toEqual(['OFFERED 2025-10-01', 'RETURNED 6']);
});

test('a void ends it like a return, on the day its naming fell if it had one', () => {
  const withNaming = { ...claimed, namings: [named(4, 'VOIDED', 7), named(3, 'DECLINED', 4)] };
  expect(told(file('VOIDED', withNaming as never)).slice(2)).toEqual(['NAMED 4', 'VOIDED 7']);
  expect(told(file('VOIDED', claimed as never)).slice(1)).toEqual(['CLAIMED 2', 'VOIDED null']);
});

test('a lease ends it, also where no contact was handed over here', () => {
  const signed = { ...claimed, namings: [named(3)], leaseSignedOn: calendarDate('2025-10-09') };
  expect(told(file('COMPLETED', signed as never)).slice(1)).toEqual([
    ...['CLAIMED 2', 'NAMED 3', 'COMPLETED 2025-10-09'],
  ]);
});
