import { refresh, revalidatePath } from 'next/cache';
import { redirect, unstable_rethrow } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import type { z } from 'zod';
import { may, type Permission, type ScopeFor } from '@/lib/domain/access/permissions';
import type { DeskScope } from '@/lib/domain/access/scope';
import { dayOfInstant, timeOfInstant } from '@/lib/domain/calendar/copenhagen';
import type { ChangedMeanwhile } from '@/lib/domain/shared/changed-meanwhile';
import { dayInWords } from '@/lib/domain/shared/day-words';
import type { Result } from '@/lib/domain/shared/result';
import { factsOfFault, newFaultNumber } from '@/lib/platform/fault-facts';
import { log } from '@/lib/platform/log';
import { emptyFormState, type FormAction, type FormState } from '@/lib/schemas/form-state';
import type { MessageKey } from '@/lib/schemas/message-key';
import { currentDesk } from './current-scope';
import { type FormInput, readForm } from './forms/form-input';
import { type ErrorText, messagesOfError, messagesOfIssues, translator } from './forms/form-messages';
import { forgetKeptForm, keepForm } from './forms/kept-form';
import { signInPath } from './request-path';
import { isConfirmed, keepUntilConfirmed } from './sign-in/confirm';

type Coded = { readonly code: string };
type Texts = ErrorText | readonly ErrorText[];
/** `changed-meanwhile` is told the same way everywhere when the error says who and when. */
type ToldAlready<E> = E extends ChangedMeanwhile ? 'changed-meanwhile' : never;

/** The error that has this code, also where one error has several. */
type Having<E, Code> = E extends Coded ? (Code extends E['code'] ? E : never) : never;

/** A text for every code the use case can answer; a missing one does not compile. */
export type ErrorTexts<E extends Coded> = {
  readonly [Code in Exclude<E['code'], ToldAlready<E>>]: Texts | ((error: Having<E, Code>) => Texts);
};

type DoneText = {
  readonly text: MessageKey;
  readonly values: Readonly<Record<string, string>>;
  /** Whose or what it is, for a form that is empty again. */
  readonly told?: FormState['told'];
};

/** Nobody, a party's people, or, where the table says so, the installation's administrator too. */
type ScopeOf<P extends Permission | 'public'> = P extends Permission ? ScopeFor<P> : null;

export type ActionDefinition<P extends Permission | 'public', S extends z.ZodType, A, E extends Coded> = {
  /** Who may; open to everybody is spelled `'public'`, and its use case gets no scope. */
  readonly permission: P;
  /** Only for whoever has entered the password again in the last ten minutes; what was typed is kept meanwhile. */
  readonly confirmed?: P extends 'public' ? never : true;
  readonly schema: S;
  readonly run: (scope: ScopeOf<P>, input: z.output<S>) => Promise<Result<A, E>>;
  readonly errors: NoInfer<ErrorTexts<E>>;
  /** Refusals that tell of what the page does not show yet: it is fetched anew below the form, as it is without a script. */
  readonly stale?: readonly NoInfer<E['code']>[];
  /** Where the reader goes when it is done. Without it the page is shown again with `done`. */
  readonly redirectTo?: string | ((answer: NoInfer<A>, input: z.output<NoInfer<S>>) => string);
  /** Paths whose pages show something that this changes. */
  readonly revalidate?:
    | readonly string[]
    | ((answer: NoInfer<A>, input: z.output<NoInfer<S>>) => readonly string[]);
  /** Said on the page when it is done, where there is no redirect; with what the answer holds, where that is told but once. */
  readonly done?: MessageKey | ((answer: NoInfer<A>, input: z.output<NoInfer<S>>) => DoneText);
  /** Tells apart two forms of one permission on one page, see initialFormState. */
  readonly form?: string;
};

/**
 * The only way to make a server action: asks who it is and whether the role may, reads the form, runs one use case and
 * answers with the form's state or a redirect. Every action is a public POST, so nothing the page hid is relied on.
 */
export function defineAction<P extends Permission | 'public', S extends z.ZodType, A, E extends Coded>(
  definition: ActionDefinition<P, S, A, E>,
): FormAction {
  async function action(data: FormData): Promise<undefined>;
  async function action(state: FormState, data: FormData): Promise<FormState>;
  async function action(first: FormState | FormData, second?: FormData): Promise<FormState | undefined> {
    const data = first instanceof FormData ? first : second;
    if (!data) throw new Error('An action was called without a form');
    const input = readForm(data);
    const before = first instanceof FormData ? emptyFormState : first;
    const state = await answer(definition, input).catch((error: unknown) => broken(definition, input, error));
    if (!(first instanceof FormData)) return { ...state, attempt: (Number(before?.attempt) || 0) + 1 };
    if (!state.done) throw new Error(`A form without state was refused: ${definition.permission}`);
  }
  return action;
}

