import { findLettingFile } from '@/lib/data/lettings/letting-file';
import { findOfferCase } from '@/lib/data/offers/offer-case';
import { listOffersOfLetting } from '@/lib/data/offers/offers';
import { findVacancyRecord } from '@/lib/data/vacancies/vacancy-record';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { laterOf } from '@/lib/domain/calendar/days';
import { addWorkingDays } from '@/lib/domain/calendar/working-days';
import type { LetterKind, VoidGround } from '@/lib/domain/letting/vocabulary';
import { decideOffer, type OfficersDecision } from '@/lib/usecases/leases/decide-offer';
import { recordFallThrough } from '@/lib/usecases/leases/record-fall-through';
import { secondDecision } from '@/lib/usecases/leases/second-decision';
import { signLease } from '@/lib/usecases/leases/sign-lease';
import { makeLetter } from '@/lib/usecases/letters/make-letter';
import { recordVoid } from '@/lib/usecases/voids/record-void';
import { type LettingAt, type OfferAt, officerOf } from './play-offers';
import { as, must } from './stage';

async function decide(at: OfferAt, now: Date, made: OfficersDecision, reason: string): Promise<void> {
  const { offerId } = at;
  must(await decideOffer(officerOf(at, now), { offerId, revision: await revisionOf(at, now), reason, made }));
}

export const approve = (at: OfferAt, now: Date): Promise<void> =>
  decide(at, now, { decision: 'APPROVED', ground: null, aware: true }, 'Øverst af dem, der har sagt ja');

/** The household has written itself that the papers will not come. */
export const reject = (at: OfferAt, now: Date): Promise<void> =>
  decide(
    at,
    now,
    { decision: 'REJECTED', ground: 'NOT_DOCUMENTED', vouched: false, nothingComesOn: dayOfInstant(now) },
    'Du har skrevet i dag, at papirerne ikke kan skaffes',
  );

/** What the applicant lives on is among what combined letting rejects for. */
export const rejectByFilter = (at: OfferAt, now: Date): Promise<void> =>
  decide(
    at,
    now,
    { decision: 'REJECTED', ground: 'COMBINED_LETTING', vouched: false, nothingComesOn: null },
    'Du får en ydelse, som boliger med kombineret udlejning ikke kan lejes ud til, og har fået den i mere end seks måneder',
  );

/** A second officer looks at it, where two are needed. */
export async function confirm(at: OfferAt, now: Date): Promise<void> {
  const { second } = at.office;
  if (second === null) return;
  const answered = { offerId: at.offerId, revision: await revisionOf(at, now), agrees: true, text: '' };
  must(await secondDecision(as(second, 'ORGANISATION', now), answered));
}

const DAYS_TO_MOVE = 5;

export async function sign(at: OfferAt, now: Date): Promise<void> {
  const { home, offerId } = at;
  const signedOn = dayOfInstant(now);
  const takeoverOn = laterOf(home.availableOn, addWorkingDays(signedOn, DAYS_TO_MOVE));
  const days = { signedOn, takeoverOn };
  const leased = { by: 'OFFER', offerId } as const;
  must(await signLease(officerOf(at, now), { ...(await caseOf(at, now)), ...days, leased }));
}

/** The deposit did not come; whoever had said yes as well is asked again. */
export async function fallThrough(at: OfferAt, now: Date): Promise<void> {
  const scope = officerOf(at, now);
  const file = await findLettingFile(scope, at.home.vacancyId);
  const offers = file ? await listOffersOfLetting(scope, file.letting.id) : [];
  const revive = offers.filter(({ state, answeredAt }) => state === 'WITHDRAWN' && answeredAt !== null);
  const fell = { fellOn: dayOfInstant(now), reason: 'DEPOSIT_UNPAID' } as const;
  must(
    await recordFallThrough(scope, {
      ...(await caseOf(at, now)),
      ...fell,
      revive: revive.map(({ id }) => id),
    }),
  );
}

export async function writeTo(at: OfferAt, now: Date, kind: LetterKind): Promise<void> {
  must(await makeLetter(officerOf(at, now), { offerId: at.offerId, kind, language: 'da' }));
}

export async function standsEmpty(at: LettingAt, now: Date, ground: VoidGround): Promise<void> {
  const record = { ground, bearer: 'ORGANISATION', municipalityPermille: null, emptyUntil: null } as const;
  const effort = 'Tilbudt bredt fra ventelisten og slået op på hjemmesiden';
  must(await recordVoid(officerOf(at, now), { vacancyId: at.home.vacancyId, record: { ...record, effort } }));
}

async function revisionOf(at: OfferAt, now: Date): Promise<number> {
  const offer = await findOfferCase(officerOf(at, now), at.offerId);
  if (offer === null) throw new Error('An offer of the demonstration is gone');
  return offer.revision;
}

async function caseOf({ office, home: { vacancyId } }: LettingAt, now: Date) {
  const record = await findVacancyRecord(officerOf({ office }, now), vacancyId);
  if (record === null) throw new Error('A home of the demonstration is gone');
  return { vacancyId, revision: record.revision };
}
