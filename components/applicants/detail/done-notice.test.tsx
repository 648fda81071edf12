import { expect, test } from 'vitest';
import type { Applicant } from '@/lib/domain/applicant/applicant';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import { renderHtml, renderText } from '../../testing/render-html';
import { DoneNotice } from './done-notice';

const applicant = {
  ...{ reference: '2025-ABC-123', list: 'TRANSFER', organisationId: 'o-1', flexible: false },
  seniorityOn: calendarDate('2024-03-04'),
} as Applicant;
const said = (done: string | undefined, made: Partial<Applicant> = {}) =>
  renderText(<DoneNotice done={done} applicant={{ ...applicant, ...made }} />);

test('somebody new: the number, the list, what happens next, and the way to the next one', () => {
  const text = said('enrolled');
  expect(text).toContain('Skrevet op med nummer 2025-ABC-123');
  expect(text).toContain('Oprykningsventeliste, anciennitet fra 04.03.2024.');
  expect(text).not.toContain('kriterier');
  expect(said('enrolled', { flexible: true })).toContain('kriterier');
  expect(renderHtml(<DoneNotice done="enrolled" applicant={applicant} />)).toContain(
    'href="/applicants/new?organisation=o-1"',
  );
});

test('what was changed is said; nothing is said of what the address makes up', () => {
  expect(said('changed')).toBe('Opskrivningen er rettet.');
  expect(said('state')).toBe('Status er ændret.');
  for (const done of [undefined, 'toString', 'x']) expect(said(done)).toBe('');
});