async function answer<P extends Permission | 'public', S extends z.ZodType, A, E extends Coded>(
  definition: ActionDefinition<P, S, A, E>,
  input: FormInput,
): Promise<FormState> {
  const { permission } = definition;
  const scope = permission === 'public' ? null : await currentDesk();
  if (permission !== 'public') {
    if (!scope) return signInFirst(definition.form ?? permission, input);
    if (!may(scope, permission)) return noAccess(scope, permission, input);
    if (definition.confirmed && !(await isConfirmed(scope)))
      redirect(await keepUntilConfirmed(definition.form ?? permission, input));
  }
  const parsed = await definition.schema.safeParseAsync(input.raw);
  if (!parsed.success)
    return { ...typed(input), ...(await messagesOfIssues(parsed.error.issues, input.raw)) };
  // The compiler does not see that 'public' goes with null and everything else with a scope that may; the lines above do.
  const result = await definition.run(scope as ScopeOf<P>, parsed.data);
  if (!result.ok) return refused(definition, result.error, input);
  if (scope) await forgetKeptForm(scope);
  return done(definition, result.value, parsed.data);
}

/** The input as it was typed. */
const typed = ({ values, lists }: FormInput): FormState => ({ ...emptyFormState, values, lists });

async function done<P extends Permission | 'public', S extends z.ZodType, A, E extends Coded>(
  { redirectTo, revalidate, done: message }: ActionDefinition<P, S, A, E>,
  value: A,
  input: z.output<S>,
): Promise<FormState> {
  for (const path of (typeof revalidate === 'function' ? revalidate(value, input) : revalidate) ?? [])
    revalidatePath(path);
  if (redirectTo) redirect(typeof redirectTo === 'function' ? redirectTo(value, input) : redirectTo);
  refresh();
  if (!message) return { ...emptyFormState, done: true };
  const said: DoneText =
    typeof message === 'function' ? message(value, input) : { text: message, values: {} };
  const state = { ...emptyFormState, done: true, message: (await translator())(said.text, said.values) };
  return said.told ? { ...state, told: said.told } : state;
}

async function refused<E extends Coded>(
  { errors: texts, stale }: Pick<ActionDefinition<'public', z.ZodType, unknown, E>, 'errors' | 'stale'>,
  error: E,
  input: FormInput,
): Promise<FormState> {
  if (isChangedMeanwhile(error)) return changedMeanwhile(error, input);
  if (stale?.includes(error.code)) refresh();
  const text = (texts as Record<string, Texts | ((error: E) => Texts)>)[error.code];
  if (!text) throw new Error(`No text for the code ${error.code}`);
  return { ...typed(input), ...(await messagesOfError(typeof text === 'function' ? text(error) : text)) };
}

const isChangedMeanwhile = (error: Coded): error is ChangedMeanwhile =>
  error.code === 'changed-meanwhile' && 'by' in error && 'at' in error && error.at instanceof Date;

/** The page is fetched anew below the form, so its revision is the fresh one and the reader sees both. */
async function changedMeanwhile(
  { by, at, changes = [] }: ChangedMeanwhile,
  input: FormInput,
): Promise<FormState> {
  refresh();
  const say = await translator();
  const day = dayInWords(dayOfInstant(at))[await getLocale()];
  const formError = say('forms.changedMeanwhile', { by, day, time: timeOfInstant(at).replace(':', '.') });
  return { ...typed(input), formError, conflict: { by, at, changes } };
}

async function noAccess(scope: DeskScope, permission: Permission, input: FormInput): Promise<FormState> {
  log.warn({ userId: scope.userId, role: scope.role, permission }, 'an action was refused');
  return { ...typed(input), formError: (await translator())('forms.noAccess') };
}

async function signInFirst(form: string, input: FormInput): Promise<never> {
  const { to, kept } = await keepForm(form, input);
  redirect(signInPath(to, { late: kept ? 'kept' : 'yes' }));
}

/** A crash must not take what was typed with it: said on the form with a number, and the facts of it logged. Redirects pass. */
async function broken(
  definition: { readonly permission: string },
  input: FormInput,
  error: unknown,
): Promise<FormState> {
  unstable_rethrow(error);
  const reference = newFaultNumber();
  log.error({ reference, permission: definition.permission, ...factsOfFault(error) }, 'an action failed');
  return { ...typed(input), formError: (await translator())('forms.broken', { reference }) };
}
