import { systemScope } from '@/lib/auth/scope';
import { findLettingFile } from '@/lib/data/lettings/letting-file';
import { findOfferCase } from '@/lib/data/offers/offer-case';
import { dayOfInstant, instantAt } from '@/lib/domain/calendar/copenhagen';
import { addWorkingDays } from '@/lib/domain/calendar/working-days';
import type { CandidateRow } from '@/lib/domain/letting/finding/candidate-row';
import type { LettingFile } from '@/lib/domain/letting/letting-file';
import type { Phase } from '@/lib/domain/letting/vocabulary';
import { type CalendarDate, calendarDate } from '@/lib/domain/shared/calendar-date';
import type { ApplicantId, OfferId, OrganisationId, UserId } from '@/lib/domain/shared/ids';
import { declareExhausted } from '@/lib/usecases/lettings/declare-exhausted';
import { openLetting } from '@/lib/usecases/lettings/open-letting';
import { answerByLink } from '@/lib/usecases/offers/answer-by-link';
import type { OfferAnswer } from '@/lib/usecases/offers/enter-answer';
import { offerInTurn } from '@/lib/usecases/offers/offer-in-turn';
import { passOnLink } from '@/lib/usecases/offers/pass-on-link';
import { passOnReminder } from '@/lib/usecases/offers/pass-on-reminder';
import { recordAnswer } from '@/lib/usecases/offers/record-answer';
import type { OwnHome } from './own-homes';
import type { Random } from './random';
import { as, duringWork, must } from './stage';
import type { Timeline } from './timeline';

/** An organisation that lets its own homes in the weeks before the demonstration's day. */
export type LettingOffice = {
  readonly organisationId: OrganisationId;
  readonly officer: UserId;
  /** Who confirms where a decision takes two. */
  readonly second: UserId | null;
  readonly timeline: Timeline;
  readonly random: Random;
  /** To how many at once a home is offered. */
  readonly offers: number;
  /** Whoever plays a part in one letting plays it in no other. */
  readonly playing: Set<ApplicantId>;
  /** Those who never answer, whatever they are offered. */
  readonly silent: Set<ApplicantId>;
};

export type LettingAt = { readonly office: LettingOffice; readonly home: OwnHome };
export type OfferAt = LettingAt & { readonly offerId: OfferId };

export const officerOf = ({ office }: Pick<LettingAt, 'office'>, now: Date) =>
  as(office.officer, 'ORGANISATION', now);

/** Does something on the so-many-th working day after. */
export function after(
  { office }: Pick<LettingAt, 'office'>,
  day: CalendarDate,
  days: number,
  act: (now: Date) => Promise<void>,
): void {
  const now = duringWork(office, addWorkingDays(day, days));
  office.timeline.add(now, () => act(now));
}

export async function open({ office, home }: LettingAt, now: Date): Promise<void> {
  must(await openLetting(officerOf({ office }, now), { vacancyId: home.vacancyId }));
}

/**
 * Offers the home to the first whom the waterfall proposes, down to somebody who plays a part in no other letting. Answers with
 * that one's offer, null where nobody is left; the others go their own ways.
 */
export async function offer(letting: LettingAt, now: Date): Promise<OfferAt | null> {
  const next = await whoIsNext(letting, now);
  if (next === null) return null;
  const { file, proposed } = next;
  const { office } = letting;
  const { chosen, player, reason } = choose(office, proposed, now);
  const sent = must(
    await offerInTurn(officerOf(letting, now), {
      ...{ lettingId: file.letting.id, revision: file.letting.revision, phase: file.phase },
      ...{ applicantIds: chosen.map(({ id }) => id), reason },
    }),
  );
  const told = dayOfInstant(now) < LINKS_WAIT_FROM ? sent.offers : sent.offers.slice(0, -1);
  for (const { offerId } of told) passLinkOn({ ...letting, offerId }, now);
  office.playing.add(player.id);
  keepSilent(office, chosen, dayOfInstant(now));
  for (const { offerId, applicantId } of sent.offers) {
    if (applicantId === player.id) continue;
    goOwnWay({ ...letting, offerId }, applicantId, { sentOn: dayOfInstant(now), due: sent.answerDue });
  }
  const own = sent.offers.find(({ applicantId }) => applicantId === player.id);
  if (own === undefined) throw new Error('One applicant gets one offer');
  return { ...letting, offerId: own.offerId };
}

const MOST_AT_ONCE = 7;

/** As many as are asked at once, or all down to the first who may say yes; when that is far down, those between are passed over. */
function choose(office: LettingOffice, proposed: readonly CandidateRow[], now: Date) {
  const [suited, other] = [maySayYes, isFree].map((may) =>
    proposed.findIndex((one) => may(office, one, now)),
  );
  const part = [suited, other].find((at) => at !== undefined && at >= 0) ?? 0;
  const player = proposed[part];
  if (player === undefined) throw new Error('A page of candidates has a first one');
  const first = proposed.slice(0, Math.max(part + 1, office.offers));
  if (first.length <= MOST_AT_ONCE) return { chosen: first, player, reason: '' };
  const chosen = [...proposed.slice(0, office.offers - 1), player];
  return { chosen, player, reason: 'De øvrige har fået tilbud på andre boliger i denne uge' };
}

