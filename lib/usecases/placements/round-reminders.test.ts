import { beforeEach, describe, expect, test } from 'vitest';
import { listReminders } from '@/lib/data/reminders/reminders';
import type { UserScope } from '@/lib/domain/access/scope';
import {
  givenSentRound,
  givenSignatures,
  givenTownToPlace,
  type Managers,
  revisionOfRound,
} from '@/lib/testing/agreements/placement-rounds';
import { day, insert, type Town } from '@/lib/testing/builders';
import { undoRound } from './undo-round';

let town: Town;
let managers: Managers;

beforeEach(async () => {
  ({ town, managers } = await givenTownToPlace(['20']));
});

const toldTo = async (scope: UserScope) =>
  (await listReminders(scope)).reminders.flatMap(({ kind }) => (kind.startsWith('PLACEMENT') ? [kind] : []));

describe('a round is remembered', () => {
  test('by whoever has yet to sign it, and only by them', async () => {
    const roundId = await givenSentRound(managers.municipality);
    expect(await toldTo(managers.municipality)).toEqual(['PLACEMENT_TO_SIGN']);
    expect(await toldTo(town.officer)).toEqual([]);
    await givenSignatures(roundId, [managers.municipality]);
    expect(await toldTo(managers.municipality)).toEqual([]);
    expect(await toldTo(managers.organisation)).toEqual(['PLACEMENT_TO_SIGN']);
  });

  test('by everybody on both sides from when it is signed until a week after its day, unless it is undone', async () => {
    const roundId = await givenSentRound(managers.municipality);
    await givenSignatures(roundId, [managers.municipality, managers.organisation]);
    for (const scope of [managers.municipality, managers.organisation, town.officer, town.caseworker])
      expect(await toldTo(scope)).toEqual(['PLACEMENT_TAKES_EFFECT']);
    const effectiveOn = (on: string) =>
      insert(`UPDATE placement_round SET meeting_on = $2::date - 1, effective_on = $2 WHERE id = $1`, [
        roundId,
        on,
      ]);
    await effectiveOn('2025-10-06');
    expect(await toldTo(town.officer)).toEqual(['PLACEMENT_IN_FORCE']);
    await effectiveOn('2025-09-29');
    expect(await toldTo(town.officer)).toEqual(['PLACEMENT_IN_FORCE']);
    await effectiveOn('2025-09-28');
    expect(await toldTo(town.officer)).toEqual([]);
    await effectiveOn(day('2025-10-09'));
    await undoRound(managers.municipality, {
      ...{ roundId, revision: await revisionOfRound(roundId), reason: 'Forkert tal' },
    });
    expect(await toldTo(town.officer)).toEqual([]);
  });
});
