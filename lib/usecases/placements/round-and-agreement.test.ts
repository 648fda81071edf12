import { describe, expect, test } from 'vitest';
import type { AgreementDocument } from '@/lib/domain/agreement/agreement-document';
import type { DepartmentId, PlacementRoundId } from '@/lib/domain/shared/ids';
import {
  givenFigure,
  givenSentRound,
  givenSignatures,
  revisionOfRound,
} from '@/lib/testing/agreements/placement-rounds';
import { givenSigningTown, published, type SigningTown } from '@/lib/testing/agreements/signing';
import { givenDepartment } from '@/lib/testing/builders';
import { undoRound } from './undo-round';

const NEXT = { from: '2025-11-01', to: null };

/** The next version has no red tier. */
function withoutRed({ framework }: SigningTown): Partial<AgreementDocument> {
  const without = <T extends { readonly tier: string }>(rows: readonly T[]) =>
    rows.filter(({ tier }) => tier !== 'RED');
  return {
    ...{ inForce: NEXT, tiers: without(framework.tiers), rates: without(framework.rates), examples: [] },
    proposal: { ...framework.proposal, thresholds: without(framework.proposal.thresholds) },
    ...{ letting: framework.letting.filter(({ tiers }) => !tiers.includes('RED')), demands: [] },
  };
}

const stranded = {
  error: { code: 'hindered', hindrances: [{ code: 'stranded', departments: [{ tier: 'RED' }] }] },
};

/** A department that stands in one tier, with a figure that proposes another. */
async function placed(town: SigningTown, tier: string, value: string): Promise<DepartmentId> {
  const department = await givenDepartment(town, { tier });
  await givenFigure(department, value);
  return department;
}

async function undo(town: SigningTown, roundId: PlacementRoundId): Promise<void> {
  const revision = await revisionOfRound(roundId);
  const undone = await undoRound(town.manager, { roundId, revision, reason: 'Tallet var forkert' });
  expect(undone).toMatchObject({ ok: true });
}

describe('a version without the red tier', () => {
  test('waits for a round to red that is out for signing', async () => {
    const town = await givenSigningTown();
    await placed(town, 'GREEN', '50');
    await givenSentRound(town.manager);
    expect(await published(town, withoutRed(town))).toMatchObject(stranded);
  });

  test('is not published while a round that left red is undone, and red stands again', async () => {
    const town = await givenSigningTown();
    await placed(town, 'RED', '20');
    const roundId = await givenSentRound(town.manager);
    await givenSignatures(roundId, [town.manager, town.organisationManager]);
    await undo(town, roundId);
    expect(await published(town, withoutRed(town))).toMatchObject(stranded);
  });

  test('bars undoing the round that left red', async () => {
    const town = await givenSigningTown();
    await placed(town, 'RED', '20');
    const roundId = await givenSentRound(town.manager);
    await givenSignatures(roundId, [town.manager, town.organisationManager]);
    expect(await published(town, withoutRed(town))).toMatchObject({ ok: true });
    const revision = await revisionOfRound(roundId);
    const undone = await undoRound(town.manager, { roundId, revision, reason: 'Tallet var forkert' });
    expect(undone).toMatchObject({ error: { code: 'would-strand' } });
  });

  test('and is free to come where the round to red was undone', async () => {
    const town = await givenSigningTown();
    await placed(town, 'GREEN', '50');
    const roundId = await givenSentRound(town.manager);
    await givenSignatures(roundId, [town.manager, town.organisationManager]);
    await undo(town, roundId);
    expect(await published(town, withoutRed(town))).toMatchObject({ ok: true });
  });

  test('bars a round to red, also before it begins', async () => {
    const town = await givenSigningTown();
    await placed(town, 'GREEN', '50');
    expect(await published(town, withoutRed(town))).toMatchObject({ ok: true });
    await expect(givenSentRound(town.manager)).rejects.toThrow('tier-gone');
  });
});
