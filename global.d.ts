import type { Language } from './i18n/language';
import type danish from './messages/da.json';

declare module 'next-intl' {
  interface AppConfig {
    Locale: Language;
    Messages: typeof danish;
  }
}
