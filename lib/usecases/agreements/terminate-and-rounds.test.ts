import { describe, expect, test } from 'vitest';
import { findVersionToEnd } from '@/lib/data/agreements/agreement-shelf';
import { findRound } from '@/lib/data/placements/placement-rounds';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import { type AgreementVersionId, asId } from '@/lib/domain/shared/ids';
import {
  givenFigure,
  givenSentRound,
  givenSignatures,
  revisionOfRound,
} from '@/lib/testing/agreements/placement-rounds';
import { givenSigningTown } from '@/lib/testing/agreements/signing';
import { givenDepartment, rowsOf } from '@/lib/testing/builders';
import { recallRound, withdrawRound } from '../placements/recall-round';
import { signRound } from '../placements/sign-round';
import { undoRound } from '../placements/undo-round';
import { terminateAgreement } from './terminate-agreement';

/** A round for a day after that on which the agreement is about to end. */
async function givenRoundAfterTheEnd() {
  const town = await givenSigningTown();
  await givenFigure(await givenDepartment(town), '30.49');
  const roundId = await givenSentRound(town.manager, { effectiveOn: calendarDate('2026-06-01') });
  const [row] = await rowsOf<{ id: string }>('SELECT id FROM agreement_version WHERE municipality_id = $1', [
    town.municipalityId,
  ]);
  const versionId = asId<AgreementVersionId>(row?.id ?? '');
  const terminate = () =>
    terminateAgreement(town.manager, {
      ...{ versionId, noticeBy: null, reason: 'Parterne vil noget andet' },
      ...{ noticeOn: calendarDate('2025-10-06'), endsOn: calendarDate('2026-04-06') },
    });
  return { town, roundId, versionId, terminate };
}

describe('an agreement that ends before a round takes effect', () => {
  test('whoever ends it is told of the rounds that rest on it', async () => {
    const { town, roundId, versionId } = await givenRoundAfterTheEnd();
    const found = await findVersionToEnd(town.manager, versionId);
    expect(found?.rounds).toEqual([expect.objectContaining({ id: roundId, effectiveOn: '2026-06-01' })]);
    const revision = await revisionOfRound(roundId);
    await withdrawRound(town.manager, { roundId, revision, reason: 'Mødet er aflyst' });
    expect((await findVersionToEnd(town.manager, versionId))?.rounds).toEqual([]);
  });

  test('the round opens and says so, is not signed, and is called back', async () => {
    const { town, roundId, terminate } = await givenRoundAfterTheEnd();
    expect(await findRound(town.manager, roundId)).toMatchObject({ underAgreement: true });
    expect(await terminate()).toMatchObject({ ok: true });
    for (const reader of [town.manager, town.organisationManager])
      expect(await findRound(reader, roundId)).toMatchObject({ underAgreement: false, standing: 'SENT' });
    const revision = await revisionOfRound(roundId);
    expect(await signRound(town.organisationManager, { roundId, revision })).toMatchObject({
      error: { code: 'agreement-changed' },
    });
    expect(await recallRound(town.manager, { roundId, revision, reason: 'Ingen aftale' })).toMatchObject({
      ok: true,
    });
  });

  test('signed already, it opens and is undone', async () => {
    const { town, roundId, terminate } = await givenRoundAfterTheEnd();
    await givenSignatures(roundId, [town.manager, town.organisationManager]);
    await terminate();
    expect(await findRound(town.manager, roundId)).toMatchObject({
      underAgreement: false,
      standing: 'SIGNED',
    });
    const revision = await revisionOfRound(roundId);
    expect(await undoRound(town.manager, { roundId, revision, reason: 'Ingen aftale' })).toMatchObject({
      value: { withdrawn: 1 },
    });
  });
});
