import { listed as listedIn } from '../../criteria/words/amounts';
import type { Bilingual } from '../../shared/bilingual';
import type { Reference } from '../../shared/reference';
import type { Agreement } from '../agreement';
import { tierTerms } from '../terms';
import type { TierId } from '../vocabulary';

export const RULE_PARTS = [
  'PERIOD',
  'PARTIES',
  'ANNEXES',
  'INDIVIDUAL',
  'TIERS',
  'SHARES',
  'DWELLING_RULES',
  'LADDER',
  'PLACING',
  'PROPOSAL',
  'DEADLINES',
  'RETURNS',
  'SPECIAL_CRITERIA',
  'DEMANDS',
  'LETTING',
  'CRITERIA',
  'YEAR',
  'READINGS',
  'EXAMPLES',
] as const;
export type RulePart = (typeof RULE_PARTS)[number];

/** One rule of an agreement in words: what it is about, and what it says of it. */
export type Rule = {
  readonly part: RulePart;
  /** The same rule of another version has the same key; unique within the part. */
  readonly key: string;
  readonly subject: Bilingual;
  readonly says: Bilingual;
  /** Null where the agreement as a whole says it. */
  readonly reference: Reference | null;
};

/** `grøn, gul og rød`. */
export const listed = (items: readonly Bilingual[], da = 'og', en = 'and'): Bilingual => ({
  da: listedIn(
    items.map((item) => item.da),
    da,
  ),
  en: listedIn(
    items.map((item) => item.en),
    en,
  ),
});

export const tierLabel = (agreement: Agreement, tier: TierId): Bilingual => tierTerms(agreement, tier).label;
