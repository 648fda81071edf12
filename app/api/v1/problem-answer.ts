import { defaultLanguage } from '@/i18n/language';
import type { Language } from '@/lib/domain/shared/bilingual';
import { paths } from '@/lib/platform/paths';
import {
  FIELD_FAULTS,
  PROBLEMS,
  type Problem,
  type ProblemCode,
  type ProblemFacts,
} from '@/lib/schemas/api/problem';

/** Why something was refused: a code, and what else may be told of it. */
export type Refusal = { readonly code: ProblemCode } & ProblemFacts;

/** The first of the two languages that the caller names. */
export function languageOf(headers: Headers): Language {
  const named = (headers.get('accept-language') ?? '').toLowerCase().match(/\b(?:da|en)\b/)?.[0];
  return named === 'en' || named === 'da' ? named : defaultLanguage;
}

export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** A refusal as it is sent. @see RFC 9457 */
export function problemAnswer(
  { code, detail, errors, ...facts }: Refusal,
  { requestId, language }: { readonly requestId: string; readonly language: Language },
): Answer {
  const { status, title } = PROBLEMS[code];
  const problem: Problem = {
    type: `${paths.apiDocs}#problem-${code}`,
    title: title[language],
    ...{ status, code, requestId },
    ...(detail && { detail: detail[language] }),
    ...facts,
    ...(errors && { errors: errors.map((one) => ({ ...one, detail: FIELD_FAULTS[one.code][language] })) }),
  };
  return {
    status,
    headers: { 'content-type': 'application/problem+json', 'content-language': language },
    body: JSON.stringify(problem),
  };
}

/** What every answer carries: no page, no script and no cache has any business with it. */
const ALWAYS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
};

/** Statuses whose answer is its headers. */
const NO_CONTENT: readonly number[] = [204, 304];

export const responseOf = (answer: Answer, more: Readonly<Record<string, string>> = {}): Response =>
  new Response(NO_CONTENT.includes(answer.status) ? null : answer.body, {
    status: answer.status,
    headers: { ...ALWAYS, ...answer.headers, ...more },
  });
