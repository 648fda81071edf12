import { expect, test } from 'vitest';
import type { Applicant } from '@/lib/domain/applicant/applicant';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import type { DuplicateGround } from '@/lib/domain/waiting-list/duplicate';
import type { FormAction } from '@/lib/schemas/form-state';
import { renderHtml } from '../testing/render-html';
import { DuplicateRow } from './duplicate-row';

const action = (async () => undefined) as unknown as FormAction;
const one = {
  ...{ id: 'a', reference: '2007-AAA-111', externalId: null, hasCpr: true, revision: 1 },
  contact: {
    ...{ name: 'Prøve Person', phone: '10000001', email: null },
    ...{ street: null, postcode: null, city: null },
  },
  ...{ list: 'ORDINARY', seniorityOn: calendarDate('2007-07-13'), state: 'ACTIVE' },
  household: [{ bornOn: calendarDate('1992-12-16') }],
} as unknown as Applicant;
const other = {
  ...one,
  ...{ id: 'b', reference: '2025-BBB-222', contact: { ...one.contact, phone: '20000002' } },
} as Applicant;

const rendered = (grounds: readonly DuplicateGround[], made: Partial<Applicant> = {}, open = true) =>
  renderHtml(
    <DuplicateRow pair={{ sides: [one, { ...other, ...made }], grounds }} action={action} open={open} />,
  );
const rowsIn = (html: string) =>
  [...html.matchAll(/<th scope="row"[^>]*>(.*?)<\/th>/g)].map(([, label]) => label?.replace(/<[^>]*>/g, ''));

test('only what differs stands in the table; what is the same is folded, and what neither has is left out', () => {
  const html = rendered(['SAME_CPR'], { seniorityOn: calendarDate('2025-07-16') });
  expect(rowsIn(html)).toEqual(['Telefon', 'Anciennitet']);
  const folded = html.slice(html.indexOf('Vis de 6 oplysninger, der er ens'));
  for (const said of ['Prøve Person', '16.12.1992', 'kendt', 'aktiv']) expect(folded).toContain(said);
  expect(html).not.toContain('E-mail');
});

test('two numbers that are known and not one are said to differ', () => {
  expect(rowsIn(rendered(['SAME_PHONE']))).toContain('CPR-nummer');
  expect(rendered(['SAME_PHONE'])).toContain('kendt, et andet nummer');
  expect(rowsIn(rendered(['SAME_CPR']))).not.toContain('CPR-nummer');
});

test('a pair is folded but for the first; which seniority is kept is asked only where there are two', () => {
  expect(rendered(['SAME_CPR'])).toMatch(/^<details open=""/);
  expect(rendered(['SAME_CPR'], {}, false)).toMatch(/^<details class/);
  expect(rendered(['SAME_CPR'])).not.toContain('name="earlier"');
  expect(rendered(['SAME_CPR'], { seniorityOn: calendarDate('2025-07-16') })).toContain('name="earlier"');
});
