import { beforeEach, describe, expect, test } from 'vitest';
import { holbaek2024 } from '@/agreements/holbaek-2024';
import { findRound } from '@/lib/data/placements/placement-rounds';
import type { UserScope } from '@/lib/domain/access/scope';
import type { PlacementRoundId } from '@/lib/domain/shared/ids';
import {
  fileOfRound,
  givenManagers,
  givenRound,
  givenSentRound,
  givenSignatures,
  givenTownToPlace,
  type Managers,
  revisionOfRound,
} from '@/lib/testing/agreements/placement-rounds';
import { givenAgreement, givenTown, rowsOf, type Town } from '@/lib/testing/builders';
import { withClient } from '@/scripts/database/connection.mjs';
import { acceptProposals } from './accept-proposals';
import { recallRound, withdrawRound } from './recall-round';
import { sendRound } from './send-round';
import { signRound } from './sign-round';
import { undoRound } from './undo-round';

let town: Town;
let managers: Managers;

beforeEach(async () => {
  ({ town, managers } = await givenTownToPlace(['30.49', '30.5']));
});

const placementsOf = (id: PlacementRoundId) =>
  rowsOf<{ tier: string }>('SELECT tier FROM placement WHERE round_id = $1 ORDER BY tier', [id]);

describe('a round that does not take effect', () => {
  test('given up leaves nothing, and another may be begun', async () => {
    const roundId = await givenSentRound(managers.municipality);
    const revision = await revisionOfRound(roundId);
    await withdrawRound(managers.municipality, { roundId, revision, reason: 'Mødet er aflyst' });
    expect(await signRound(managers.organisation, { roundId, revision })).toMatchObject({
      error: { code: 'round-closed' },
    });
    expect(await givenRound(managers.municipality)).not.toBe(roundId);
  });

  test('undone before its day, its placements count no more and stay in the books', async () => {
    const roundId = await givenSentRound(managers.municipality);
    await givenSignatures(roundId, [managers.municipality, managers.organisation]);
    const revision = await revisionOfRound(roundId);
    const undo = (scope: UserScope, seen = revision) =>
      undoRound(scope, { roundId, revision: seen, reason: 'Forkert tal' });
    expect(await undo(managers.organisation)).toMatchObject({ error: { code: 'not-found' } });
    expect(await undo(managers.municipality, revision + 1)).toMatchObject({
      error: { code: 'changed-meanwhile' },
    });
    expect(await undo(managers.municipality)).toEqual({ ok: true, value: { withdrawn: 2 } });
    expect(await placementsOf(roundId)).toHaveLength(2);
    const { rows, standing } = await fileOfRound(managers.municipality, roundId);
    expect(standing).toBe('UNDONE');
    expect(rows.flatMap(({ department }) => department.facts.placements.map(({ from }) => from))).toEqual([
      '2021-01-01',
      '2021-01-01',
    ]);
    expect(await undo(managers.municipality, revision + 1)).toMatchObject({ error: { code: 'not-signed' } });
  });

  test('another town’s is not found, whatever is tried with it', async () => {
    const roundId = await givenSentRound(managers.municipality);
    const other = await givenManagers(await givenTown());
    for (const stranger of [other.municipality, other.organisation]) {
      expect(await findRound(stranger, roundId)).toBeNull();
      const notFound = { error: { code: 'not-found' } };
      const end = { roundId, revision: 2, reason: 'Ikke min' };
      expect(await signRound(stranger, { roundId, revision: 2 })).toMatchObject(notFound);
      expect(await sendRound(stranger, { roundId, revision: 2 })).toMatchObject(notFound);
      expect(await acceptProposals(stranger, { roundId })).toMatchObject(notFound);
      expect(await recallRound(stranger, end)).toMatchObject(notFound);
      expect(await undoRound(stranger, end)).toMatchObject(notFound);
    }
  });

  test('sent under one version of the agreement it is not signed under another, and not sent without any', async () => {
    const roundId = await givenSentRound(managers.municipality);
    await withClient(process.env.DATABASE_OWNER_URL ?? '', async (owner) => {
      await owner.query(`SELECT set_config('app.system', 'on', false)`);
      await owner.query(`UPDATE agreement_version SET valid_to = '2025-10-09' WHERE municipality_id = $1`, [
        town.municipalityId,
      ]);
    });
    const sign = async () =>
      signRound(managers.organisation, { roundId, revision: await revisionOfRound(roundId) });
    expect(await sign()).toMatchObject({ error: { code: 'agreement-changed' } });
    const revision = await revisionOfRound(roundId);
    await recallRound(managers.municipality, { roundId, revision, reason: 'Ny aftale' });
    const send = async () =>
      sendRound(managers.municipality, { roundId, revision: await revisionOfRound(roundId) });
    expect(await send()).toMatchObject({ error: { code: 'no-agreement-on-day' } });
    await givenAgreement(town.municipalityId, holbaek2024, { from: '2025-10-09' });
    expect(await send()).toMatchObject({ ok: true });
    expect(await sign()).toMatchObject({ ok: true });
  });
});
