import { appendEvents } from '@/lib/data/case-events';
import { lockChoice, markChoiceSeenAt } from '@/lib/data/choice-seen';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import { readClock } from '@/lib/data/vacancy-record';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import { err, ok, type Result } from '@/lib/domain/shared/result';

export type SeeChoiceInput = { readonly choiceId: string };
export type SeeChoiceError = { readonly code: 'not-found' | 'own-choice' };

/** The municipality has looked at a choice of the organisation; the first look counts and later ones change nothing. */
export const seeChoice = (
  scope: Scope,
  input: SeeChoiceInput,
): Promise<Result<{ readonly seenAt: Date }, SeeChoiceError>> =>
  inHotTransaction(scope, (tx) => seeIn(tx, scope, input));

async function seeIn(tx: HotTx, scope: Scope, { choiceId }: SeeChoiceInput) {
  const choice = await lockChoice(tx, scope, choiceId);
  if (choice === null) return err({ code: 'not-found' } as const);
  if (actorOf(scope).side === 'ORGANISATION') return err({ code: 'own-choice' } as const);
  if (choice.seenAt !== null) return ok({ seenAt: choice.seenAt });
  const at = await readClock(tx, scope);
  const { vacancyId, organisationId, municipalityId } = choice;
  await markChoiceSeenAt(tx, scope, { id: choiceId, at });
  const event = { kind: 'CHOICE_SEEN', payload: { choiceId } } as const;
  await appendEvents(tx, scope, [{ vacancyId, organisationId, municipalityId, event, at }]);
  return ok({ seenAt: at });
}
