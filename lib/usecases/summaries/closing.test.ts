import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { differencesOf } from '@/lib/domain/summary/differences';
import { standingOf } from '@/lib/domain/summary/standing';
import { day, TODAY } from '@/lib/testing/builders';
import { playsOtherDays } from '@/lib/testing/environment/owner';
import { systemAt } from '@/lib/testing/lettings/slots';
import {
  approvedNow,
  fileOfSummary,
  givenApproved,
  givenSummary,
  reportedHome,
  sentNow,
  summaryWords,
  todaysFigures,
  voided,
} from '@/lib/testing/summaries/saved-summaries';
import { afterTheDays, givenSummaryStage, type SummaryStage } from '@/lib/testing/summaries/summary-stage';
import { approveSummary } from './approve-summary';
import { closeSummaries } from './close-summaries';
import { commentOnSummary } from './comment-on-summary';
import { editSentences } from './edit-sentences';
import { recallSummary } from './recall-summary';
import { sendSummary } from './send-summary';
import { withdrawSummary } from './withdraw-summary';

beforeAll(playsOtherDays);

let stage: SummaryStage;

beforeEach(async () => {
  stage = await givenSummaryStage();
});

const inTheDays = () => closeSummaries(systemAt('2025-10-19T08:00:00Z'));

