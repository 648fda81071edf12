import { expect, test } from 'vitest';
import type { ListGoal } from '@/lib/domain/key-figures/list-goal';
import { calendarDate as day } from '@/lib/domain/shared/calendar-date';
import { offListTable } from '@/lib/domain/summary/compose/off-list';
import { exampleSummary } from '@/lib/testing/summaries/summaries';
import { speaking } from '@/lib/testing/summaries/worded-summaries';
import { wordSummary } from '../summaries/word-summary';
import { renderText } from '../testing/render-html';
import { ListGoalTable } from './list-goals-view';

const goal = (made: Partial<ListGoal> = {}): ListGoal => ({
  ...{ id: 'g', kind: 'OFF_LIST', list: 'VULNERABLE_AREA', byYear: 2023, source: 'Rammeaftale, afsnit 1' },
  ...{ areaNames: ['Bredgade', 'Nyvang'], groupName: null, municipalityName: 'Prøvekøbing' },
  ...{ from: day('2022-01-01'), to: null, listOn: day('2024-12-01'), on: day('2025-10-06') },
  areas: [
    { name: 'Bredgade', designations: [{ designation: 'VULNERABLE_AREA', from: day('2021-12-01') }] },
    { name: 'Nyvang', designations: [] },
  ],
  ...made,
});

test('a goal of a list says which list and when, and of each area its category and since when', () => {
  const text = renderText(<ListGoalTable goals={[goal()]} />);
  for (const words of [
    ...[
      'af listen senest 1. december 2023',
      'Ikke på listen over udsatte boligområder',
      'Rammeaftale, afsnit 1',
    ],
    ...['fra 01.12.2021', 'Nyvang på ingen liste', '01.12.2024', 'ikke nået'],
  ])
    expect(text).toContain(words);
});

test('of a municipality where nobody has entered a list nothing is known', () => {
  const text = renderText(<ListGoalTable goals={[goal({ areaNames: [], areas: [], listOn: null })]} />);
  expect(text).toContain('Prøvekøbing ingen liste er indtastet');
  expect(text).toContain('ingen liste');
});

test('page, paper and files say the same of it, with what each column means, in both languages', () => {
  const sections = [{ id: 'WATCH', tables: [offListTable({ goals: [goal()] })] }] as const;
  const told = (language: 'da' | 'en') =>
    wordSummary({ ...exampleSummary(), sections }, speaking(language)).sections[0]?.tables[0];
  expect(told('da')?.columns.map(({ title }) => title)).toEqual([
    ...['Mål', 'Senest', 'Udpeget som', 'Siden', 'Seneste liste', 'Status', 'Kilde'],
  ]);
  expect(told('da')?.rows.map(({ label, cells }) => [label, ...cells.map(({ text }) => text)])).toEqual([
    [
      ...[
        'Bredgade',
        'Ikke på listen over udsatte boligområder',
        '01.12.2023',
        'Udsat boligområde',
        '01.12.2021',
      ],
      ...['01.12.2024', 'ikke nået', 'Rammeaftale, afsnit 1'],
    ],
    [
      ...['Nyvang', 'Ikke på listen over udsatte boligområder', '01.12.2023', '–', '–'],
      ...['01.12.2024', 'nået', 'Rammeaftale, afsnit 1'],
    ],
  ]);
  for (const language of ['da', 'en'] as const) {
    const words = told(language)?.columns.flatMap(({ id, title, definition }) => [
      title === id,
      definition === '',
    ]);
    expect(words).not.toContain(true);
    expect(told(language)?.title).not.toBe('off-list');
  }
});
