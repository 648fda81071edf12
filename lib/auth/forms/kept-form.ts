import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { addParkedForm, findParkedForm, removeParkedForm } from '@/lib/data/connection/parked-forms';
import { findUserOfSession } from '@/lib/data/people/sessions';
import type { DeskScope } from '@/lib/domain/access/scope';
import { open, seal } from '@/lib/platform/secrets/sealed';
import { emptyFormState, type FormState } from '@/lib/schemas/form-state';
import { currentDesk } from '../current-scope';
import { requestPath } from '../request-path';
import { systemScope } from '../scope';
import { readSessionToken } from '../sign-in/session-cookie';
import type { FormInput } from './form-input';

const KEPT = 'kept';
const LONGEST = 200_000;

const content = z.object({
  form: z.string(),
  values: z.record(z.string(), z.string()),
  lists: z.record(z.string(), z.array(z.string())),
});

const keeping = () => systemScope('a form that waits until somebody has signed in again');

/**
 * Seals what somebody had typed when her session had ended, or when she had to sign in again, and answers the address that leads back to
 * the form with it. Where nobody is known, or it is far too much to keep: the way back alone.
 */
export async function keepForm(
  form: string,
  input: FormInput,
  at?: string,
): Promise<{ to: string; kept: boolean }> {
  const path = at ?? (await requestPath());
  const token = await readSessionToken();
  const userId = token?.sessionId
    ? await findUserOfSession(keeping(), token.sessionId)
    : (token?.userId ?? null);
  const text = JSON.stringify({ form, values: input.values, lists: input.lists });
  if (!userId || text.length > LONGEST) return { to: path, kept: false };
  const id = randomUUID();
  await addParkedForm(keeping(), { id, userId, path, sealed: seal(text, id) });
  return { to: withKept(path, id), kept: true };
}

/**
 * What a page gives its form to begin with: empty, or what was kept while the reader signed in again.
 * `form` is the action's permission, or its `form` where one page has two forms of the same permission.
 */
export async function initialFormState(form: string): Promise<FormState> {
  const id = keptIn(await requestPath());
  const scope = id ? await currentDesk() : null;
  const parked = id && scope ? await findParkedForm(keeping(), id, scope.userId) : null;
  if (!id || !parked) return emptyFormState;
  const { form: of, values, lists } = content.parse(JSON.parse(open(parked.sealed, id)));
  return of === form ? { ...emptyFormState, values, lists, kept: true } : emptyFormState;
}

/** A kept form was sent. */
export async function forgetKeptForm(scope: DeskScope): Promise<void> {
  const id = keptIn(await requestPath());
  if (id) await removeParkedForm(keeping(), id, scope.userId);
}

const withKept = (path: string, id: string): string => {
  const url = new URL(path, 'http://here.invalid');
  url.searchParams.set(KEPT, id);
  return `${url.pathname}${url.search}`;
};

/** What has been kept for the page at this address, if anything. */
export const keptIn = (path: string): string | null => {
  const id = new URL(path, 'http://here.invalid').searchParams.get(KEPT);
  return id && z.guid().safeParse(id).success ? id : null;
};
