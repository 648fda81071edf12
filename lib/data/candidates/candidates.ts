import type { Scope } from '@/lib/domain/access/scope';
import type { Agreement } from '@/lib/domain/agreement/agreement';
import type { Applicant } from '@/lib/domain/applicant/applicant';
import { assessmentDates } from '@/lib/domain/letting/decisions/assessment-dates';
import {
  evaluateForHome,
  type HomeCriteria,
  plannedCriteria,
} from '@/lib/domain/letting/decisions/evaluate-for-home';
import type { CandidateFacts, SkipGround } from '@/lib/domain/letting/finding/candidate';
import type { CandidatePage, CandidateRow, SkippedRow } from '@/lib/domain/letting/finding/candidate-row';
import { type CandidateOrder, orderCandidates } from '@/lib/domain/letting/finding/order-candidates';
import { type SkipContext, skipGround } from '@/lib/domain/letting/finding/skip';
import type { LadderPhase } from '@/lib/domain/letting/finding/waterfall';
import type { Letting } from '@/lib/domain/letting/letting';
import type { OfferState } from '@/lib/domain/letting/vocabulary';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { ApplicantId } from '@/lib/domain/shared/ids';
import { readApplicants } from '../applicants/applicants';
import type { HotTx } from '../transaction';
import { type CandidateSearch, findSuited, findUnsuited, type ListPlace } from './candidates-find';
import { readAmountsOf } from './criterion-amounts';
import { readStatedHouseholds } from './stated-households';

/** So many who may be offered the home are shown at once. */
const PAGE = 25;
/** So many at a time are held against the criteria, and so many times at most for one page. */
const BATCH = 40;
const MOST_BATCHES = 5;
/** In a ranked set the best may stand far down the list, so more of it is looked at. */
const MOST_RANKED_BATCHES = 15;
const MOST_SKIPPED = 50;

/** For which home and phase candidates are looked for. */
export type CandidateRequest = {
  readonly letting: Letting;
  readonly phase: LadderPhase;
  readonly agreement: Agreement;
  readonly today: CalendarDate;
  /** Where the page begins; null: at the top of the list. */
  readonly after: ListPlace | null;
};

/** The same without a page; `waives` lets a ground for skipping somebody be. */
export type CandidateCheck = Omit<CandidateRequest, 'after'> & Pick<SkipContext, 'waives'>;

/**
 * A page of a phase, read from the list in its order: only those on it are held against the criteria, so a list of a million
 * is as fast as one of ten.
 */
export async function readCandidates(
  tx: HotTx,
  scope: Scope,
  request: CandidateRequest,
): Promise<CandidatePage> {
  const { order, proposed, end } = await readPage(tx, scope, request);
  const stretch = { after: request.after, until: end, most: MOST_SKIPPED };
  const onList = await findUnsuited(tx, scope, searchOf(request), stretch);
  const met = order.skipped.filter(({ candidate }) => end === null || isBefore(candidate, end));
  const unmet = met.map(
    ({ candidate, skipped }): SkippedRow => ({ applicant: candidate.applicant, skipped }),
  );
  const skipped = [...unmet, ...(await readSkipped(tx, scope, request, onList.first))].sort(bySeniority);
  const crowded = await checkCandidates(tx, scope, { ...request, waives: 'TOO_MANY_PEOPLE' }, onList.crowded);
  return {
    ...{ proposed, next: end, crowded: crowded.proposed },
    skipped: skipped.slice(0, MOST_SKIPPED),
    counts: countedWith(onList.counts, unmet),
  };
}

/** How many of the first page the home may be offered to, and whether the list goes on; the others are not read. */
export async function countCandidates(
  tx: HotTx,
  scope: Scope,
  request: Omit<CandidateRequest, 'after'>,
): Promise<{ readonly count: number; readonly more: boolean }> {
  const { proposed, end } = await readPage(tx, scope, { ...request, after: null });
  return { count: Math.min(proposed.length, PAGE), more: end !== null };
}

/** Whom the page proposes, and the place it ends at; null: the end of the list. */
async function readPage(tx: HotTx, scope: Scope, request: CandidateRequest) {
  const { order, until } = await readOrder(tx, scope, request);
  if (isRanked(request) || order.proposed.length <= PAGE) {
    return { order, proposed: order.proposed, end: until };
  }
  const proposed = order.proposed.slice(0, PAGE);
  const last = proposed.at(-1)?.candidate;
  return { order, proposed, end: last ? { on: last.seniorityOn, id: last.id } : until };
}

type Counts = CandidatePage['counts'];

function countedWith(onList: Counts, rows: readonly SkippedRow[]): Counts {
  const counts: Partial<Record<SkipGround, number>> = { ...onList };
  for (const { skipped } of rows) counts[skipped.ground] = (counts[skipped.ground] ?? 0) + 1;
  return counts;
}

/** Those of the applicants whom the home may be offered to in this phase, in order, and the others with their ground; whether they stand on its list is not asked. */
export async function checkCandidates(
  tx: HotTx,
  scope: Scope,
  request: CandidateCheck,
  ids: readonly ApplicantId[],
): Promise<CandidateOrder<CandidateRow>> {
  const rows = await readRows(tx, scope, request, ids);
  return orderCandidates(contextOf(request), rows);
}

