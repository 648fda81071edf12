import { describe, expect, test } from 'vitest';
import { newId } from '@/lib/platform/new-id';
import {
  anIndividual,
  givenDraft,
  givenSigningTown,
  published,
  revisionOf,
  signByAll,
} from '@/lib/testing/agreements/signing';
import { aReport, givenDepartment, rowsOf } from '@/lib/testing/builders';
import { reportVacancies } from '../vacancies/report-vacancies';
import { publishDraft } from './publish-draft';
import { recallDraft } from './recall-draft';
import { sendDraft } from './send-draft';
import { signDraft } from './sign-draft';

const NEXT = { from: '2025-11-01', to: null };

const versionsOf = (municipalityId: string) =>
  rowsOf<{ version: number; from: string; to: string | null }>(
    `SELECT version, valid_from::text AS from, valid_to::text AS to FROM agreement_version WHERE municipality_id = $1 ORDER BY valid_from`,
    [municipalityId],
  );

describe('signing', () => {
  test('a party signs for itself alone, once, and what it signed is the text as it stood', async () => {
    const town = await givenSigningTown();
    const draftId = await givenDraft(town, { inForce: NEXT });
    await sendDraft(town.manager, { draftId, revision: 1 });
    const signature = { draftId, revision: 2, signedOn: '2025-10-01', signatory: 'Prøve Person, borgmester' };
    const own = { ...signature, partyId: null } as never;
    expect(await signDraft(town.organisationManager, own)).toMatchObject({ error: { code: 'not-found' } });
    expect(await signDraft(town.manager, own)).toMatchObject({ ok: true });
    expect(await signDraft(town.manager, own)).toMatchObject({ error: { code: 'signed-already' } });
    const late = { ...signature, partyId: town.organisationId, signedOn: '2025-10-07' } as never;
    expect(await signDraft(town.organisationManager, late)).toMatchObject({
      error: { code: 'signed-in-the-future' },
    });
    const stored = await rowsOf('SELECT party_id, checksum FROM agreement_signature WHERE draft_id = $1', [
      draftId,
    ]);
    expect(stored).toHaveLength(1);
  });

  test('someone else’s draft is not there', async () => {
    const [town, other] = [await givenSigningTown(), await givenSigningTown()];
    const draftId = await givenDraft(town, { inForce: NEXT });
    expect(await sendDraft(other.manager, { draftId, revision: 1 })).toMatchObject({
      error: { code: 'not-found' },
    });
    await signByAll(town, draftId);
    for (const refused of [
      await publishDraft(other.manager, { draftId, revision: 2 }),
      await recallDraft(other.manager, { draftId, revision: 2, reason: 'Ikke vores' }),
      await publishDraft(town.organisationManager, { draftId, revision: 2 }),
    ])
      expect(refused).toMatchObject({ error: { code: 'not-found' } });
    expect(await versionsOf(town.municipalityId)).toHaveLength(1);
  });

  test('recalled, it can be changed, and what was signed counts no more once it has been', async () => {
    const town = await givenSigningTown();
    const draftId = await givenDraft(town, { inForce: NEXT });
    await signByAll(town, draftId);
    expect(await recallDraft(town.manager, { draftId, revision: 1, reason: 'En fejl' })).toMatchObject({
      error: { code: 'changed-meanwhile' },
    });
    expect(
      await recallDraft(town.manager, { draftId, revision: 2, reason: 'En fejl i afsnit 6' }),
    ).toMatchObject({
      ok: true,
    });
    await rowsOf(
      `UPDATE agreement_draft SET document = jsonb_set(document, '{shortTitle,da}', '"Anden"'), checksum = 'another' WHERE id = $1`,
      [draftId],
    );
    await sendDraft(town.manager, { draftId, revision: await revisionOf(draftId) });
    const again = await publishDraft(town.manager, { draftId, revision: await revisionOf(draftId) });
    expect(again).toMatchObject({
      error: {
        code: 'hindered',
        hindrances: [{ code: 'unsigned', parties: [expect.any(String), expect.any(String)] }],
      },
    });
  });
});

