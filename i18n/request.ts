import { cookies } from 'next/headers';
import type { Messages } from 'next-intl';
import { getRequestConfig } from 'next-intl/server';
import { defaultLanguage, isLanguage, type Language, languageCookie } from './language';

/** Typed by Danish: a key that English lacks does not compile. */
const load: Record<Language, () => Promise<{ default: Messages }>> = {
  da: () => import('../messages/da.json'),
  en: () => import('../messages/en.json'),
};

export default getRequestConfig(async ({ locale }) => {
  const chosen = locale ?? (await cookies()).get(languageCookie)?.value;
  const language = isLanguage(chosen) ? chosen : defaultLanguage;
  return {
    locale: language,
    messages: (await load[language]()).default,
    // Days carry no time zone here; instants become days and times in lib/domain/calendar before they are shown.
    timeZone: 'UTC',
  };
});
