import { expect, test } from 'vitest';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import { asId } from '@/lib/domain/shared/ids';
import type { PossibleActs } from '@/lib/domain/slot/possible-acts';
import type { SlotCase } from '@/lib/domain/slot/slot-case';
import type { SlotRow } from '@/lib/domain/slot/slot-row';
import { renderHtml, renderText } from '../testing/render-html';
import { CaseworkerTray } from '../tray/caseworker-tray';
import { NextCard } from './detail/next-card';
import { SlotNotices } from './detail/slot-notices';
import { InboxTable } from './inbox-table';

const at = new Date('2025-10-06T10:00:00Z');
const due = calendarDate('2025-10-15');
const NAME = 'Prøvesystemet (API)';

const aRow = (system: boolean): SlotRow => ({
  ...{ id: asId<never>('s'), vacancyId: asId<never>('v'), reference: 'LB-1', revision: 2, state: 'CLAIMED' },
  ...{ tier: 'GREEN', municipalityId: asId<never>('m'), organisationName: 'Prøveboligen' },
  ...{
    departmentId: asId<never>('d'),
    departmentNumber: '14',
    departmentName: 'Hvedemarken',
    areaName: null,
  },
  ...{ unitNumber: '1', address: 'Prøvevej 1', postcode: '4300', city: 'Prøveby', dwellingType: 'FAMILY' },
  ...{ rooms: 3, areaTenths: 780, rentOre: 594_000, utilitiesOre: 0, lift: false, groundFloor: false },
  ...{ availableOn: due, offeredOn: calendarDate('2025-10-06'), demands: [] },
  deadline: { kind: 'NAME', due, state: 'OPEN', workingDaysLeft: 7, of: 7, percentGone: 0 },
  ...{ seenAt: at, changedAt: null, claimedAt: at, mine: true, awaitsApproval: false },
  claimedBy: { userId: asId<never>('u'), name: NAME, system },
});

const tray = (row: SlotRow) => (
  <CaseworkerTray
    today="2025-10-06"
    mine={[row]}
    {...{ open: [], openTotal: 0, calls: [], changed: [], coming: [] }}
  />
);

test('the tray and the inbox say which system received the home, and speak of no absence', () => {
  expect(renderText(tray(aRow(true)))).toContain(`Prøveboligen, afd. 14 · modtaget af ${NAME}`);
  expect(renderText(tray(aRow(false)))).not.toContain(NAME);
  const inbox = (row: SlotRow) =>
    renderText(
      <InboxTable
        caption=""
        side="MUNICIPALITY"
        rows={[{ ...row, tierWords: null, municipalityName: 'Prøvekøbing', standsInFor: null }]}
      />,
    );
  expect(inbox(aRow(true))).toContain(`modtaget af ${NAME}`);
  expect(inbox(aRow(true))).not.toContain(`hos ${NAME}`);
  expect(inbox(aRow(false))).not.toContain(NAME);
});

/** Only what these parts of the page read. */
const file = (system: boolean) =>
  ({ slot: aRow(system), mayHandle: true, deadlinesReference: { assumed: false } }) as unknown as SlotCase;

test('the home says who may go on with it, and what is a button stands among the other acts', () => {
  const told = (system: boolean) =>
    renderText(
      <SlotNotices file={file(system)} events={[]} done={null} userId="another" side="MUNICIPALITY" />,
    );
  expect(told(true)).toContain(
    `${NAME} har modtaget boligen. Enhver kommunal anviser kan gå videre med den eller overtage sagen.`,
  );
  expect(told(false)).toContain('Du er stedfortræder for');
  const press = { claim: async () => ({}), takeOver: async () => ({}) } as never;
  const card = (others: PossibleActs['others']) =>
    renderHtml(
      <NextCard
        file={file(true)}
        acts={{ primary: 'name', others, byPhone: [] }}
        expires={false}
        press={press}
      />,
    );
  expect(card(['return', 'takeOver'])).toMatch(/<button[^>]*>(?:<[^>]*>)*Overtag sagen/);
  expect(card(['return'])).not.toContain('Overtag sagen');
});