type Read = {
  readonly order: CandidateOrder<CandidateRow>;
  readonly until: ListPlace | null;
};

/** Reads on until a page is full, the list ends, or enough has been looked at. */
async function readOrder(tx: HotTx, scope: Scope, request: CandidateRequest): Promise<Read> {
  const ranked = isRanked(request);
  const search = searchOf(request);
  const rows: CandidateRow[] = [];
  let until = request.after;
  let order = orderCandidates<CandidateRow>(contextOf(request), rows);
  for (let batch = 0; batch < (ranked ? MOST_RANKED_BATCHES : MOST_BATCHES); batch += 1) {
    const found = await findSuited(tx, scope, search, { after: until, most: BATCH });
    const ids = found.places.map(({ id }) => id);
    rows.push(...(await readRows(tx, scope, request, ids)));
    order = orderCandidates(contextOf(request), rows);
    until = found.until;
    const isFull = !ranked && order.proposed.length > PAGE;
    if (until === null || isFull || ids.length < BATCH) break;
  }
  return { order, until };
}

export const isRanked = ({ phase, agreement }: Pick<CandidateRequest, 'phase' | 'agreement'>): boolean =>
  plannedCriteria(phase.criteria, agreement.criteriaSets).some(({ set }) => set.mode === 'RANKED');

export const searchOf = ({ letting, phase, today }: CandidateCheck): CandidateSearch => ({
  ...{ letting, source: phase.source, today },
});

export const contextOf = ({
  letting: { home },
  phase: { source },
  today,
  waives,
}: CandidateCheck): SkipContext => ({ source, home, today, ...(waives && { waives }) });

/** The applicants with all that has been stated about their households, held against the phase's criteria. */
export async function readRows(
  tx: HotTx,
  scope: Scope,
  request: CandidateCheck,
  ids: readonly ApplicantId[],
): Promise<readonly CandidateRow[]> {
  const { letting, phase, agreement, today } = request;
  if (ids.length === 0) return [];
  const inUse = plannedCriteria(phase.criteria, agreement.criteriaSets);
  const place = { municipalityId: letting.municipalityId, departmentId: letting.departmentId };
  const amounts = inUse.length > 0 ? await readAmountsOf(tx, scope, letting) : [];
  const criteria: HomeCriteria = { place, inUse, amounts };
  const dates = assessmentDates({ today, offeredOn: null, takeoverOn: letting.takeoverOn, signedOn: null });
  const applicants = await readApplicants(tx, scope, ids);
  const offers = await readOffers(tx, letting, ids);
  const households = inUse.length > 0 ? await readStatedHouseholds(tx, scope, ids) : null;
  return [...applicants.values()].map((applicant): CandidateRow => {
    const stated = households?.get(applicant.id);
    const evaluations = stated ? evaluateForHome(stated, criteria, dates) : [];
    return { ...factsOf(applicant, offers.get(applicant.id) ?? null), applicant, evaluations };
  });
}

const factsOf = (applicant: Applicant, offer: OfferState | null): CandidateFacts => {
  const { id, seniorityOn, state, wishes, household } = applicant;
  const [own] = household;
  if (own === undefined) throw new Error('An applicant has no household');
  return { ...{ id, seniorityOn, state, wishes, offer }, people: household.length, bornOn: own.bornOn };
};

const OFFERS = `
  SELECT DISTINCT ON (o.applicant_id) o.applicant_id AS id, o.state FROM offer o
  WHERE o.letting_id = $1 AND o.applicant_id = ANY ($2) ORDER BY o.applicant_id, o.place DESC`;

/** How this home was offered to them last. */
async function readOffers(tx: HotTx, { id }: Letting, ids: readonly ApplicantId[]) {
  type Row = { id: ApplicantId; state: OfferState };
  const { rows } = await tx.query<Row>({ name: 'offers-of-candidates', text: OFFERS, values: [id, ids] });
  return new Map(rows.map((row) => [row.id, row.state]));
}

/** Those whom the list itself rules out, each with the ground as the domain finds it. */
async function readSkipped(
  tx: HotTx,
  scope: Scope,
  request: CandidateRequest,
  places: readonly { readonly id: ApplicantId }[],
): Promise<readonly SkippedRow[]> {
  const ids = places.map(({ id }) => id);
  if (ids.length === 0) return [];
  const applicants = await readApplicants(tx, scope, ids);
  const offers = await readOffers(tx, request.letting, ids);
  return [...applicants.values()].flatMap((applicant) => {
    const skipped = skipGround(factsOf(applicant, offers.get(applicant.id) ?? null), contextOf(request));
    return skipped === null ? [] : [{ applicant, skipped }];
  });
}

const isBefore = ({ seniorityOn, id }: CandidateFacts, end: ListPlace): boolean =>
  seniorityOn < end.on || (seniorityOn === end.on && id <= end.id);

const bySeniority = ({ applicant: a }: SkippedRow, { applicant: b }: SkippedRow): number =>
  `${a.seniorityOn} ${a.id}` < `${b.seniorityOn} ${b.id}` ? -1 : 1;