const MOST_PHASES = 6;

type Next = {
  readonly file: { readonly letting: LettingFile['letting']; readonly phase: Phase };
  readonly proposed: readonly CandidateRow[];
};

/** Leaves behind the phases in which nobody is left. */
async function whoIsNext(letting: LettingAt, now: Date): Promise<Next | null> {
  const scope = officerOf(letting, now);
  for (let tried = 0; tried < MOST_PHASES; tried += 1) {
    const file = await findLettingFile(scope, letting.home.vacancyId);
    if (!file?.current || file.candidates === null) return null;
    const proposed = file.candidates.proposed.map(({ candidate }) => candidate);
    if (proposed.length > 0) return { file: { letting: file.letting, phase: file.current.phase }, proposed };
    const { id: lettingId, revision } = file.letting;
    const { position } = file.current;
    must(await declareExhausted(scope, { lettingId, revision, position, reason: null }));
  }
  return null;
}

const YOUNGEST = 22;
const OLDEST = 62;

/** Somebody alone and of working age, so that what is asked for is plain. */
function maySayYes(office: LettingOffice, candidate: CandidateRow, now: Date): boolean {
  const { applicant } = candidate;
  const [own, ...others] = applicant.household;
  if (own === undefined || others.length > 0 || applicant.protected) return false;
  const age = now.getUTCFullYear() - Number(own.bornOn.slice(0, 4));
  return age >= YOUNGEST && age <= OLDEST && isFree(office, candidate);
}

const isFree = ({ playing, silent }: LettingOffice, { id }: CandidateRow): boolean =>
  !playing.has(id) && !silent.has(id);

/** From then on one more does not answer, who has missed two when the demonstration begins. */
const LAST_SILENT = calendarDate('2025-09-25');

/** Some of those who are high on every list never answer. */
function keepSilent(office: LettingOffice, chosen: readonly CandidateRow[], today: CalendarDate): void {
  const { playing, silent, offers } = office;
  if (offers < 3 || silent.size >= (today < LAST_SILENT ? 2 : 3)) return;
  const everywhere = chosen.find(
    ({ id, applicant }) => applicant.wishes.departments.length === 0 && !playing.has(id) && !silent.has(id),
  );
  if (everywhere) silent.add(everywhere.id);
}

const OF_A_HUNDRED = { unanswered: 20, yes: 12, byLink: 60 } as const;
const WHY_NOT = ['RENT', 'SIZE', 'PLACE', 'TIME', 'FOUND_ANOTHER', 'OTHER', null] as const;

type Sent = { readonly sentOn: CalendarDate; readonly due: CalendarDate };

function goOwnWay(at: OfferAt, applicantId: ApplicantId, { sentOn, due }: Sent): void {
  const { random, silent, timeline } = at.office;
  if (silent.has(applicantId)) {
    const told = instantAt(due, '15:05');
    timeline.add(told, () => remind(at, told));
    return;
  }
  if (random.chance(OF_A_HUNDRED.unanswered)) return;
  const no = { answer: 'NO', declineReason: random.pick(WHY_NOT) } as const;
  const given = random.chance(OF_A_HUNDRED.yes) ? ({ answer: 'YES' } as const) : no;
  after(at, sentOn, random.whole(1, 4), (now) => answer(at, now, given));
}

/** Of what was offered last, a link still waits to be sent when the demonstration begins. */
const LINKS_WAIT_FROM = calendarDate('2025-10-02');
const HALF_AN_HOUR = 30 * 60_000;

/** The officer sends the links within the hour. */
function passLinkOn(at: OfferAt, now: Date): void {
  const told = new Date(now.getTime() + HALF_AN_HOUR);
  at.office.timeline.add(told, async () => {
    const scope = officerOf(at, told);
    if ((await findOfferCase(scope, at.offerId))?.state !== 'SENT') return;
    must(await passOnLink(scope, { offerId: at.offerId }));
  });
}

/** Tells somebody who has not answered that the day is near. */
async function remind(at: OfferAt, now: Date): Promise<void> {
  const scope = officerOf(at, now);
  if ((await findOfferCase(scope, at.offerId))?.state !== 'SENT') return;
  must(await passOnReminder(scope, { offerId: at.offerId }));
}

/** The applicant answers by the link, or calls; an offer that has been withdrawn meanwhile takes no answer. */
export async function answer(at: OfferAt, now: Date, given: OfferAnswer): Promise<void> {
  const { offerId, office } = at;
  const scope = officerOf(at, now);
  const asked = await findOfferCase(scope, offerId);
  if (asked?.state !== 'SENT') return;
  if (office.random.chance(OF_A_HUNDRED.byLink))
    must(await answerByLink(systemScope('demonstration data', { now }), { offerId, ...given }));
  else must(await recordAnswer(scope, { offerId, revision: asked.revision, ...given }));
}

export const sayYes = (at: OfferAt, now: Date): Promise<void> => answer(at, now, { answer: 'YES' });
