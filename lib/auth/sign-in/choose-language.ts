import { cookies } from 'next/headers';
import { setLanguage } from '@/lib/data/people/accounts';
import type { Language } from '@/lib/domain/shared/bilingual';
import { ok, type Result } from '@/lib/domain/shared/result';
import { currentDesk } from '../current-scope';
import { requestPath } from '../request-path';
import { systemScope } from '../scope';

/** Changes the language of this browser, and of the account where somebody is signed in; leads back to the same page. */
export async function chooseLanguage(
  _scope: null,
  { language }: { readonly language: Language },
): Promise<Result<{ to: string }, never>> {
  (await cookies()).set('language', language, { path: '/', sameSite: 'lax', maxAge: 365 * 86_400 });
  const scope = await currentDesk();
  if (scope) await setLanguage(systemScope('choosing a language'), scope.userId, language);
  return ok({ to: await requestPath() });
}
