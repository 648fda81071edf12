import { beforeAll, describe, expect, test } from 'vitest';
import { hoejeTaastrup2023 } from '@/agreements/hoeje-taastrup-2023';
import { headlinesOf } from '@/lib/domain/summary/headlines';
import type { Summary } from '@/lib/domain/summary/summary';
import { givenRound } from '@/lib/testing/agreements/placement-rounds';
import { day, givenDepartment, givenTown, insert, TODAY, type Town } from '@/lib/testing/builders';
import { aCompletedSlot } from '@/lib/testing/completed';
import { playsOtherDays } from '@/lib/testing/environment/owner';
import { givenManagers } from '@/lib/testing/late';
import { granted } from '@/lib/testing/lettings/slots';
import {
  fileOfSummary,
  givenApproved,
  givenSummary,
  reportedHome,
} from '@/lib/testing/summaries/saved-summaries';
import { afterTheDays, givenSummaryStage } from '@/lib/testing/summaries/summary-stage';
import { beginTransitional } from '../transitional/begin-transitional';
import { type MeetingPack, readPack } from './read-pack';

const itemsOf = (pack: MeetingPack | null) => pack?.documents.map(({ item }) => item);

describe('the material for a meeting', () => {
  test('holds what the agreement asks to be prepared and the app has, for each party its own departments', async () => {
    const town = await givenTown();
    await givenDepartment(town);
    const { leader, landlord } = await givenManagers(town);
    const forum = { municipalityId: town.municipalityId, event: 'forum-october', year: 2025 };
    const pack = await readPack(leader, forum);
    expect(itemsOf(pack)?.slice(0, 1)).toEqual(['YEAR']);
    expect(pack?.documents).toMatchObject([
      { kind: 'SUMMARY', kept: null, summary: { period: { from: '2024-01-01', through: '2024-12-31' } } },
      ...(pack?.documents.slice(1) ?? []).map(({ item }) => ({ item })),
    ]);
    expect(itemsOf(await readPack(landlord, forum))).toContain('YEAR');
    const stranger = await givenManagers(await givenTown());
    expect(await readPack(stranger.leader, forum)).toBeNull();
    expect(await readPack(leader, { ...forum, event: 'no-such-event' })).toBeNull();
  });

  test('has the rounds under way where placements are to be prepared', async () => {
    const town = await givenTown();
    await givenDepartment(town);
    const { leader } = await givenManagers(town);
    await givenRound(leader);
    const march = { municipalityId: town.municipalityId, event: 'officials-march', year: 2026 };
    const pack = await readPack(leader, march);
    const rounds = pack?.documents.find(({ kind }) => kind === 'ROUNDS');
    expect(rounds?.kind === 'ROUNDS' && rounds.table.rows).toHaveLength(1);
  });

  test('has the transitional homes where the agreement names them, and nothing where there are none', async () => {
    const town = await givenTown(hoejeTaastrup2023);
    const department = await givenDepartment(town, { tier: 'LEVEL_1' });
    const { leader } = await givenManagers(town);
    // The first quarter after the year in which the home became one.
    const report = { municipalityId: town.municipalityId, event: 'transitional-homes', year: 2025 };
    expect(itemsOf(await readPack(leader, report))).not.toContain('TRANSITIONAL');
    const { slotId } = await aCompletedSlot(town, department);
    granted(await beginTransitional(town.caseworker, { slotId, from: TODAY, until: day('2028-10-05') }));
    await insert('UPDATE transitional_dwelling SET from_on = $2 WHERE slot_id = $1', [slotId, '2024-11-01']);
    expect(itemsOf(await readPack(leader, report))).toContain('TRANSITIONAL');
  });
});

describe('a year that somebody has kept', () => {
  beforeAll(playsOtherDays);
  const year = { from: day('2024-01-01'), through: day('2024-12-31') };
  const forum = (town: Town) => ({ municipalityId: town.municipalityId, event: 'forum-october', year: 2025 });
  const yearIn = (pack: MeetingPack | null) => {
    const [first] = pack?.documents ?? [];
    if (first?.kind !== 'SUMMARY') throw new Error('The year comes first');
    return first;
  };
  const reported = (summary: Summary) => {
    const [total] = headlinesOf(summary).figures;
    return total?.cell.kind === 'COUNT' ? total.cell.n : null;
  };

  test('brings the manager’s own sentences: of a draft beside the figures of today, to its own side alone', async () => {
    const { town, managers } = await givenSummaryStage();
    await givenSummary(managers.municipality, town, { period: year, sentences: ['Sådan skrev hun det.'] });
    expect(yearIn(await readPack(managers.municipality, forum(town))).kept).toEqual({
      ...{ state: 'DRAFT', title: 'Årsoversigt 2025', sentences: ['Sådan skrev hun det.'], edition: null },
    });
    expect(yearIn(await readPack(managers.organisation, forum(town))).kept).toBeNull();
  });

  test('is told as it was sent, and once closed as the parties closed it, whatever happens since', async () => {
    const { town, managers, both, department } = await givenSummaryStage();
    const home = await reportedHome(town, department);
    await insert(`UPDATE vacancy SET reported_on = '2024-05-06' WHERE id = $1`, [home]);
    const id = await givenApproved(both, town, { period: year, sentences: ['Det blev vi enige om.'] });
    const sent = yearIn(await readPack(managers.municipality, forum(town)));
    expect(sent.kept).toMatchObject({
      state: 'SENT',
      sentences: ['Det blev vi enige om.'],
      edition: { number: 1 },
    });
    await afterTheDays();
    expect((await fileOfSummary(managers.municipality, id)).summary.state).toBe('CLOSED');
    const later = await reportedHome(town, department);
    await insert(`UPDATE vacancy SET reported_on = '2024-05-07' WHERE id = $1`, [later]);
    const closed = yearIn(await readPack(managers.municipality, forum(town)));
    expect(closed.kept).toMatchObject({
      ...{ state: 'CLOSED', sentences: ['Det blev vi enige om.'] },
      edition: { number: 2, on: '2025-10-20' },
    });
    expect(reported(closed.summary)).toBe(1);
    // Of the whole municipality: an organisation brings what it has kept of its own part.
    const own = yearIn(await readPack(managers.organisation, forum(town)));
    expect([own.kept, reported(own.summary)]).toEqual([null, 2]);
    const part = { kind: 'ORGANISATION', id: town.organisationId } as const;
    await givenSummary(managers.organisation, town, { period: year, part, sentences: ['Vores egne ord.'] });
    expect(yearIn(await readPack(managers.organisation, forum(town))).kept?.sentences).toEqual([
      'Vores egne ord.',
    ]);
  });
});
