/** The languages of the interface. Danish is the one that the other is checked against. */
export const languages = ['da', 'en'] as const;
export type Language = (typeof languages)[number];

export const defaultLanguage: Language = 'da';
export const languageCookie = 'language';

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}
