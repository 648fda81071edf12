import { expect, test } from 'vitest';
import type { LeftReport } from '@/lib/domain/letting/left-home';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import { asId } from '@/lib/domain/shared/ids';
import { renderHtml } from '../testing/render-html';
import { LeftReportedNotice } from './left-reported-notice';

const report: LeftReport = {
  ...{ id: asId('v'), reference: 'L-2025-17', address: 'Eksempelvej 4, 1. tv', state: 'ORGANISATION' },
  ...{ reportedOn: calendarDate('2025-10-06'), offered: false },
};
const shown = (more: Partial<LeftReport> = {}, mayVoid = true) =>
  renderHtml(<LeftReportedNotice reports={[{ ...report, ...more }]} when="AFTER" mayVoid={mayVoid} />);

test('the report that stands leads to the case and to voiding it', () => {
  const html = shown();
  expect(html).toContain('Eksempelvej 4, 1. tv');
  expect(html).toContain('href="/vacancies/v"');
  expect(html).toContain('href="/vacancies/v/void"');
});

test.each<[string, Partial<LeftReport>, boolean]>([
  ['somebody has been offered the home', { offered: true }, true],
  ['it is let', { state: 'LET' }, true],
  ['the reader may not', {}, false],
])('voiding is not offered where %s', (_, more, mayVoid) => {
  expect(shown(more, mayVoid)).not.toContain('/void"');
});
