import { describe, expect, test } from 'vitest';
import { givenDepartment, givenPerson, givenTown, rowsOf } from '@/lib/testing/builders';
import { givenApplicant } from '@/lib/testing/lettings/applicants';
import { inHotTransaction } from '../transaction';
import { appendApplicantEvents } from './applicant-events';
import { findApplicant } from './applicants';

describe('one applicant', () => {
  test('is found with household, wishes and residence, the applicant first', async () => {
    const town = await givenTown();
    const department = await givenDepartment(town);
    const { applicantId, memberIds, reference } = await givenApplicant(town, {
      name: 'Karla Eksempelsen',
      list: 'TRANSFER',
      members: [
        { relation: 'CHILD', bornOn: '2015-02-03' },
        { relation: 'APPLICANT', bornOn: '1985-05-17' },
        { relation: 'COHABITANT', bornOn: '1984-01-02', cohabitingSince: '2019-06-01' },
      ],
      wishes: { departments: [department], roomsFrom: 2, mostRentOre: 700_000, pets: true },
      residence: { municipalityId: town.municipalityId, departmentId: department },
      cpr: '251248-9996',
    });
    expect(await findApplicant(town.officer, applicantId)).toMatchObject({
      reference,
      list: 'TRANSFER',
      hasCpr: true,
      contact: { name: 'Karla Eksempelsen', phone: null },
      wishes: { departments: [department], roomsFrom: 2, roomsTo: null, mostRentOre: 700_000, pets: true },
      residence: { municipalityId: town.municipalityId, departmentId: department },
      household: [
        { id: memberIds[1], relation: 'APPLICANT', bornOn: '1985-05-17' },
        { id: memberIds[2], relation: 'COHABITANT', cohabitingSince: '2019-06-01' },
        { id: memberIds[0], relation: 'CHILD' },
      ],
    });
  });

  test('is nothing to another organisation, nor to any municipality', async () => {
    const town = await givenTown();
    const stranger = await givenTown();
    const { applicantId } = await givenApplicant(town);
    expect(await findApplicant(town.officer, applicantId)).not.toBeNull();
    for (const scope of [stranger.officer, town.caseworker, stranger.caseworker]) {
      expect(await findApplicant(scope, applicantId)).toBeNull();
    }
  });

  test('who is protected shows name and contact to the one who handles the case alone', async () => {
    const town = await givenTown();
    const place = { organisations: [town.organisationId], reach: [town.municipalityId] };
    const colleague = await givenPerson('LETTING_OFFICER', place);
    const manager = await givenPerson('MANAGER', place);
    const contact = {
      ...{ name: 'Karla Eksempelsen', email: 'karla@eksempel.invalid', phone: '12345678' },
      ...{ street: 'Eksempelvej 1', postcode: '4300', city: 'Prøvekøbing' },
    };
    const { applicantId } = await givenApplicant(town, {
      ...contact,
      protected: true,
      handledBy: town.officer.userId,
    });
    expect(await findApplicant(town.officer, applicantId)).toMatchObject({ hidden: false, contact });
    for (const scope of [colleague, manager]) {
      expect(await findApplicant(scope, applicantId)).toMatchObject({
        hidden: true,
        contact: { name: '', email: null, phone: null, street: null, postcode: null, city: null },
      });
    }
  });

  test('nobody’s hands: an applicant who is protected and handled by none is shown to none', async () => {
    const town = await givenTown();
    const { applicantId } = await givenApplicant(town, { protected: true });
    expect(await findApplicant(town.officer, applicantId)).toMatchObject({ hidden: true });
  });
});

test('what happened is remembered in order, on whoever did it', async () => {
  const town = await givenTown();
  const { applicantId } = await givenApplicant(town);
  const { organisationId } = town;
  const at = new Date('2025-10-06T10:00:00Z');
  await inHotTransaction(town.officer, (tx) =>
    appendApplicantEvents(tx, town.officer, [
      { applicantId, organisationId, at, event: { kind: 'ENROLLED', payload: { list: 'ORDINARY' } } },
      {
        ...{ applicantId, organisationId, at, byApplicant: true },
        event: { kind: 'OFFER_ANSWERED', payload: { offerId: 'x', answer: 'YES' } },
      },
    ]),
  );
  expect(
    await rowsOf(
      'SELECT kind, actor_id, actor_side FROM applicant_event WHERE applicant_id = $1 ORDER BY id',
      [applicantId],
    ),
  ).toEqual([
    { kind: 'ENROLLED', actor_id: town.officer.userId, actor_side: 'ORGANISATION' },
    { kind: 'OFFER_ANSWERED', actor_id: null, actor_side: 'APPLICANT' },
  ]);
});
