import { getTranslations } from 'next-intl/server';
import type { z } from 'zod';
import type { FormLink, FormQuestion } from '@/lib/schemas/form-state';
import type { MessageKey } from '@/lib/schemas/message-key';

type Values = Record<string, string | number>;
type Text = { readonly key: MessageKey; readonly values?: Values };

/** One text of a use case's error: for the whole form, or at a field. */
export type ErrorText =
  | MessageKey
  | {
      readonly field?: string;
      readonly text: MessageKey;
      readonly values?: Values;
      /** The way to what is in the way; its text takes the same values. */
      readonly link?: { readonly href: string; readonly text: MessageKey };
      /** What the form asks before it is taken; the text is said at the field of the answer. */
      readonly question?: FormQuestion;
    };

export type Messages = {
  readonly fieldErrors: Record<string, string[]>;
  readonly formError: string | null;
  readonly links?: readonly FormLink[];
  readonly question?: FormQuestion;
};

/** The reader's language for keys that are only known when it runs. */
export async function translator(): Promise<(key: MessageKey, values?: Values) => string> {
  const t = await getTranslations();
  return (key, values) => t(key, values);
}

/** What the schema refused, at its fields; a hidden field that the reader cannot mend becomes one sentence for the form. */
export async function messagesOfIssues(
  issues: readonly z.core.$ZodIssue[],
  raw: Readonly<Record<string, unknown>>,
): Promise<Messages> {
  const t = await getTranslations();
  const fieldErrors: Record<string, string[]> = {};
  for (const issue of issues) {
    if (isUnseen(issue, raw)) continue;
    const field = issue.path.filter((part) => typeof part === 'string').join('.');
    const own = isKey(issue.message, t)
      ? { key: issue.message, values: numbersOf(issue) }
      : generic(issue, raw[field]);
    const said = fieldErrors[field] ?? [];
    if (said.length === 0) fieldErrors[field] = [...said, t(own.key, own.values)];
  }
  const { '': whole, ...ofFields } = fieldErrors;
  const stale = issues.some((issue) => isUnseen(issue, raw)) ? t('forms.staleForm') : null;
  return { fieldErrors: ofFields, formError: whole?.[0] ?? stale };
}

/** What the page itself fills in: when that is wrong there is no field to point at, and the reader still has to be told. */
function isUnseen(issue: z.core.$ZodIssue, raw: Readonly<Record<string, unknown>>): boolean {
  const field = String(issue.path[0]);
  if (field === 'revision' || field === 'idempotencyKey') return true;
  const isNoId =
    issue.code === 'invalid_type' || (issue.code === 'invalid_format' && issue.format === 'uuid');
  return isNoId && /Id$/.test(field) && raw[field] !== '';
}

const isKey = (message: string, t: { has(key: MessageKey): boolean }): message is MessageKey =>
  /^[a-z][\w-]*(\.[\w-]+)+$/i.test(message) && t.has(message as MessageKey);

function generic(issue: z.core.$ZodIssue, sent: unknown): Text {
  if (sent === undefined || sent === '') return { key: 'forms.needed' };
  if (issue.code === 'too_big')
    return { key: sizeKey(issue.origin, 'tooLong', 'tooMany', 'tooBig'), values: numbersOf(issue) };
  if (issue.code === 'too_small')
    return { key: sizeKey(issue.origin, 'tooShort', 'tooFew', 'tooSmall'), values: numbersOf(issue) };
  if (issue.code === 'invalid_value') return { key: 'forms.chooseOne' };
  if (issue.code === 'invalid_type')
    return { key: issue.expected === 'number' ? 'forms.number' : 'forms.invalid' };
  if (issue.code === 'invalid_format' && issue.format === 'email') return { key: 'forms.email' };
  if (issue.code === 'invalid_format' && issue.format === 'date') return { key: 'forms.day' };
  return {
    key: issue.code === 'invalid_format' && issue.format === 'uuid' ? 'forms.chooseOne' : 'forms.invalid',
  };
}

function sizeKey<T extends string, L extends string, N extends string>(
  origin: string,
  text: T,
  list: L,
  number: N,
) {
  if (origin === 'string') return `forms.${text}` as const;
  return origin === 'array' || origin === 'set' ? (`forms.${list}` as const) : (`forms.${number}` as const);
}

function numbersOf(issue: z.core.$ZodIssue): Values {
  if (issue.code === 'too_big') return { max: Number(issue.maximum) };
  return issue.code === 'too_small' ? { min: Number(issue.minimum) } : {};
}

/** What the use case refused. */
export async function messagesOfError(texts: ErrorText | readonly ErrorText[]): Promise<Messages> {
  const say = await translator();
  const fieldErrors: Record<string, string[]> = {};
  const links: FormLink[] = [];
  let formError: string | null = null;
  let asked: FormQuestion | undefined;
  for (const text of [texts].flat()) {
    const { field, text: key, values, link, question } = typeof text === 'string' ? { text } : text;
    asked = question ?? asked;
    const message = say(key, values);
    if (link) links.push({ href: link.href, text: say(link.text, values) });
    if (field) fieldErrors[field] = [...(fieldErrors[field] ?? []), message];
    else formError = formError ? `${formError} ${message}` : message;
  }
  return {
    ...{ fieldErrors, formError },
    ...(links.length > 0 && { links }),
    ...(asked && { question: asked }),
  };
}
