import type { Bilingual } from './bilingual';

/** Where a rule stands, e.g. "Rammeaftale 2024-2027, afsnit 6"; `assumed` when the text is silent (shown as *antaget*). */
export type Reference = { readonly text: Bilingual; readonly assumed: boolean };
