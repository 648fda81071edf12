import type { Agreement, Reference, RungKind } from '../agreement/agreement';
import { dwellingRule, tierTerms } from '../agreement/terms';
import type { Bilingual, Language } from '../shared/bilingual';
import type { RungStep, Step } from './decision';
import { danish } from './words/danish';
import { english } from './words/english';
import type { Names, Phrasebook, RungContext, StepWords } from './words/phrasebook';

export const PHRASEBOOKS: Readonly<Record<Language, Phrasebook>> = { da: danish, en: english };

/** One step of a decision as it is stored: both languages as rendered that day. */
export type StoredStep = {
  readonly rung: 'TIER' | RungKind;
  readonly outcome: Step['outcome'];
  readonly title: Bilingual;
  readonly why: Bilingual;
  /** The arithmetic of the counter, where the rung counted. */
  readonly sum: Bilingual | null;
  readonly reference: Reference;
};

/** A step in words, in both languages. */
export function explainStep(agreement: Agreement, step: Step, names: Names): StoredStep {
  const da = stepWords(PHRASEBOOKS.da, agreement, step, names);
  const en = stepWords(PHRASEBOOKS.en, agreement, step, names);
  return {
    rung: step.rung,
    outcome: step.outcome,
    title: { da: da.title, en: en.title },
    why: { da: da.why, en: en.why },
    sum: da.sum === null || en.sum === null ? null : { da: da.sum, en: en.sum },
    reference: step.reference,
  };
}

/** A step in the words of one language. */
export function stepWords(book: Phrasebook, agreement: Agreement, step: Step, names: Names): StepWords {
  if (step.rung === 'TIER') {
    const { tier, proposedTier } = step.inputs;
    return book.tier({
      step,
      tier: tierTerms(agreement, tier),
      proposed: tierTerms(agreement, proposedTier),
    });
  }
  const words = book.rungs[step.rung];
  if (step.outcome === 'NOT_REACHED') return { title: words.name, why: book.notReached, sum: null };
  const context = rungContext(agreement, step, names);
  return step.outcome === 'TAKES' ? words.takes(context) : { ...words.passes(context), sum: null };
}

export function rungContext(agreement: Agreement, step: RungStep, names: Names): RungContext {
  const { tier, allocationRule } = step.inputs;
  const rule = allocationRule === null ? null : dwellingRule(agreement, allocationRule);
  return { step, tier: tierTerms(agreement, tier), rule, names };
}

/** What a rung is called, by itself. */
export const rungName = (kind: RungKind): Bilingual => ({
  da: PHRASEBOOKS.da.rungs[kind].name,
  en: PHRASEBOOKS.en.rungs[kind].name,
});
