import type { PaperKind } from '../criteria/vocabulary';
import { PAPER as DANISH } from '../criteria/words/danish-terms';
import { PAPER as ENGLISH } from '../criteria/words/english-terms';
import type { Bilingual } from '../shared/bilingual';

/** What a kind of paper is called in a list. */
export const paperName = (kind: PaperKind): Bilingual => ({
  da: capital(DANISH[kind]),
  en: capital(ENGLISH[kind]),
});

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
