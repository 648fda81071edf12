import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import { appendEvents } from '@/lib/data/vacancies/case-events';
import { appendNote, hasNote } from '@/lib/data/vacancies/notes';
import { lockVacancy, readClock } from '@/lib/data/vacancies/vacancy-record';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import type { VacancyId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { newId } from '@/lib/platform/new-id';
import type { NotFound } from './case-errors';

export type AddNoteInput = {
  readonly vacancyId: VacancyId;
  readonly text: string;
  /** The form's own: sent twice, the note is written once. */
  readonly noteId?: string;
  /** Shared with the other party, or for the writer's own side alone. */
  readonly shared: boolean;
};

/** A note on the case; the other party sees it only when it is shared. */
export const addNote = (
  scope: Scope,
  input: AddNoteInput,
): Promise<Result<{ readonly noteId: string }, NotFound>> =>
  inHotTransaction(scope, (tx) => addIn(tx, scope, input));

async function addIn(tx: HotTx, scope: Scope, input: AddNoteInput) {
  const { vacancyId, text, shared } = input;
  const record = await lockVacancy(tx, scope, vacancyId);
  if (record === null) return err({ code: 'not-found' } as const);
  const { side } = actorOf(scope);
  if (side === 'SYSTEM') throw new Error('The system writes no notes');
  const at = await readClock(tx, scope);
  const { organisationId, municipalityId } = record;
  const about = { vacancyId, organisationId, municipalityId, at };
  const written = (id: string) => appendNote(tx, scope, { ...about, id, side, shared, text });
  let noteId = input.noteId ?? newId();
  if (!(await written(noteId))) {
    if (await hasNote(tx, { id: noteId, vacancyId, text })) return ok({ noteId });
    // Gone back to and written anew: another note.
    noteId = newId();
    await written(noteId);
  }
  const event = { kind: 'NOTE_ADDED', payload: { noteId, shared } } as const;
  await appendEvents(tx, scope, [{ ...about, event, seenBy: shared ? 'BOTH' : side }]);
  return ok({ noteId });
}