describe('publishing', () => {
  test('makes the version that counts from its day, and ends the one it replaces', async () => {
    const town = await givenSigningTown();
    expect(await published(town, { inForce: NEXT })).toMatchObject({
      value: { version: 2, from: '2025-11-01' },
    });
    expect(await versionsOf(town.municipalityId)).toEqual([
      { version: 1, from: '2024-07-01', to: '2025-11-01' },
      { version: 2, from: '2025-11-01', to: null },
    ]);
    const ends = await rowsOf(
      'SELECT cause, ends_on::text AS on FROM agreement_end WHERE municipality_id = $1',
      [town.municipalityId],
    );
    expect(ends).toEqual([{ cause: 'REPLACED', on: '2025-11-01' }]);
  });

  test('takes effect tomorrow at the earliest where one is in force', async () => {
    const town = await givenSigningTown();
    expect(await published(town, { inForce: { from: '2025-10-06', to: null } })).toMatchObject({
      error: { code: 'hindered', hindrances: [{ code: 'too-early', earliest: '2025-10-07' }] },
    });
    expect(await published(town, { inForce: { from: '2025-10-07', to: null } })).toMatchObject({ ok: true });
  });

  test('and on a day gone by where none was', async () => {
    const town = await givenSigningTown(null);
    expect(await published(town, { inForce: { from: '2025-09-01', to: null } })).toMatchObject({ ok: true });
  });

  test('nobody is asked to sign what its own example contradicts', async () => {
    const town = await givenSigningTown();
    const [first] = town.framework.examples;
    const examples = first ? [{ ...first, route: 'MUNICIPAL' as const }] : [];
    const draftId = await givenDraft(town, { inForce: NEXT, examples });
    expect(await sendDraft(town.manager, { draftId, revision: 1 })).toEqual({
      ok: false,
      error: { code: 'unready' },
    });
    expect(await revisionOf(draftId)).toBe(1);
  });

  test('a party that has not signed is named', async () => {
    const town = await givenSigningTown();
    const draftId = await givenDraft(town, { inForce: NEXT });
    await sendDraft(town.manager, { draftId, revision: 1 });
    expect(await publishDraft(town.manager, { draftId, revision: 2 })).toMatchObject({
      error: { code: 'hindered', hindrances: [{ code: 'unsigned' }] },
    });
    expect(await versionsOf(town.municipalityId)).toHaveLength(1);
  });

  test('a tier that departments stand in cannot be left out', async () => {
    const town = await givenSigningTown();
    await givenDepartment(town, { tier: 'RED' });
    const { framework } = town;
    const without = <T extends { readonly tier: string }>(rows: readonly T[]) =>
      rows.filter(({ tier }) => tier !== 'RED');
    const change = {
      ...{ inForce: NEXT, tiers: without(framework.tiers), rates: without(framework.rates), examples: [] },
      proposal: { ...framework.proposal, thresholds: without(framework.proposal.thresholds) },
      ...{ letting: framework.letting.filter(({ tiers }) => !tiers.includes('RED')), demands: [] },
    };
    expect(await published(town, change)).toMatchObject({
      error: { code: 'hindered', hindrances: [{ code: 'stranded', departments: [{ tier: 'RED' }] }] },
    });
  });

  test('of two that are published at once one wins, and so it is with one published twice', async () => {
    const town = await givenSigningTown();
    const drafts = [await givenDraft(town, { inForce: NEXT }), await givenDraft(town, { inForce: NEXT })];
    const ready = [];
    for (const draftId of drafts) ready.push({ draftId, ...(await signByAll(town, draftId)) });
    const all = await Promise.all([...ready, ...ready].map((one) => publishDraft(town.manager, one)));
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await versionsOf(town.municipalityId)).toHaveLength(2);
    for (const one of all)
      if (!one.ok) expect(['hindered', 'wrong-state', 'changed-meanwhile']).toContain(one.error.code);
  });

  test('reports are decided by it from its first day, without anything being read anew by hand', async () => {
    const town = await givenSigningTown(null);
    const departmentId = await givenDepartment(town, { tier: 'GREEN' });
    const report = () =>
      reportVacancies(town.officer, { idempotencyKey: newId(), reports: [aReport(departmentId)] });
    const before = await report();
    expect(before).toMatchObject({ value: { vacancies: [{ state: 'AWAITING_AGREEMENT' }] } });
    await published(town, { inForce: { from: '2025-10-06', to: null } });
    expect(await report()).toMatchObject({ value: { vacancies: [{ route: 'ORGANISATION' }] } });
  });
});

describe('an individual agreement', () => {
  test('says no more than its framework lets it', async () => {
    const town = await givenSigningTown();
    const reference = { text: { da: 'afsnit 1', en: 'section 1' }, assumed: false };
    const beyond = anIndividual(town, { transferFirst: { reference } });
    const draftId = await givenDraft(town, {}, { individual: beyond });
    const { revision } = await signByAll(town, draftId);
    expect(await publishDraft(town.manager, { draftId, revision })).toMatchObject({
      error: {
        code: 'hindered',
        hindrances: [{ code: 'beyond-framework', excess: { part: 'TRANSFER_FIRST' } }],
      },
    });
  });

  test('is published from tomorrow at the earliest, and not without a framework', async () => {
    const town = await givenSigningTown();
    const today = anIndividual(town, { inForce: { from: '2025-10-06', to: null } });
    const early = await givenDraft(town, {}, { individual: today });
    expect(
      await publishDraft(town.manager, { draftId: early, ...(await signByAll(town, early)) }),
    ).toMatchObject({ error: { hindrances: [{ code: 'too-early' }] } });
    const draftId = await givenDraft(town, {}, { individual: anIndividual(town) });
    expect(await publishDraft(town.manager, { draftId, ...(await signByAll(town, draftId)) })).toMatchObject({
      ok: true,
    });
    const none = await givenSigningTown(null);
    const alone = await givenDraft(none, {}, { individual: anIndividual(none) });
    expect(
      await publishDraft(none.manager, { draftId: alone, ...(await signByAll(none, alone)) }),
    ).toMatchObject({
      error: { hindrances: [{ code: 'no-framework' }] },
    });
  });
});
