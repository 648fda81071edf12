import type { UserScope } from '@/lib/domain/access/scope';
import type { OfferId, VacancyId } from '@/lib/domain/shared/ids';
import { decideOffer } from '@/lib/usecases/leases/decide-offer';
import { signLease } from '@/lib/usecases/leases/sign-lease';
import { recordAnswer } from '@/lib/usecases/offers/record-answer';
import { day, givenPerson, rowsOf, TODAY, type Town } from '../builders';
import { type GivenLetting, type GivenOffer, givenOffer, offerOnRecord } from './offers';
import { granted, vacancyRevisionOf } from './slots';

/** An offer that the applicant has said yes to, as a colleague was told. */
export async function givenYes(
  town: Town,
  given: Parameters<typeof givenOffer>[1] = {},
): Promise<GivenOffer> {
  const offer = await givenOffer(town, given);
  const { revision } = await offerOnRecord(offer.offerId);
  granted(
    await recordAnswer(town.officer, {
      offerId: offer.offerId,
      revision,
      answer: 'YES',
    }),
  );
  return offer;
}

export const approve = async (scope: UserScope, offerId: OfferId, aware = true) => {
  const { revision } = await offerOnRecord(offerId);
  return decideOffer(scope, {
    ...{ offerId, revision, reason: 'Øverst på listen' },
    made: { decision: 'APPROVED', ground: null, aware },
  });
};

export async function givenApproved(
  town: Town,
  given: Parameters<typeof givenOffer>[1] = {},
): Promise<GivenOffer> {
  const offer = await givenYes(town, given);
  granted(await approve(town.officer, offer.offerId));
  return offer;
}

/** A lease of an approved offer, signed today and taken over when the home is free. */
export const sign = async (
  scope: UserScope,
  { vacancyId, offerId }: Pick<GivenOffer, 'vacancyId' | 'offerId'>,
) =>
  signLease(scope, {
    ...{ vacancyId, revision: await vacancyRevisionOf(vacancyId) },
    ...{ signedOn: TODAY, takeoverOn: day('2026-01-01'), leased: { by: 'OFFER', offerId } },
  });

export type LetHome = {
  readonly offer: GivenOffer;
  readonly reserve: GivenOffer;
  readonly letting: GivenLetting;
};

/** A home let to the first of two who said yes. */
export async function givenLet(town: Town, letting?: GivenLetting): Promise<LetHome> {
  const offer = await givenYes(town, letting ? { letting } : {});
  const reserve = await givenYes(town, { letting: offer });
  granted(await approve(town.officer, offer.offerId));
  granted(await sign(town.officer, offer));
  return { offer, reserve, letting: offer };
}

export const offerStates = async (vacancyId: VacancyId): Promise<string> => {
  const rows = await rowsOf<{ state: string }>(
    'SELECT state FROM offer WHERE vacancy_id = $1 ORDER BY place',
    [vacancyId],
  );
  return rows.map(({ state }) => state).join(' ');
};

export async function caseOnRecord(vacancyId: VacancyId) {
  const [row] = await rowsOf<{
    vacancy: string;
    takeover: string | null;
    letting: string | null;
    leases: number;
  }>(
    `SELECT v.state AS vacancy, v.takeover_on AS takeover, l.state AS letting,
       (SELECT count(*)::int FROM lease e WHERE e.vacancy_id = v.id AND e.fell_through_on IS NULL) AS leases
     FROM vacancy v LEFT JOIN letting l ON l.vacancy_id = v.id WHERE v.id = $1`,
    [vacancyId],
  );
  return row;
}

/** Another letting officer of the town's organisation. */
export const givenColleagueOf = ({ organisationId, municipalityId }: Town): Promise<UserScope> =>
  givenPerson('LETTING_OFFICER', { organisations: [organisationId], reach: [municipalityId] });
