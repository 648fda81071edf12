import { expect, test } from 'vitest';
import { editSummarySchema } from './saved';

const WORDS = {
  summaryId: '0199b1f0-0000-7000-8000-000000000001',
  revision: '1',
  title: 'Årsoversigt 2025',
  correctionDays: '14',
};
const meetingOf = (meeting: string) => editSummarySchema.safeParse({ ...WORDS, meeting });

test.each([
  ['', null],
  ['forum-october.2025', { event: 'forum-october', year: 2025 }],
  ['forum-october.1950', { event: 'forum-october', year: 1950 }],
])('a summary is made for the meeting %s', (text, meeting) => {
  expect(meetingOf(text).data).toMatchObject({ meeting });
});

test.each([
  'forum-october',
  'forum-october.1949',
  'forum-october.2100',
  'Forum.2025',
  `${'x'.repeat(61)}.2025`,
])('%s is no meeting', (text) => expect(meetingOf(text).success).toBe(false));
