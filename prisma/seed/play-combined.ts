import { findLettingFile } from '@/lib/data/lettings/letting-file';
import { instantAt } from '@/lib/domain/calendar/copenhagen';
import { addDays } from '@/lib/domain/calendar/days';
import { addWorkingDays } from '@/lib/domain/calendar/working-days';
import { type CalendarDate, calendarDate } from '@/lib/domain/shared/calendar-date';
import type { OrganisationId } from '@/lib/domain/shared/ids';
import { evaluateOffer } from '@/lib/usecases/households/evaluate-offer';
import { declareExhausted } from '@/lib/usecases/lettings/declare-exhausted';
import { recordVoid } from '@/lib/usecases/voids/record-void';
import { listOwnHomes } from './own-homes';
import { approve, reject, rejectByFilter, sign, writeTo } from './play-decisions';
import { keepHouse, type Lessor, officeOf } from './play-lettings';
import { after, type LettingAt, type OfferAt, offer, officerOf, open, sayYes } from './play-offers';
import { bringAll, tellOfBenefit } from './play-papers';
import { SHARED_FILTER } from './play-voids';
import { SPRING } from './spring-homes';
import { duringWork, must } from './stage';
import { newTimeline } from './timeline';

/** How many are rejected by the filter before somebody gets each home; the last one stands empty all the same. */
const REJECTED = [2, 1, 3, 1, 2] as const;
const FIRST_DAY = calendarDate('2025-04-02');
const WORKING_DAYS_BETWEEN = 3;
const LAST_DAY = calendarDate('2025-06-20');

/** The parties agreed that the last home stands empty until its kitchen is built. @see R-12 */
const EMPTY = { notedOn: calendarDate('2025-06-24'), until: calendarDate('2025-12-31') } as const;

/** Plays how homes were let under combined letting in the spring: some applicants are rejected for what they live on. @see L-12 */
export async function playCombined(lessor: Lessor): Promise<number> {
  const timeline = newTimeline();
  for (let day = FIRST_DAY; day <= LAST_DAY; day = addDays(day, 1)) keepHouse(timeline, day);
  const office = officeOf({ ...lessor, second: null }, timeline, 1);
  const homes = (await listSpringHomes(lessor.organisationId)).slice(0, REJECTED.length);
  for (const [at, home] of homes.entries()) {
    const letting = { office, home };
    const on = addWorkingDays(FIRST_DAY, at * WORKING_DAYS_BETWEEN);
    const now = duringWork(office, on);
    const isLast = at === homes.length - 1;
    timeline.add(now, async () => {
      await open(letting, now);
      await leaveFlexible(letting, now);
      await offerAgain(letting, now, { on, rejections: REJECTED[at] ?? 1, isLast });
    });
  }
  return timeline.play(instantAt(EMPTY.notedOn, '23:00'));
}

const listSpringHomes = async (organisation: OrganisationId) =>
  (await listOwnHomes(organisation)).filter(
    ({ reportedOn, area, since }) =>
      area === SPRING.area &&
      reportedOn >= SPRING.from &&
      reportedOn <= SPRING.through &&
      since < instantAt(FIRST_DAY, '07:00'),
  );

/** Combined letting comes last, when nobody is left whom flexible letting would put first. @see R-15 */
async function leaveFlexible(letting: LettingAt, now: Date): Promise<void> {
  const scope = officerOf(letting, now);
  const file = await findLettingFile(scope, letting.home.vacancyId);
  if (file?.current?.phase !== 'FLEXIBLE') return;
  const { id: lettingId, revision } = file.letting;
  const reason = 'Ingen på den fleksible liste vil bo i området nu; alle er spurgt i marts';
  must(await declareExhausted(scope, { lettingId, revision, position: file.current.position, reason }));
}

type Next = { readonly on: CalendarDate; readonly rejections: number; readonly isLast: boolean };

async function offerAgain(letting: LettingAt, now: Date, next: Next): Promise<void> {
  if (next.rejections === 0 && next.isLast) {
    after(letting, EMPTY.notedOn, 0, (then) => standsEmptyByAgreement(letting, then));
    return;
  }
  const at = await offer(letting, now);
  if (at !== null) answered(at, next);
}

/** Says yes and tells what she lives on: barred by it she is rejected and the next is asked, else the home is hers. */
function answered(at: OfferAt, next: Next): void {
  const { on, rejections, isLast } = next;
  after(at, on, 2, (now) => sayYes(at, now));
  if (rejections > 0) after(at, on, 3, (now) => tellOfBenefit(at, now));
  after(at, on, 5, (now) => bringAll(at, now));
  after(at, on, 6, async (now) => {
    const found = await foundOf(at, now);
    if (found === 'FITS') {
      await approve(at, now);
      after(at, on, 9, (then) => sign(at, then));
      return;
    }
    await (found === 'BARRED' ? rejectByFilter(at, now) : reject(at, now));
    await writeTo(at, now, 'REJECTION');
    const again = addWorkingDays(on, 7);
    const left = found === 'BARRED' ? Math.max(rejections - 1, 0) : rejections;
    after(at, again, 0, (then) => offerAgain(at, then, { on: again, rejections: left, isLast }));
  });
}

/** Barred by the filter, fit for the home, or somebody of whom it cannot be told. */
async function foundOf(at: OfferAt, now: Date): Promise<'BARRED' | 'FITS' | 'UNKNOWN'> {
  const evaluated = await evaluateOffer(officerOf(at, now), at.offerId);
  const binding = (evaluated?.sets ?? []).filter(({ inUse }) => inUse.use !== 'PRIORITY');
  const isBarred = binding.some(
    ({ inUse, evaluation }) => inUse.use === 'FILTER' && evaluation.outcome === 'NOT_MET',
  );
  if (isBarred) return 'BARRED';
  return binding.every(({ evaluation }) => evaluation.outcome === 'MET') ? 'FITS' : 'UNKNOWN';
}

async function standsEmptyByAgreement(at: LettingAt, now: Date): Promise<void> {
  const record = { ...SHARED_FILTER, emptyUntil: EMPTY.until };
  must(await recordVoid(officerOf(at, now), { vacancyId: at.home.vacancyId, record }));
}
