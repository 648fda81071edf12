import { describe, expect, test } from 'vitest';
import type { UserScope } from '@/lib/domain/access/scope';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import {
  anIndividual,
  givenDraft,
  givenSigned,
  givenSigningTown,
  signByAll,
} from '@/lib/testing/agreements/signing';
import { givenOrganisation, givenPerson } from '@/lib/testing/builders';
import { publishDraft } from '@/lib/usecases/agreements/publish-draft';
import { sendDraft } from '@/lib/usecases/agreements/send-draft';
import { signDraft } from '@/lib/usecases/agreements/sign-draft';
import { listReminders } from './reminders';

const kindsFor = async (scope: UserScope) =>
  (await listReminders(scope)).reminders
    .filter(({ kind }) => kind.startsWith('AGREEMENT'))
    .map(({ kind, day }) => `${kind} ${day}`);

test('the end of an agreement that nothing follows is reminded of, and no more when a new one is signed', async () => {
  const town = await givenSigningTown({ from: '2024-07-01', to: '2026-01-01' });
  expect(await kindsFor(town.manager)).toContain('AGREEMENT_EXPIRY 2025-12-31');
  expect(await kindsFor(town.officer)).toEqual([]);
  const draftId = await givenDraft(town, { inForce: { from: '2026-01-01', to: null } });
  const { revision } = await signByAll(town, draftId);
  expect((await publishDraft(town.manager, { draftId, revision })).ok).toBe(true);
  expect(await kindsFor(town.manager)).toEqual([]);
});

test('days without an agreement that have begun are reminded of', async () => {
  const town = await givenSigningTown({ from: '2024-07-01', to: '2025-10-01' });
  expect(await kindsFor(town.manager)).toEqual(['AGREEMENT_GAP 2025-10-01']);
});

test('a draft waits for whoever has not signed, and for nobody else', async () => {
  const town = await givenSigningTown();
  const draftId = await givenDraft(town, { inForce: { from: '2025-11-01', to: null } });
  await sendDraft(town.manager, { draftId, revision: 1 });
  const waits = ['AGREEMENT_TO_SIGN 2025-10-06'];
  expect(await kindsFor(town.organisationManager)).toEqual(waits);
  expect(await kindsFor(town.manager)).toEqual(waits);
  await signDraft(town.manager, {
    ...{ draftId, revision: 2, partyId: null },
    ...{ signedOn: calendarDate('2025-10-06'), signatory: 'Prøve Person, direktør' },
  });
  expect(await kindsFor(town.manager)).toEqual([]);
  expect(await kindsFor(town.organisationManager)).toEqual(waits);
});

test('a draft that waits is not lost behind many that the party has signed', async () => {
  const town = await givenSigningTown();
  const drafts = [];
  for (let n = 0; n <= 20; n += 1)
    drafts.push(await givenDraft(town, { inForce: { from: '2025-11-01', to: null } }));
  for (const draftId of drafts) await sendDraft(town.manager, { draftId, revision: 1 });
  for (const draftId of drafts.slice(1))
    await signDraft(town.manager, {
      ...{ draftId, revision: 2, partyId: null },
      ...{ signedOn: calendarDate('2025-10-06'), signatory: 'Prøve Person, direktør' },
    });
  expect(await kindsFor(town.manager)).toEqual(['AGREEMENT_TO_SIGN 2025-10-06']);
});

test('the end of an individual agreement is reminded of at the municipality and at whose it is, and nowhere else', async () => {
  const town = await givenSigningTown();
  const inForce = { from: calendarDate('2025-01-01'), to: calendarDate('2026-01-01') };
  await givenSigned(town, anIndividual(town, { inForce, dispensations: [] }));
  const ends = ['AGREEMENT_EXPIRY 2025-12-31'];
  expect(await kindsFor(town.manager)).toEqual(ends);
  expect(await kindsFor(town.organisationManager)).toEqual(ends);
  const reach = [town.municipalityId];
  const elsewhere = await givenOrganisation(reach);
  expect(await kindsFor(await givenPerson('MANAGER', { organisations: [elsewhere], reach }))).toEqual([]);
});

describe('the last day of a dispensation', () => {
  const given = (department: string, until: string) => ({
    ...{
      department,
      until: calendarDate(until),
      text: { da: 'Genhusning i blok 1', en: 'Rehousing in block 1' },
    },
    reference: { text: { da: 'Aftalen, afsnit 1', en: 'The agreement, section 1' }, assumed: false },
  });
  const endsFor = async (scope: UserScope) =>
    (await listReminders(scope)).reminders.filter(({ kind }) => kind === 'DISPENSATION_ENDS');

  test('is reminded of two months before it, to the municipality and to whose agreement it is', async () => {
    const town = await givenSigningTown();
    const inForce = { from: calendarDate('2025-01-01'), to: null };
    const dispensations = [
      ...[
        given('1', '2025-12-05'),
        given('2', '2025-12-06'),
        given('3', '2025-09-22'),
        given('4', '2025-09-21'),
      ],
    ];
    await givenSigned(town, anIndividual(town, { inForce, dispensations }));
    for (const scope of [town.manager, town.organisationManager]) {
      const ends = await endsFor(scope);
      // Within sixty days, and until fourteen after.
      expect(ends.map(({ day, words }) => [words.name.da, day])).toEqual([
        ['afdeling 3', '2025-09-22'],
        ['afdeling 1', '2025-12-05'],
      ]);
      expect(ends[0]).toMatchObject({ words: { note: { da: 'Genhusning i blok 1' } } });
    }
    expect((await endsFor(town.manager))[0]?.words.where).toBe(town.framework.organisations[0]?.name);
    expect(await endsFor(town.officer)).toEqual([]);
    const reach = [town.municipalityId];
    const elsewhere = await givenOrganisation(reach);
    expect(await endsFor(await givenPerson('MANAGER', { organisations: [elsewhere], reach }))).toEqual([]);
  });
});