describe('a summary', () => {
  test('is drafted, sent, commented, approved by both, and closed by itself when the days have run out', async () => {
    await reportedHome(stage.town, stage.department);
    const id = await givenSummary(stage.managers.municipality, stage.town);
    const edition = await sentNow(stage.managers.municipality, id);
    expect(edition).toMatchObject({
      number: 1,
      kind: 'SENT',
      sentences: summaryWords.sentences,
      party: null,
    });
    const said = await commentOnSummary(stage.managers.organisation, {
      summaryId: id,
      said: 'Ser rigtigt ud',
    });
    expect(said.ok).toBe(true);
    expect(await approvedNow(stage.managers.organisation, id)).toEqual({
      ok: true,
      value: { closesOn: null },
    });
    expect(await approvedNow(stage.managers.municipality, id)).toEqual({
      ok: true,
      value: { closesOn: '2025-10-20' },
    });
    await inTheDays();
    expect((await fileOfSummary(stage.managers.municipality, id)).summary.state).toBe('APPROVED');
    await afterTheDays();
    const { summary, editions, acts } = await fileOfSummary(stage.managers.organisation, id);
    expect(summary).toMatchObject({ state: 'CLOSED', closesOn: '2025-10-20' });
    expect(editions.map(({ kind }) => kind)).toEqual(['SENT', 'CLOSED']);
    expect(acts.map(({ kind, party }) => [kind, party])).toEqual([
      ['SENT', null],
      ['COMMENTED', stage.town.organisationId],
      ['APPROVED', stage.town.organisationId],
      ['APPROVED', null],
      ['CLOSED', null],
    ]);
  });

  test('that has been closed shows the figures of its closing, whatever is corrected later', async () => {
    const home = await reportedHome(stage.town, stage.department);
    await reportedHome(stage.town, stage.department);
    const id = await givenApproved(stage.both, stage.town);
    await afterTheDays();
    const before = await fileOfSummary(stage.managers.municipality, id);
    await voided(stage.town, home);
    const after = await fileOfSummary(stage.managers.municipality, id);
    expect(after).toEqual(before);
    const now = await todaysFigures(after.summary);
    const closed = after.editions.at(-1);
    if (!now || !closed) throw new Error('There are figures');
    expect(standingOf(closed, now).figures).not.toEqual([]);
    expect(await afterTheDays()).toEqual({ closedSummaries: 0 });
  });

  test('takes in what is corrected in its days, and the closed edition has it', async () => {
    const home = await reportedHome(stage.town, stage.department);
    await reportedHome(stage.town, stage.department);
    const id = await givenApproved(stage.both, stage.town);
    await voided(stage.town, home);
    await afterTheDays();
    const { editions } = await fileOfSummary(stage.managers.municipality, id);
    const [sent, closed] = editions;
    if (!sent || !closed) throw new Error('It was sent and closed');
    expect(differencesOf(sent.figures, closed.figures)).not.toEqual([]);
    expect(closed.inputs).not.toBe(sent.inputs);
    const now = await todaysFigures((await fileOfSummary(stage.managers.municipality, id)).summary);
    expect(now && standingOf(closed, now)).toEqual({ figures: [], inputs: [] });
  });

  test('whose figures or words have changed is sent again before anybody approves it', async () => {
    const home = await reportedHome(stage.town, stage.department);
    const id = await givenSummary(stage.managers.municipality, stage.town);
    await sentNow(stage.managers.municipality, id);
    await approvedNow(stage.managers.organisation, id);
    await voided(stage.town, home);
    expect(await approvedNow(stage.managers.municipality, id)).toMatchObject({
      error: { code: 'figures-changed' },
    });
    await sentNow(stage.managers.municipality, id);
    const { revision } = (await fileOfSummary(stage.managers.municipality, id)).summary;
    const edited = { summaryId: id, revision, ...summaryWords, sentences: ['Noget andet'] };
    expect((await editSentences(stage.managers.municipality, edited)).ok).toBe(true);
    expect(await approvedNow(stage.managers.organisation, id)).toMatchObject({
      error: { code: 'text-changed' },
    });
    await sentNow(stage.managers.municipality, id);
    expect(await approvedNow(stage.managers.municipality, id)).toMatchObject({ value: { closesOn: null } });
    expect(await approvedNow(stage.managers.organisation, id)).toMatchObject({
      value: { closesOn: '2025-10-20' },
    });
  });

  test('is approved as the edition that was read, and once', async () => {
    const id = await givenSummary(stage.managers.municipality, stage.town);
    const first = await sentNow(stage.managers.municipality, id);
    const second = await sentNow(stage.managers.municipality, id);
    expect(second.checksum).not.toBe(first.checksum);
    const approve = (checksum: string) =>
      approveSummary(stage.managers.organisation, { summaryId: id, checksum }, todaysFigures);
    expect(await approve(first.checksum)).toMatchObject({ error: { code: 'changed-meanwhile' } });
    expect(await approve(second.checksum)).toMatchObject({ ok: true });
    expect(await approve(second.checksum)).toMatchObject({ error: { code: 'approved-already' } });
  });

  test('is called back by its maker, and while it can be corrected by any party; then approved anew', async () => {
    const id = await givenApproved(stage.both, stage.town);
    const { revision } = (await fileOfSummary(stage.managers.organisation, id)).summary;
    const recall = { summaryId: id, revision, reason: 'Et tal er forkert' };
    expect((await recallSummary(stage.managers.organisation, recall)).ok).toBe(true);
    expect((await fileOfSummary(stage.managers.organisation, id)).summary).toMatchObject({
      ...{ state: 'DRAFT', closesOn: null },
    });
    await sentNow(stage.managers.municipality, id);
    const again = await fileOfSummary(stage.managers.organisation, id);
    const refused = await recallSummary(stage.managers.organisation, {
      ...{ ...recall, revision: again.summary.revision },
    });
    expect(refused).toMatchObject({ error: { code: 'not-yours' } });
    expect(await approvedNow(stage.managers.municipality, id)).toMatchObject({ value: { closesOn: null } });
    await afterTheDays();
    expect((await fileOfSummary(stage.managers.organisation, id)).summary.state).toBe('SENT');
  });

  test('is approved when its period is over', async () => {
    const approved = async (through: CalendarDate) => {
      const period = { from: day('2025-01-01'), through };
      const id = await givenSummary(stage.managers.municipality, stage.town, { period });
      await sentNow(stage.managers.municipality, id);
      return approvedNow(stage.managers.municipality, id);
    };
    expect(await approved(day('2025-10-07'))).toMatchObject({ error: { code: 'not-over' } });
    // Its last day may still bring something.
    expect(await approved(TODAY)).toMatchObject({ error: { code: 'not-over' } });
    expect(await approved(day('2025-10-05'))).toMatchObject({ ok: true });
  });

  test('of one part and time is between the parties once; one that is given up makes room', async () => {
    const [one, two] = [
      await givenSummary(stage.managers.municipality, stage.town),
      await givenSummary(stage.managers.municipality, stage.town, { title: 'Den anden' }),
    ];
    await sentNow(stage.managers.municipality, one);
    const send = { summaryId: two, revision: 1 };
    expect(await sendSummary(stage.managers.municipality, send, todaysFigures)).toMatchObject({
      error: { code: 'another-sent' },
    });
    const end = { summaryId: one, revision: 2, reason: 'Forkert periode' };
    expect((await withdrawSummary(stage.managers.municipality, end)).ok).toBe(true);
    expect((await sendSummary(stage.managers.municipality, send, todaysFigures)).ok).toBe(true);
  });
});
