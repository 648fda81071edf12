import { expect, test } from 'vitest';
import { findLeftReports } from '@/lib/data/lettings/left-homes';
import { asId, type DwellingId } from '@/lib/domain/shared/ids';
import { newId } from '@/lib/platform/new-id';
import { aKey, day, givenDepartment, givenTown, insert, TODAY, type Town } from '@/lib/testing/builders';
import { givenApplicant } from '@/lib/testing/lettings/applicants';
import { approve, givenYes, sign } from '@/lib/testing/lettings/leases';
import type { GivenOffer } from '@/lib/testing/lettings/offers';
import { granted, vacancyRevisionOf } from '@/lib/testing/lettings/slots';
import { voidVacancy } from '../vacancies/void-vacancy';
import { recordFallThrough } from './record-fall-through';
import { reportLeftHome } from './report-left-home';

/** A tenant of the organisation's has got another home, and the one to be left is reported. */
async function givenLeft() {
  const town = await givenTown();
  const departmentId = await givenDepartment(town);
  const dwelling = asId<DwellingId>(newId());
  await insert(
    `INSERT INTO dwelling (id, department_id, organisation_id, municipality_id, unit_number, type, street, house_number, floor, door,
       postcode, city, rooms, area_tenths, rent_ore, address_key)
     VALUES ($1, $2, $3, $4, '17-3', 'FAMILY', 'Gammel Møllevej', '4', '1', 'tv', '4300', 'Prøveby', 3, 700, 500000, 'k')`,
    [dwelling, departmentId, town.organisationId, town.municipalityId],
  );
  const { applicantId } = await givenApplicant(town, {
    ...{ street: 'Gammel Møllevej 4, 1. tv', postcode: '4300', city: 'Prøveby', list: 'TRANSFER' },
    residence: { municipalityId: town.municipalityId, departmentId },
  });
  const offer = await letTo(town, applicantId);
  const report = { dwelling, availableOn: day('2026-01-01'), choiceReason: null, idempotencyKey: aKey() };
  const [left] = granted(await reportLeftHome(town.officer, { offerId: offer.offerId, ...report })).vacancies;
  if (!left) throw new Error('One home was reported');
  return { town, applicantId, offer, left };
}

async function letTo(town: Town, applicantId: GivenOffer['applicantId']) {
  const offer = await givenYes(town, { applicantId });
  granted(await approve(town.officer, offer.offerId));
  granted(await sign(town.officer, offer));
  return offer;
}

const fall = async (town: Town, { vacancyId }: GivenOffer) =>
  granted(
    await recordFallThrough(town.officer, {
      ...{ vacancyId, revision: await vacancyRevisionOf(vacancyId), fellOn: TODAY },
      ...{ reason: 'OTHER', revive: [] },
    }),
  );

test('the report of the home to be left is told of before the letting is given up, and since until it is voided', async () => {
  const { town, offer, left } = await givenLeft();
  const said = (state: 'LEASED' | 'FALLEN_THROUGH') =>
    findLeftReports(town.officer, offer.vacancyId, { state });
  const standing = [{ id: left.vacancyId, reference: left.reference, reportedOn: TODAY, offered: false }];
  expect(await said('LEASED')).toMatchObject(standing);
  expect(await said('FALLEN_THROUGH')).toEqual([]);
  await fall(town, offer);
  expect(await said('LEASED')).toEqual([]);
  expect(await said('FALLEN_THROUGH')).toMatchObject(standing);
  const ofOffer = (offerId: GivenOffer['offerId']) =>
    findLeftReports(town.officer, offer.vacancyId, { state: 'FALLEN_THROUGH', offerId });
  expect(await ofOffer(offer.offerId)).toHaveLength(1);
  expect(await ofOffer(asId(newId()))).toEqual([]);
  const revision = await vacancyRevisionOf(left.vacancyId);
  granted(await voidVacancy(town.officer, { vacancyId: left.vacancyId, revision, reason: 'Lejeren bliver' }));
  expect(await said('FALLEN_THROUGH')).toEqual([]);
});

test('and no more once the tenant has got another home after all', async () => {
  const { town, applicantId, offer } = await givenLeft();
  await fall(town, offer);
  await letTo(town, applicantId);
  expect(await findLeftReports(town.officer, offer.vacancyId, { state: 'FALLEN_THROUGH' })).toEqual([]);
});

test('is the organisation’s own, and of a protected applicant her officer’s alone', async () => {
  const { town, applicantId, offer } = await givenLeft();
  const leased = { state: 'LEASED' } as const;
  for (const scope of [(await givenTown()).officer, town.caseworker])
    expect(await findLeftReports(scope, offer.vacancyId, leased)).toEqual([]);
  await insert('UPDATE applicant SET protected = true WHERE id = $1', [applicantId]);
  expect(await findLeftReports(town.officer, offer.vacancyId, leased)).toEqual([]);
});
