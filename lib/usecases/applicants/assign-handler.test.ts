import { describe, expect, test } from 'vitest';
import { getApplicantHistory } from '@/lib/data/applicants/applicant-history';
import { findApplicant } from '@/lib/data/applicants/applicants';
import { givenPerson, givenTown } from '@/lib/testing/builders';
import { applicantEvents } from '@/lib/testing/lettings/applicant-forms';
import { givenApplicant } from '@/lib/testing/lettings/applicants';
import { assignHandler } from './assign-handler';

async function aProtected() {
  const town = await givenTown();
  const place = { organisations: [town.organisationId], reach: [town.municipalityId] };
  const [colleague, manager] = [
    await givenPerson('LETTING_OFFICER', place),
    await givenPerson('MANAGER', place),
  ];
  const hidden = { name: 'Karla Eksempelsen', protected: true, handledBy: town.officer.userId };
  const { applicantId } = await givenApplicant(town, hidden);
  return { town, colleague, manager, applicantId };
}

describe('giving a protected applicant into other hands', () => {
  test('is for whoever has the case and for a manager, who does not see the name by it', async () => {
    const { town, colleague, manager, applicantId } = await aProtected();
    const to = (handledBy: typeof colleague.userId, revision: number) => ({
      ...{ applicantId, revision, handledBy },
    });
    expect(await assignHandler(colleague, to(colleague.userId, 1))).toEqual({
      ok: false,
      error: { code: 'manager-needed' },
    });
    expect(await assignHandler(manager, to(colleague.userId, 1))).toMatchObject({ ok: true });
    expect(await findApplicant(manager, applicantId)).toMatchObject({ hidden: true, contact: { name: '' } });
    expect(await findApplicant(town.officer, applicantId)).toMatchObject({ hidden: true });
    expect(await findApplicant(colleague, applicantId)).toMatchObject({ hidden: false, revision: 2 });
    expect(await assignHandler(colleague, to(town.officer.userId, 2))).toMatchObject({ ok: true });
    expect(await applicantEvents(applicantId)).toMatchObject([
      { kind: 'CHANGED', payload: { fields: ['handledBy'] } },
      { kind: 'CHANGED', payload: { fields: ['handledBy'] } },
    ]);
  });

  test('is to a colleague who lets homes, and nobody’s in another organisation', async () => {
    const { town, manager, applicantId } = await aProtected();
    const stranger = await givenTown();
    const reader = await givenPerson('READER', {
      ...{ organisations: [town.organisationId], reach: [town.municipalityId] },
    });
    for (const handledBy of [stranger.officer.userId, town.caseworker.userId, reader.userId]) {
      expect(await assignHandler(manager, { applicantId, revision: 1, handledBy })).toEqual({
        ok: false,
        error: { code: 'not-a-colleague' },
      });
    }
    const input = { applicantId, revision: 1, handledBy: stranger.officer.userId };
    expect(await assignHandler(stranger.officer, input)).toEqual({ ok: false, error: { code: 'not-found' } });
  });

  test('the page says who has the case, and tells a stranger nothing', async () => {
    const { manager, applicantId } = await aProtected();
    const stranger = await givenTown();
    expect(await getApplicantHistory(manager, applicantId)).toMatchObject({
      handlerName: expect.stringContaining('Prøve Person'),
    });
    expect(await getApplicantHistory(stranger.officer, applicantId)).toEqual({
      ...{ events: [], cprViews: [], offers: [], handlerName: null },
    });
  });
});
