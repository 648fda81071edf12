import { instant } from '@/lib/data/append';
import { countCandidates } from '@/lib/data/candidates/candidates';
import { lockLettingBook } from '@/lib/data/lettings/letting-books';
import { readAgreementOf } from '@/lib/data/lettings/letting-file';
import { giveTurn, readLetting } from '@/lib/data/lettings/lettings';
import { enterExhausted, type NewExhausted } from '@/lib/data/lettings/lettings-exhausted';
import { findLastLettingAct, type HeldLetting, holdLettingRow } from '@/lib/data/offers/offers-lock';
import { listEarlierOffers } from '@/lib/data/offers/offers-sending';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import { appendEvents } from '@/lib/data/vacancies/case-events';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import type { Agreement } from '@/lib/domain/agreement/agreement';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { listTurnStep } from '@/lib/domain/letting/finding/open-letting';
import { storedStep } from '@/lib/domain/letting/finding/stored-opening';
import { currentPhase, type LadderPhase, ladderOf, needsTurn } from '@/lib/domain/letting/finding/waterfall';
import type { Letting } from '@/lib/domain/letting/letting';
import type { Phase } from '@/lib/domain/letting/vocabulary';
import type { ChangedMeanwhile } from '@/lib/domain/shared/changed-meanwhile';
import type { LettingId, VacancyId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { mayHappen } from '@/lib/domain/vacancy/vacancy-state';
import type { NotFound } from '../vacancies/case-errors';

export type DeclareExhaustedInput = {
  readonly lettingId: LettingId;
  readonly revision: number;
  /** The phase's place on the ladder, so that nobody declares another one than she saw. */
  readonly position: number;
  /** Why it is given up while somebody is left; both parties see it. */
  readonly reason: string | null;
};

export type DeclareExhaustedError =
  | NotFound
  | ChangedMeanwhile
  | { readonly code: 'letting-over' }
  | { readonly code: 'offers-open'; readonly count: number }
  | { readonly code: 'candidates-left'; readonly count: number; readonly more: boolean };

export type DeclaredExhausted = {
  readonly vacancyId: VacancyId;
  /** What comes now; null: there is nobody left to ask. */
  readonly next: Phase | null;
};

type Answer = Result<DeclaredExhausted, DeclareExhaustedError>;

/** Leaves a phase of the waterfall behind: when nobody is left who could be offered the home, or with a reason. */
export const declareExhausted = (scope: Scope, input: DeclareExhaustedInput): Promise<Answer> =>
  inHotTransaction(scope, (tx) => declareIn(tx, scope, input));

async function declareIn(tx: HotTx, scope: Scope, input: DeclareExhaustedInput): Promise<Answer> {
  const held = await holdLettingRow(tx, scope, input.lettingId);
  const letting = held && (await readLetting(tx, scope, held.id));
  if (held === null || letting === null) return err({ code: 'not-found' });
  if (held.state !== 'OPEN' || !mayHappen(held.vacancyState, 'let')) return err({ code: 'letting-over' });
  const ladder = ladderOf(letting.opening, letting.listTurn);
  const phase = currentPhase(ladder, letting.exhausted, letting.toRehouse);
  if (held.revision !== input.revision || phase?.position !== input.position) {
    return err({ code: 'changed-meanwhile', ...(await findLastLettingAct(tx, scope, held)) });
  }
  const agreement = await readAgreementOf(tx, scope, letting);
  const left = await whoIsLeft(tx, scope, { held, letting, phase, agreement });
  if (left.open > 0) return err({ code: 'offers-open', count: left.open });
  const somebody = left.candidates > 0 || left.more;
  if (somebody && input.reason === null) {
    return err({ code: 'candidates-left', count: left.candidates, more: left.more });
  }
  const reason = somebody ? input.reason : null;
  return ok(await leave(tx, scope, { held, letting, phase, agreement, ladder, reason }));
}

type At = {
  readonly held: HeldLetting;
  readonly letting: Letting;
  readonly phase: LadderPhase;
  readonly agreement: Agreement;
};

/** Offers that still wait or are on their way to a lease, and those the home could yet be offered to. */
async function whoIsLeft(tx: HotTx, scope: Scope, { held, letting, phase, agreement }: At) {
  const offers = await listEarlierOffers(tx, scope, held);
  const open = offers.filter(({ state }) => ['SENT', 'YES', 'APPROVED', 'LEASED'].includes(state)).length;
  const today = dayOfInstant(held.now);
  const { count, more } = await countCandidates(tx, scope, { letting, phase, agreement, today });
  return { open, candidates: count, more };
}

async function leave(
  tx: HotTx,
  scope: Scope,
  given: At & { readonly ladder: readonly LadderPhase[]; readonly reason: string | null },
): Promise<DeclaredExhausted> {
  const { held, letting, phase, ladder, reason } = given;
  const { vacancyId, organisationId, municipalityId, now: at } = held;
  const { position, phase: name } = phase;
  const exhausted = [...letting.exhausted, { position }];
  const next = currentPhase(ladder, exhausted, letting.toRehouse);
  const turn = needsTurn(next, letting.listTurn) ? await takeTurn(tx, scope, given) : null;
  const by = actorOf(scope).userId;
  await enterExhausted(tx, scope, held, { position, phase: name, at: instant(at), by, reason, turn });
  await appendEvents(tx, scope, [
    {
      vacancyId,
      organisationId,
      municipalityId,
      at,
      event: { kind: 'PHASE_EXHAUSTED', payload: { phase: name } },
    },
  ]);
  const after = currentPhase(
    ladderOf(letting.opening, turn?.turn ?? letting.listTurn),
    exhausted,
    letting.toRehouse,
  );
  return { vacancyId, next: after?.phase ?? null };
}

/** All that went before the lists is exhausted: now the home takes its turn among those that the lists let. */
async function takeTurn(tx: HotTx, scope: Scope, { held, agreement }: At): Promise<NewExhausted['turn']> {
  const book = await lockLettingBook(tx, scope, held, []);
  const step = listTurnStep({ lists: book.lists, openedOn: dayOfInstant(held.now) });
  const { turn } = step.inputs;
  if (turn === null) throw new Error('A list’s turn was found without a turn');
  await giveTurn(tx, scope, book, turn);
  return { number: turn.number, turn: turn.turn, step: storedStep(agreement, step) };
}
