import { expect, test } from 'vitest';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import {
  anIndividual,
  givenDraft,
  givenSigningTown,
  published,
  type SigningTown,
  signByAll,
} from '@/lib/testing/agreements/signing';
import { publishDraft } from './publish-draft';

/** It switches on the first criterion that the framework leaves to it. */
function switchedOn({ framework }: SigningTown) {
  const set = framework.criteriaSets.find(({ set: id }) =>
    framework.individual.some((power) => power.kind === 'CRITERIA' && power.set === id),
  );
  if (set === undefined) throw new Error('The framework leaves no criteria to individual agreements');
  const reference = { text: { da: 'afsnit 1', en: 'section 1' }, assumed: false };
  const criteria = set.criteria.slice(0, 1).map(({ criterion }) => criterion);
  return [{ department: null, set: set.set, criteria, reference }];
}

async function givenIndividual(town: SigningTown, to: string | null) {
  const inForce = { from: calendarDate('2025-11-01'), to: to === null ? null : calendarDate(to) };
  const individual = anIndividual(town, { inForce, criteria: switchedOn(town), dispensations: [] });
  const draftId = await givenDraft(town, {}, { individual });
  const signed = await publishDraft(town.manager, { draftId, ...(await signByAll(town, draftId)) });
  if (!signed.ok) throw new Error(`Not published: ${JSON.stringify(signed.error)}`);
}

const without = (town: SigningTown, from: string) =>
  published(town, { inForce: { from: calendarDate(from), to: null }, individual: [] });

test('no framework is published while an individual agreement goes on that says what it may not under it', async () => {
  const town = await givenSigningTown();
  await givenIndividual(town, '2026-01-01');
  const [organisation] = town.framework.organisations;
  expect(await without(town, '2025-12-31')).toMatchObject({
    error: {
      code: 'hindered',
      hindrances: [{ code: 'beyond-framework', of: organisation?.name, excess: { part: 'CRITERIA' } }],
    },
  });
  expect(await without(town, '2026-01-01')).toMatchObject({ ok: true });
});
