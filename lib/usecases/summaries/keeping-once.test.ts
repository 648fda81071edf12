import { beforeEach, describe, expect, test } from 'vitest';
import { getYear } from '@/lib/data/year/year';
import { day, givenPerson, rowsOf } from '@/lib/testing/builders';
import {
  fileOfSummary,
  givenSummary,
  SO_FAR,
  sentNow,
  summaryWords,
} from '@/lib/testing/summaries/saved-summaries';
import { givenSummaryStage, type SummaryStage } from '@/lib/testing/summaries/summary-stage';
import { refusedAs } from '@/lib/testing/two-departments';
import { editSentences } from './edit-sentences';
import { type SaveSummaryInput, saveSummary } from './save-summary';

let stage: SummaryStage;
beforeEach(async () => {
  stage = await givenSummaryStage();
});

const asked = (more: Partial<SaveSummaryInput> = {}): SaveSummaryInput => ({
  ...{ municipalityId: stage.town.municipalityId, part: { kind: 'MUNICIPALITY' }, period: SO_FAR },
  ...{ ...summaryWords, ...more },
});

const drafts = async () => {
  const rows = await rowsOf<{ id: string }>('SELECT id FROM saved_summary WHERE municipality_id = $1', [
    stage.town.municipalityId,
  ]);
  return rows.length;
};

describe('keeping a summary', () => {
  test('fifty times at once with the same words makes one draft', async () => {
    const { municipality } = stage.managers;
    const kept = await Promise.all(Array.from({ length: 50 }, () => saveSummary(municipality, asked())));
    const ids = new Set(kept.map((one) => (one.ok ? one.value.summaryId : one.error.code)));
    expect([...ids]).toHaveLength(1);
    expect(await drafts()).toBe(1);
    const rows = await rowsOf('SELECT 1 FROM summary_draft WHERE municipality_id = $1', [
      stage.town.municipalityId,
    ]);
    expect(rows).toHaveLength(1);
  });

  test('with other words, of another part or period, or by another person makes another', async () => {
    const { managers, town, department } = stage;
    const made = await givenSummary(managers.municipality, town);
    const others: Partial<SaveSummaryInput>[] = [
      { title: 'Årsoversigt 2025, til rådet' },
      { sentences: ['En anden sætning.'] },
      { correctionDays: 15 },
      { period: { ...SO_FAR, from: day('2025-01-02') } },
      { part: { kind: 'DEPARTMENT', id: department } },
    ];
    for (const other of others) expect(await givenSummary(managers.municipality, town, other)).not.toBe(made);
    expect(await drafts()).toBe(1 + others.length);
    const colleague = await givenPerson('MANAGER', {
      ...{ municipalities: [town.municipalityId], reach: [town.municipalityId] },
    });
    expect(await givenSummary(colleague, town)).not.toBe(made);
    expect(await givenSummary(managers.municipality, town)).toBe(made);
  });

  test('after the draft was edited makes a new one', async () => {
    const { managers, town } = stage;
    const first = await givenSummary(managers.municipality, town);
    const edited = { ...summaryWords, summaryId: first, revision: 1 };
    expect(await refusedAs(editSentences(managers.municipality, edited))).toBe('ok');
    expect(await givenSummary(managers.municipality, town)).not.toBe(first);
  });
});

test('the suggestions that a manager was shown are remembered, also those that came later', async () => {
  const { municipality, organisation } = stage.managers;
  const summaryId = await givenSummary(municipality, stage.town, { offered: ['1'.repeat(16)] });
  const edited = { ...summaryWords, summaryId, revision: 1, offered: ['2'.repeat(16), '1'.repeat(16)] };
  expect(await refusedAs(editSentences(municipality, edited))).toBe('ok');
  expect((await fileOfSummary(municipality, summaryId)).offered).toEqual(['1'.repeat(16), '2'.repeat(16)]);
  await sentNow(municipality, summaryId);
  // What its maker writes is none of the others' business.
  expect((await fileOfSummary(organisation, summaryId)).offered).toEqual([]);
});

describe('the meeting that a summary is kept for', () => {
  const meetingOf = async () => {
    const { entries } = await getYear(stage.managers.municipality, 2025);
    const found = entries.find(
      ({ municipalityId, source }) => municipalityId === stage.town.municipalityId && source.from !== 'END',
    );
    if (found === undefined) throw new Error('The agreement has a year');
    return { event: found.event, year: found.year };
  };

  test('is one of the municipality’s own year', async () => {
    const { municipality } = stage.managers;
    const meeting = await meetingOf();
    expect(await refusedAs(saveSummary(municipality, asked({ meeting })))).toBe('ok');
    const forged = [
      { event: 'kongens-fodselsdag', year: 2025 },
      { ...meeting, year: 1950 },
    ];
    const before = await drafts();
    for (const one of forged)
      expect(await refusedAs(saveSummary(municipality, asked({ meeting: one })))).toBe('no-such-meeting');
    expect(await drafts()).toBe(before);
  });

  test('is checked when words are edited, and the one that was chosen may be kept', async () => {
    const { municipality } = stage.managers;
    const summaryId = await givenSummary(municipality, stage.town);
    const edit = async (meeting: SaveSummaryInput['meeting']) => {
      const { revision } = (await fileOfSummary(municipality, summaryId)).summary;
      return refusedAs(editSentences(municipality, { ...summaryWords, summaryId, revision, meeting }));
    };
    expect(await edit({ event: 'kongens-fodselsdag', year: 2025 })).toBe('no-such-meeting');
    const meeting = await meetingOf();
    expect(await edit(meeting)).toBe('ok');
    await rowsOf(`UPDATE saved_summary SET meeting_event = 'tidligere-moede' WHERE id = $1 RETURNING id`, [
      summaryId,
    ]);
    expect(await edit({ ...meeting, event: 'tidligere-moede' })).toBe('ok');
    expect(await edit({ ...meeting, event: 'et-andet-moede' })).toBe('no-such-meeting');
  });
});
