import { describe, expect, test } from 'vitest';
import { hoejeTaastrup2023 } from '@/agreements/hoeje-taastrup-2023';
import { day, givenDepartment, givenTown, insert, TODAY } from '@/lib/testing/builders';
import { aCompletedSlot } from '@/lib/testing/completed';
import { givenManagers } from '@/lib/testing/late';
import { givenRound } from '@/lib/testing/placement-rounds';
import { granted } from '@/lib/testing/slots';
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
      { kind: 'SUMMARY', closed: false, summary: { period: { from: '2024-01-01', through: '2024-12-31' } } },
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
