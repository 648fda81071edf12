import type { StatedFacts } from '@/lib/domain/applicant/stated-household';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { addDays } from '@/lib/domain/calendar/days';
import type { ChecklistItem } from '@/lib/domain/criteria/checklist';
import type { AskedPaper } from '@/lib/domain/criteria/papers';
import { type CalendarDate, calendarDate } from '@/lib/domain/shared/calendar-date';
import { fraction } from '@/lib/domain/shared/fraction';
import { asId, type HouseholdMemberId, type PaperId } from '@/lib/domain/shared/ids';
import { addToMonth, monthOf } from '@/lib/domain/shared/month';
import { newId } from '@/lib/platform/new-id';
import { confirmQuestion } from '@/lib/usecases/households/confirm-question';
import { evaluateOffer } from '@/lib/usecases/households/evaluate-offer';
import { stateFacts } from '@/lib/usecases/households/state-facts';
import { receivePaper } from '@/lib/usecases/papers/receive-paper';
import { showPaper } from '@/lib/usecases/papers/show-paper';
import { type OfferAt, officerOf } from './play-offers';
import { must } from './stage';

const MOST_ROUNDS = 8;

/** Whatever is asked for is stated, shown and confirmed, until nothing is asked any more. */
export async function bringAll(at: OfferAt, now: Date): Promise<void> {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { items } = await stillAsked(at, now);
    if (items.length === 0) return;
    for (const item of items) await bring(at, now, item);
  }
}

/** What can be told on the telephone is told; the papers are still to come, but for the first. */
export async function bringFirst(at: OfferAt, now: Date): Promise<void> {
  await tellAll(at, now);
  const [first] = (await stillAsked(at, now)).items.filter(({ ask }) => ask.kind === 'PAPERS');
  if (first) await bring(at, now, first);
}

/** All has been told, and the first paper that the organisation receives as a file lies there, seen by nobody. */
export async function sendFirst(at: OfferAt, now: Date): Promise<void> {
  await tellAll(at, now);
  const { applicantId, items } = await stillAsked(at, now);
  for (const { ask, member } of items) {
    if (ask.kind !== 'PAPERS' || member === null) continue;
    const kind = ask.need.anyOf[0]?.[0]?.papers[0];
    if (kind === undefined) continue;
    const file = { name: 'papir.pdf', bytes: piecesOf(A_PAGE), isCut: () => false };
    const answer = await receivePaper(officerOf(at, now), {
      ...{ applicantId, memberId: asId<HouseholdMemberId>(member), offerId: at.offerId, kind },
      ...{ paperId: asId<PaperId>(newId()), from: 'APPLICANT', files: piecesOf(file) },
    });
    if (answer.ok) return;
  }
}

async function tellAll(at: OfferAt, now: Date): Promise<void> {
  const { items } = await stillAsked(at, now);
  for (const item of items) if (item.ask.kind === 'FACT') await bring(at, now, item);
}

/** She lives on cash assistance, and has for most of a year; nothing is told where nobody asks, as of those who live there already. */
export async function tellOfBenefit(at: OfferAt, now: Date): Promise<void> {
  const scope = officerOf(at, now);
  const evaluated = await evaluateOffer(scope, at.offerId);
  const [own] = evaluated?.stated.members ?? [];
  if (evaluated === null || own === undefined) throw new Error('An offer of the demonstration is gone');
  const { id: applicantId, revision } = evaluated.offer.applicant;
  const from = addToMonth(monthOf(dayOfInstant(now)), -MONTHS_OF_BENEFIT);
  const facts = { ...plainFacts(dayOfInstant(now)), work: [], income: [] };
  const told = await stateFacts(scope, {
    ...{ applicantId, memberId: asId<HouseholdMemberId>(own.id), offerId: at.offerId, revision },
    facts: { ...facts, benefits: [{ benefit: 'CASH_ASSISTANCE', from, to: null }] },
  });
  if (told.ok || told.error.code !== 'benefit-not-asked') must(told);
}

async function stillAsked(at: OfferAt, now: Date) {
  const evaluated = await evaluateOffer(officerOf(at, now), at.offerId);
  if (evaluated === null) throw new Error('An offer of the demonstration is gone');
  const items = evaluated.checklist.filter(({ state }) => state !== 'FULFILLED');
  return { applicantId: evaluated.offer.applicant.id, revision: evaluated.offer.applicant.revision, items };
}

async function bring(at: OfferAt, now: Date, { ask, member, criteria }: ChecklistItem): Promise<void> {
  if (member === null) return;
  const scope = officerOf(at, now);
  const { applicantId, revision } = await stillAsked(at, now);
  const of = { applicantId, memberId: asId<HouseholdMemberId>(member), offerId: at.offerId };
  switch (ask.kind) {
    case 'FACT':
      must(await stateFacts(scope, { ...of, revision, facts: plainFacts(dayOfInstant(now)) }));
      return;
    case 'PAPERS':
      for (const paper of ask.need.anyOf[0] ?? []) {
        must(await showPaper(scope, { ...of, ...shown(paper, dayOfInstant(now)) }));
      }
      return;
    default:
      for (const criterion of criteria) {
        const answer = { upheld: true, reason: 'Gennemgået sammen med ansøgeren' };
        const { offerId, memberId } = of;
        must(
          await confirmQuestion(scope, { offerId, memberId, criterion, question: ask.question, ...answer }),
        );
      }
  }
}

const DAYS_OLD = 9;

function shown({ papers: [kind], from, to }: AskedPaper, today: CalendarDate) {
  if (kind === undefined) throw new Error('A demand for papers names one');
  const covers = from !== null && to !== null ? { from, to } : null;
  const judged = { verdict: 'ACCEPTED', refusal: null } as const;
  const issuedOn = addDays(today, -DAYS_OLD);
  return { paperId: asId<PaperId>(newId()), kind, seenOn: today, issuedOn, covers, ...judged };
}

const MONTHS_OF_PAY = 14;
const MONTHS_OF_BENEFIT = 10;

/** Somebody in full work for years, on whom nothing is to be found. */
function plainFacts(today: CalendarDate): StatedFacts {
  const hours = { hoursPerWeek: fraction(37n), from: calendarDate('2019-03-01'), to: null };
  return {
    work: [{ form: 'EMPLOYED', permanent: true, subsidised: false, ...hours }],
    income: Array.from({ length: MONTHS_OF_PAY }, (_, at) => ({
      ...{ month: addToMonth(monthOf(today), -at - 1), oere: 3_420_000 },
    })),
    ...{ studies: [], benefits: [], convictions: { kind: 'NONE' } },
    education: { level: 'VOCATIONAL', taken: 'IN_DENMARK', approved: null },
    ...{ separation: { kind: 'NONE' }, soldHome: { kind: 'NONE' } },
  };
}

async function* piecesOf<T>(one: T): AsyncGenerator<T> {
  yield one;
}

/** A page with nothing on it. */
const A_PAGE = Buffer.from(
  [
    ...[
      '%PDF-1.4',
      '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
      '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
    ],
    ...[
      '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj',
      'trailer<</Root 1 0 R>>',
      '%%EOF\n',
    ],
  ].join('\n'),
);
