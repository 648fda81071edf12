import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import { appendEvents } from '@/lib/data/vacancies/case-events';
import { type ChoiceRecord, lockChoices, markChoicesSeen } from '@/lib/data/vacancies/choice-seen';
import { readClock } from '@/lib/data/vacancies/vacancy-record';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import { err, ok, type Result } from '@/lib/domain/shared/result';

export type SeeChoicesInput = { readonly choiceIds: readonly string[] };
export type SeeChoicesError = { readonly code: 'not-found' | 'own-choice' };

/**
 * The municipality has looked at choices of the organisations; the first look at each counts and later ones change nothing.
 * One that is not the reader's to see refuses them all.
 */
export const seeChoices = (
  scope: Scope,
  input: SeeChoicesInput,
): Promise<Result<{ readonly seen: number }, SeeChoicesError>> =>
  inHotTransaction(scope, (tx) => seeIn(tx, scope, [...new Set(input.choiceIds)]));

async function seeIn(tx: HotTx, scope: Scope, ids: readonly string[]) {
  const choices = await lockChoices(tx, scope, ids);
  if (choices.length < ids.length) return err({ code: 'not-found' } as const);
  if (actorOf(scope).side === 'ORGANISATION') return err({ code: 'own-choice' } as const);
  const unseen = choices.filter(({ seenAt }) => seenAt === null);
  if (unseen.length === 0) return ok({ seen: 0 });
  const at = await readClock(tx, scope);
  await markChoicesSeen(tx, scope, { ids: unseen.map(({ id }) => id), at });
  await appendEvents(
    tx,
    scope,
    unseen.map((choice) => seenEvent(choice, at)),
  );
  return ok({ seen: unseen.length });
}

const seenEvent = ({ id, vacancyId, organisationId, municipalityId }: ChoiceRecord, at: Date) => ({
  ...{ vacancyId, organisationId, municipalityId, at },
  event: { kind: 'CHOICE_SEEN', payload: { choiceId: id } } as const,
});
