import { expect, test } from 'vitest';
import type { OfferRow } from '@/lib/domain/letting/offers/offer-row';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import type { FormAction } from '@/lib/schemas/form-state';
import { renderHtml, renderText } from '../testing/render-html';
import { type LinkEntry, LinksToPassOn } from './links-to-pass-on';

const action = (async () => undefined) as unknown as FormAction;
const LINK = 'https://example.dk/offer/abc';
const offer = {
  ...{ id: 'o', state: 'SENT', address: 'Eksempelvej 4, 1. tv', applicantName: 'Eva Eksempel' },
  ...{ applicantReference: 'B-17', answerDue: calendarDate('2025-10-13') },
  organisationName: 'Prøveboligselskabet',
} as OfferRow;
const panel = (more: Partial<LinkEntry> = {}) => (
  <LinksToPassOn
    entries={[{ offer, link: LINK, phone: '20304050', email: 'eva@example.dk', ...more }]}
    action={action}
    from="list"
    of="MANY"
  />
);

test('the link and its text stand ready in fields that need no script, and the text names who offers, and no person', () => {
  const html = renderHtml(panel());
  expect(html).toContain(`value="${LINK}"`);
  expect(html).toMatch(
    /<textarea[^>]*>Hej\. Prøveboligselskabet tilbyder dig en bolig: Eksempelvej 4[^<]*\/offer\/abc<\/textarea>/,
  );
  expect(/<textarea[^>]*>([^<]*)</.exec(html)?.[1]).not.toContain('Eva');
  // A copying button is for whoever has a script.
  expect(html).not.toContain('Kopiér');
});

test('the officer’s own mail and telephone open with the text', () => {
  const html = renderHtml(panel());
  expect(html).toContain('href="mailto:eva@example.dk?subject=Tilbud%20om%20en%20bolig');
  expect(html).toContain(`sms:20304050?body=`);
  expect(html).toContain(encodeURIComponent(LINK));
});

test('nobody’s contact is said to be missing by mistake', () => {
  expect(renderText(panel({ phone: null, email: null }))).toContain('Hverken mail eller telefon er oplyst.');
  expect(renderText(panel({ phone: null }))).not.toContain('Hverken');
});

test('nothing to send is no panel', () => {
  expect(renderHtml(<LinksToPassOn entries={[]} action={action} from="list" of="MANY" />)).toBe('');
});
