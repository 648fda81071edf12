import { expect, test } from 'vitest';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import { anIndividual, givenDraft, givenSigningTown } from '@/lib/testing/agreements/signing';
import { givenPerson } from '@/lib/testing/builders';
import { sendDraft } from '@/lib/usecases/agreements/send-draft';
import { signDraft } from '@/lib/usecases/agreements/sign-draft';
import { withdrawDraft } from '@/lib/usecases/agreements/withdraw-draft';
import { listDraftsUnderWay } from './drafts-under-way';

test('whoever writes the agreements sees what is worked on, and for whom it waits once it is sent', async () => {
  const town = await givenSigningTown();
  const reach = [town.municipalityId];
  const admin = await givenPerson('AGREEMENT_ADMIN', { municipalities: reach, reach });
  const [own, organisation] = [town.framework.municipality.name, town.framework.organisations[0]?.name];
  const waits = async () => (await listDraftsUnderWay(admin, 8)).drafts.map(({ unsigned }) => unsigned);
  const draftId = await givenDraft(town, { inForce: { from: '2025-11-01', to: null } });
  expect(await waits()).toEqual([null]);
  await sendDraft(admin, { draftId, revision: 1 });
  expect(await waits()).toEqual([[own, organisation]]);
  await signDraft(town.manager, {
    ...{ draftId, revision: 2, partyId: null },
    ...{ signedOn: calendarDate('2025-10-06'), signatory: 'Prøve Person, direktør' },
  });
  expect(await waits()).toEqual([[organisation]]);
  await withdrawDraft(admin, { draftId, revision: 2, reason: 'Opgivet' });
  expect(await waits()).toEqual([]);
});

test('an individual agreement is its parties’ alone, and few are shown of many', async () => {
  const town = await givenSigningTown();
  await givenDraft(town, {}, { individual: anIndividual(town) });
  await givenDraft(town);
  const reach = [town.municipalityId];
  const stranger = await givenPerson('AGREEMENT_ADMIN', { organisations: [], reach });
  expect((await listDraftsUnderWay(stranger, 8)).drafts.map(({ kind }) => kind)).toEqual(['FRAMEWORK']);
  expect(await listDraftsUnderWay(town.manager, 1)).toMatchObject({ drafts: [{}], total: 2 });
});
