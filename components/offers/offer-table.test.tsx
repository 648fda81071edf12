import { expect, test } from 'vitest';
import type { OfferRow } from '@/lib/domain/letting/offers/offer-row';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import {
  type ApplicantId,
  asId,
  type LettingId,
  type OfferId,
  type VacancyId,
} from '@/lib/domain/shared/ids';
import { renderHtml, renderText } from '../testing/render-html';
import { OfferTable } from './offer-table';

const TODAY = calendarDate('2025-10-06');
const ROW: OfferRow = {
  ...{ id: asId<OfferId>('o'), lettingId: asId<LettingId>('l'), vacancyId: asId<VacancyId>('v') },
  ...{ applicantId: asId<ApplicantId>('a'), applicantReference: 'B-17', applicantName: 'Eva Eksempel' },
  ...{ phase: 'FLEXIBLE', basis: 'TIGHTENED', place: 1, passedOver: 0, passedOverReason: null },
  ...{ crowdingReason: null, state: 'SENT', sentOn: TODAY, sentAt: new Date('2025-10-06T08:00:00Z') },
  ...{ answerDue: calendarDate('2025-10-13'), answeredAt: null, answeredBy: null, declineReason: null },
  ...{
    remindedAt: null,
    reminderToldAt: null,
    linkToldAt: null,
    linkToldBy: null,
    linkToldByMail: false,
    linkMail: null,
    reminderMail: null,
    unseenPapers: 0,
    neverTold: false,
  },
  ...{ revision: 1, address: 'Eksempelvej 4, 1. tv', unitNumber: '034-165', departmentName: 'Lunden' },
  organisationName: 'Prøveboligselskabet',
};
const table = (row: Partial<OfferRow>, mayAct = true) => (
  <OfferTable caption="Tilbud" rows={[{ ...ROW, ...row }]} today={TODAY} of="MANY" mayAct={mayAct} />
);

test('an offer names the basis of its letting: tightened criteria where the agreement calls them so', () => {
  expect(renderText(table({}))).toContain('Skærpede kriterier');
  expect(renderText(table({ basis: 'FLEXIBLE' }))).toContain('Fleksibel udlejning');
  expect(renderText(table({ basis: 'LISTS', phase: 'TRANSFER' }))).toContain('Oprykningsventelisten');
});

test('it says whether the link has been sent, when and by whom', () => {
  expect(renderText(table({}))).toContain('Link ikke sendt');
  const told = { linkToldAt: new Date('2025-10-06T08:12:00Z'), linkToldBy: 'Lone Otterup' };
  expect(renderText(table(told))).toContain('Link sendt 06.10.2025 kl. 10.12 af Lone Otterup');
  expect(renderText(table({ state: 'NO' }))).not.toContain('Link ikke sendt');
});

test('it says that the link was mailed and when, is on its way, or failed and is to be passed on', () => {
  const mailed = { linkToldAt: new Date('2025-10-06T08:12:00Z'), linkToldBy: 'Nøglen', linkToldByMail: true };
  expect(renderText(table({ ...mailed, linkMail: 'SENT' }))).toContain(
    'Link sendt med mail 06.10.2025 kl. 10.12',
  );
  const onItsWay = renderText(table({ linkMail: 'ON_ITS_WAY' }));
  expect(onItsWay).toContain('Mail på vej');
  expect(onItsWay).not.toContain('Link ikke sendt');
  expect(renderText(table({ linkMail: 'FAILED' }))).toContain('Giv linket videre selv.');
});

test('the way to the link is there for whoever passes links on, while it opens', () => {
  expect(renderHtml(table({}))).toContain('href="/offers/o/link"');
  expect(renderHtml(table({}, false))).not.toContain('/offers/o/link');
  expect(renderHtml(table({ state: 'WITHDRAWN' }))).not.toContain('/offers/o/link');
});

test('a household of more than two per room stands with the reason, and a floor stays on one line', () => {
  expect(renderText(table({ crowdingReason: 'To flytter snart' }))).toContain('To flytter snart');
  expect(renderHtml(table({}))).toContain('<span class="whitespace-nowrap">1. tv</span>');
});
