import { systemScope } from '@/lib/auth/scope';
import { writeLettingSettings } from '@/lib/data/lettings/letting-settings';
import { inHotTransaction } from '@/lib/data/transaction';
import { instantAt } from '@/lib/domain/calendar/copenhagen';
import { addDays } from '@/lib/domain/calendar/days';
import { DEFAULT_SETTINGS } from '@/lib/domain/letting/letting-settings';
import { type CalendarDate, calendarDate } from '@/lib/domain/shared/calendar-date';
import type { OrganisationId } from '@/lib/domain/shared/ids';
import { expireOffers } from '@/lib/usecases/offers/expire-offers';
import { remindOffers } from '@/lib/usecases/offers/remind-offers';
import { listOwnHomes, type OwnHome } from './own-homes';
import { approve, confirm, fallThrough, reject, sign, standsEmpty, writeTo } from './play-decisions';
import { after, answer, type LettingOffice, type OfferAt, offer, open, sayYes } from './play-offers';
import { bringAll, bringFirst, sendFirst } from './play-papers';
import { randomFrom } from './random';
import { as, duringWork, LAST_DAY } from './stage';
import { newTimeline, type Timeline } from './timeline';

/** Who lets in the weeks before the demonstration's day. */
export type Lessor = Pick<LettingOffice, 'organisationId' | 'officer' | 'second'>;

type Play = (at: OfferAt, sentOn: CalendarDate) => void;
/** A home and what becomes of it: opened and offered on a day. */
type Shown = readonly (readonly [offeredOn: string, play: Play | 'OPENED'])[];

const FIRST_DAY = calendarDate('2025-08-25');
/** An offer sent on this day is to be answered today, on the next one tomorrow. */
const [DUE_TODAY, DUE_TOMORROW] = ['2025-09-29', '2025-09-30'];

const EMPTY_NOTED = calendarDate('2025-10-01');

/** The largest shows every situation, and some of them more than once. */
const LARGE: Shown = [
  ['2025-08-25', leased],
  ['2025-08-27', leased],
  ['2025-09-01', fellThrough],
  ['2025-09-02', leased],
  ['2025-09-04', leased],
  ['2025-09-08', leased],
  ['2025-09-10', rejected],
  ['2025-09-11', leased],
  ['2025-09-15', leased],
  ['2025-09-16', approved],
  ['2025-09-18', approved],
  ['2025-09-19', ready],
  ['2025-09-22', ready],
  ['2025-09-23', unseen],
  ['2025-09-23', papersMissing],
  ['2025-09-24', ready],
  ['2025-09-24', declined],
  ['2025-09-25', papersMissing],
  ['2025-09-26', unseen],
  [DUE_TODAY, waiting],
  [DUE_TODAY, papersMissing],
  [DUE_TOMORROW, waiting],
  ['2025-10-01', waiting],
  ['2025-10-02', waiting],
  ['2025-10-03', 'OPENED'],
];
const SMALL: Shown = [
  ['2025-09-10', leased],
  ['2025-09-17', approved],
  ['2025-09-22', ready],
  ['2025-09-25', papersMissing],
  [DUE_TODAY, waiting],
  ['2025-10-02', waiting],
];
/** Where a second officer confirms: one decision has been, another waits for her. */
const BY_TWO: Shown = [
  ['2025-09-08', leased],
  ['2025-09-17', awaitingSecond],
  ['2025-09-23', ready],
  ['2025-09-25', unseen],
  [DUE_TOMORROW, waiting],
  ['2025-10-02', waiting],
];

/** Plays how the organisations let their own homes in the last six weeks. The offices share one time: deadlines fall in all at once. */
export async function playLettings(large: Lessor, small: Lessor, byTwo: Lessor): Promise<number> {
  const timeline = newTimeline();
  for (let day = FIRST_DAY; day <= LAST_DAY; day = addDays(day, 1)) keepHouse(timeline, day);
  await twoDecide(byTwo);
  const alone = { second: null };
  await planOffice(officeOf({ ...large, ...alone }, timeline, 4), LARGE);
  await planOffice(officeOf({ ...small, ...alone }, timeline, 2), SMALL);
  await planOffice(officeOf(byTwo, timeline, 2), BY_TWO);
  return timeline.play(instantAt(LAST_DAY, '16:00'));
}

export const officeOf = (lessor: Lessor, timeline: Timeline, offers: number): LettingOffice => ({
  ...{ ...lessor, timeline, offers, random: randomFrom(20_251_200 + offers) },
  ...{ playing: new Set(), silent: new Set() },
});

