/** A text in both languages of the app, rendered once and stored side by side. */
export type Bilingual = { readonly da: string; readonly en: string };

export type Language = keyof Bilingual;

export const LANGUAGES = ['da', 'en'] as const satisfies readonly Language[];

/** The same thing said in Danish and in English. */
export const bothWays = (da: string, en: string): Bilingual => ({ da, en });
