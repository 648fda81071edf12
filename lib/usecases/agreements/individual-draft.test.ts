import { describe, expect, test } from 'vitest';
import { listAgreementVersions } from '@/lib/data/agreements/agreement-versions';
import { addIndividual, lockIndividual } from '@/lib/data/agreements/individual-drafts';
import { inTransaction } from '@/lib/data/transaction';
import { versionOn } from '@/lib/domain/agreement/agreement-in-force';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import { givenSigningTown, revisionOf, type SigningTown, signByAll } from '@/lib/testing/agreements/signing';
import { somebodyWaits } from '@/lib/testing/api/held-report';
import { rowsOf } from '@/lib/testing/builders';
import { changeIndividualDraft } from './change-individual-draft';
import { makeIndividualDraft } from './make-individual-draft';
import { publishDraft } from './publish-draft';
import { sendDraft } from './send-draft';
import { withdrawDraft } from './withdraw-draft';

const reference = { text: { da: 'afsnit 2', en: 'section 2' }, assumed: false };
const FROM = calendarDate('2025-11-01');
const NOTHING = {
  inForce: { from: FROM, to: null },
  ...{ criteria: [], flexibleShare: null, transferFirst: null, movers: null, dispensations: [], terms: [] },
};
const F1 = { department: null, set: 'FLEXIBLE', criteria: ['F1'], reference };

const making = (town: SigningTown) => ({
  ...{ municipalityId: town.municipalityId, organisationId: town.organisationId },
  ...{ title: 'Egen aftale', from: FROM, to: null },
});

async function made(town: SigningTown) {
  const result = await makeIndividualDraft(town.manager, making(town));
  if (!result.ok) throw new Error(result.error.code);
  return result.value.draftId;
}

describe('a draft of an organisation’s own agreement', () => {
  test('is changed as it was seen, and published says that', async () => {
    const town = await givenSigningTown();
    const draftId = await made(town);
    const change = { ...NOTHING, criteria: [F1] };
    expect(await changeIndividualDraft(town.manager, { draftId, revision: 1, change })).toMatchObject({
      ok: true,
    });
    expect(await changeIndividualDraft(town.manager, { draftId, revision: 1, change })).toMatchObject({
      error: { code: 'changed-meanwhile', by: expect.any(String) },
    });
    const { revision } = await signByAll(town, draftId);
    expect(await changeIndividualDraft(town.manager, { draftId, revision, change })).toMatchObject({
      error: { code: 'not-draft' },
    });
    expect((await publishDraft(town.manager, { draftId, revision })).ok).toBe(true);
    const [row] = await rowsOf<{ criteria: unknown }>(
      `SELECT document -> 'criteria' AS criteria FROM agreement_version WHERE organisation_id = $1`,
      [town.organisationId],
    );
    expect(row?.criteria).toMatchObject([{ criteria: ['F1'] }]);
  });

  test('begun by two at once they are drafts of one agreement', async () => {
    const town = await givenSigningTown();
    const { manager, municipalityId, organisationId } = town;
    let second: Promise<unknown> | undefined;
    await inTransaction(manager, async (tx) => {
      await lockIndividual(tx, manager, { municipalityId, organisationId });
      const framework = versionOn(await listAgreementVersions(tx, manager), municipalityId, FROM);
      if (framework === null) throw new Error('The town has a framework');
      await addIndividual(tx, manager, { municipalityId, organisationId, framework });
      second = made(town);
      await Promise.race([second, somebodyWaits()]);
    });
    await second;
    const rows = await rowsOf(`SELECT id FROM agreement WHERE kind = 'INDIVIDUAL' AND organisation_id = $1`, [
      organisationId,
    ]);
    expect(rows).toHaveLength(1);
  });

  test('the next one begins as a copy of it, and takes its place', async () => {
    const town = await givenSigningTown();
    const first = await made(town);
    await changeIndividualDraft(town.manager, {
      draftId: first,
      revision: 1,
      change: { ...NOTHING, criteria: [F1] },
    });
    await publishDraft(town.manager, { draftId: first, ...(await signByAll(town, first)) });
    const next = await makeIndividualDraft(town.manager, {
      ...making(town),
      from: calendarDate('2025-12-01'),
    });
    if (!next.ok) throw new Error(next.error.code);
    const { draftId } = next.value;
    const published = await publishDraft(town.manager, { draftId, ...(await signByAll(town, draftId)) });
    expect(published).toMatchObject({ value: { version: 2 } });
    const rows = await rowsOf<{ to: string | null; criteria: unknown[] }>(
      `SELECT valid_to::text AS to, document -> 'criteria' AS criteria FROM agreement_version WHERE organisation_id = $1 ORDER BY version`,
      [town.organisationId],
    );
    expect(rows.map(({ to, criteria }) => [to, criteria.length])).toEqual([
      ['2025-12-01', 1],
      [null, 1],
    ]);
  });

  test('is the municipality’s to make, with a party, where there is a framework', async () => {
    const [town, other] = [await givenSigningTown(), await givenSigningTown(null)];
    const codeOf = async (...input: Parameters<typeof makeIndividualDraft>) => {
      const result = await makeIndividualDraft(...input);
      return result.ok ? 'made' : result.error.code;
    };
    expect(await codeOf(other.manager, making(town))).toBe('not-found');
    expect(await codeOf(town.organisationManager, making(town))).toBe('not-found');
    expect(await codeOf(town.manager, { ...making(town), organisationId: other.organisationId })).toBe(
      'not-found',
    );
    expect(await codeOf(other.manager, making(other))).toBe('no-framework');
    expect(await codeOf(town.manager, { ...making(town), to: FROM })).toBe('ends-before-it-begins');
    const draftId = await made(town);
    const change = { draftId, revision: 1, change: NOTHING };
    expect(await changeIndividualDraft(other.manager, change)).toMatchObject({
      error: { code: 'not-found' },
    });
  });

  test('given up, nothing comes of it', async () => {
    const town = await givenSigningTown();
    const draftId = await made(town);
    const giveUp = { draftId, revision: 1, reason: 'Parterne er enige om at lade være' };
    expect(await withdrawDraft(town.organisationManager, giveUp)).toMatchObject({
      error: { code: 'not-found' },
    });
    expect((await withdrawDraft(town.manager, giveUp)).ok).toBe(true);
    const revision = await revisionOf(draftId);
    expect(await sendDraft(town.manager, { draftId, revision })).toMatchObject({
      error: { code: 'wrong-state' },
    });
    const [change] = await rowsOf(
      'SELECT part, note FROM agreement_draft_change WHERE draft_id = $1 AND revision = 2',
      [draftId],
    );
    expect(change).toEqual({ part: 'WITHDRAWN', note: giveUp.reason });
  });
});
