import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { playsOtherDays } from '@/lib/testing/environment/owner';
import {
  approvedNow,
  fileOfSummary,
  givenApproved,
  reportedHome,
  todaysFigures,
  voided,
} from '@/lib/testing/summaries/saved-summaries';
import { afterTheDays, givenSummaryStage, type SummaryStage } from '@/lib/testing/summaries/summary-stage';
import { restateSummary } from './restate-summary';

beforeAll(playsOtherDays);

let stage: SummaryStage;

beforeEach(async () => {
  stage = await givenSummaryStage();
});

describe('a restatement', () => {
  const restate = (after: number, reason = 'En opsigelse blev trukket tilbage') => ({ after, reason });

  test('puts new figures beside the closed ones with a reason, and the other party approves it', async () => {
    const home = await reportedHome(stage.town, stage.department);
    const id = await givenApproved(stage.both, stage.town);
    await afterTheDays();
    const same = await restateSummary(
      stage.managers.organisation,
      { summaryId: id, ...restate(2) },
      todaysFigures,
    );
    expect(same).toMatchObject({ error: { code: 'nothing-differs' } });
    await voided(stage.town, home);
    const made = await restateSummary(
      stage.managers.organisation,
      { summaryId: id, ...restate(2) },
      todaysFigures,
    );
    expect(made).toEqual({ ok: true, value: { edition: 3 } });
    expect(await approvedNow(stage.managers.municipality, id)).toMatchObject({ ok: true });
    const { editions, acts, summary } = await fileOfSummary(stage.managers.municipality, id);
    expect(editions.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['SENT', null],
      ['CLOSED', null],
      ['RESTATED', 'En opsigelse blev trukket tilbage'],
    ]);
    expect(acts.slice(-2).map(({ kind, party, edition }) => [kind, party, edition])).toEqual([
      ['RESTATED', stage.town.organisationId, 3],
      ['APPROVED', null, 3],
    ]);
    expect(summary.state).toBe('CLOSED');
  });

  test('is made after what was read last', async () => {
    const homes = [
      await reportedHome(stage.town, stage.department),
      await reportedHome(stage.town, stage.department),
    ] as const;
    const id = await givenApproved(stage.both, stage.town);
    await afterTheDays();
    await voided(stage.town, homes[0]);
    const made = await Promise.all(
      stage.both.map((who) => restateSummary(who, { summaryId: id, ...restate(2) }, todaysFigures)),
    );
    expect(made.map((each) => (each.ok ? 'done' : each.error.code)).sort()).toEqual([
      'changed-meanwhile',
      'done',
    ]);
  });

  test('is not for what is yet to be closed', async () => {
    const id = await givenApproved(stage.both, stage.town);
    const early = await restateSummary(
      stage.managers.municipality,
      { summaryId: id, ...restate(1) },
      todaysFigures,
    );
    expect(early).toMatchObject({ error: { code: 'not-now' } });
  });
});