/** As the app does every night. */
export function keepHouse(timeline: Timeline, day: CalendarDate): void {
  const now = instantAt(day, '05:00');
  const scope = systemScope('demonstration data', { now });
  timeline.add(now, async () => {
    await expireOffers(scope);
    await remindOffers(scope);
  });
}

async function twoDecide({ organisationId, second }: Lessor): Promise<void> {
  if (second === null) throw new Error('Nobody could confirm');
  const scope = as(second, 'ORGANISATION', instantAt(FIRST_DAY, '09:00'));
  const settings = { ...DEFAULT_SETTINGS, fourEyes: true };
  await inHotTransaction(scope, (tx) =>
    writeLettingSettings(tx, scope, { organisationId, settings, changedBy: second }),
  );
}

async function planOffice(office: LettingOffice, shown: Shown): Promise<void> {
  const homes = [...(await listOwnHomes(office.organisationId))];
  if (homes[0] && homes[0].availableOn <= LAST_DAY) planEmpty(office, homes.splice(0, 1));
  for (const [on, play] of shown) {
    const day = calendarDate(on);
    const now = duringWork(office, day);
    const letting = { office, home: takeHome(homes, now, office.organisationId) };
    office.timeline.add(now, async () => {
      await open(letting, now);
      const offered = play === 'OPENED' ? null : await offer(letting, now);
      if (play !== 'OPENED' && offered !== null) play(offered, day);
    });
  }
}

/** The home that is free first, of those that were the organisation's by then. */
function takeHome(homes: OwnHome[], now: Date, organisation: OrganisationId): OwnHome {
  const at = homes.findIndex(({ since }) => since < now);
  const [home] = at < 0 ? [] : homes.splice(at, 1);
  if (home === undefined) throw new Error(`${organisation} has no home to let on ${now.toISOString()}`);
  return home;
}

/** Homes that stand empty, and why. */
function planEmpty(office: LettingOffice, homes: readonly OwnHome[]): void {
  for (const home of homes) {
    const letting = { office, home };
    after(letting, EMPTY_NOTED, 1, (now) => standsEmpty(letting, now, 'NO_APPLICANT'));
  }
}

function leased(at: OfferAt, sentOn: CalendarDate): void {
  after(at, sentOn, 2, (now) => sayYes(at, now));
  after(at, sentOn, 4, (now) => bringAll(at, now));
  after(at, sentOn, 6, (now) => approve(at, now));
  after(at, sentOn, 7, (now) => confirm(at, now));
  after(at, sentOn, 9, (now) => sign(at, now));
}

function fellThrough(at: OfferAt, sentOn: CalendarDate): void {
  leased(at, sentOn);
  after(at, sentOn, 14, (now) => fallThrough(at, now));
}

function rejected(at: OfferAt, sentOn: CalendarDate): void {
  after(at, sentOn, 2, (now) => sayYes(at, now));
  after(at, sentOn, 4, (now) => bringFirst(at, now));
  after(at, sentOn, 5, (now) => writeTo(at, now, 'MISSING_PAPERS'));
  after(at, sentOn, 10, async (now) => {
    await reject(at, now);
    await writeTo(at, now, 'REJECTION');
  });
}

function approved(at: OfferAt, sentOn: CalendarDate): void {
  awaitingSecond(at, sentOn);
  after(at, sentOn, 11, async (now) => {
    await confirm(at, now);
    await writeTo(at, now, 'CONFIRMATION');
  });
}

function awaitingSecond(at: OfferAt, sentOn: CalendarDate): void {
  ready(at, sentOn);
  after(at, sentOn, 10, (now) => approve(at, now));
}

function ready(at: OfferAt, sentOn: CalendarDate): void {
  after(at, sentOn, 3, (now) => sayYes(at, now));
  after(at, sentOn, 6, (now) => bringAll(at, now));
}

function unseen(at: OfferAt, sentOn: CalendarDate): void {
  after(at, sentOn, 1, (now) => sayYes(at, now));
  after(at, sentOn, 4, (now) => sendFirst(at, now));
}

function papersMissing(at: OfferAt, sentOn: CalendarDate): void {
  after(at, sentOn, 2, (now) => sayYes(at, now));
  after(at, sentOn, 3, (now) => bringFirst(at, now));
}

/** Nobody of the first wanted it; others have been asked since. */
function declined(at: OfferAt, sentOn: CalendarDate): void {
  after(at, sentOn, 2, (now) => answer(at, now, { answer: 'NO', declineReason: 'SIZE' }));
  after(at, sentOn, 6, async (now) => void (await offer(at, now)));
}

function waiting(): void {}
