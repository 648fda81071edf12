import type { Agreement } from '../../agreement/agreement';
import type { CriteriaSetId } from '../../criteria/vocabulary';
import type { Bilingual, Language } from '../../shared/bilingual';
import type { LettingBasis, Phase } from '../vocabulary';
import { danish } from '../words/danish';
import { english } from '../words/english';
import type { LettingPhrasebook, StepContext, StepWords } from '../words/phrasebook';
import type { Skipped } from './candidate';
import type { OpeningStep, OpeningStepKind, StepOfKind } from './opening';

const PHRASEBOOKS: Readonly<Record<Language, LettingPhrasebook>> = { da: danish, en: english };

const both = (write: (book: LettingPhrasebook) => string): Bilingual => ({
  da: write(danish),
  en: write(english),
});

/** By what the home is let, in one sentence. */
export const explainHeadline = (basis: LettingBasis): Bilingual => both((book) => book.headline[basis]);

/** What a phase is called; by what the home is let changes the name of the step of criteria. */
export const explainPhase = (phase: Phase, basis?: LettingBasis): Bilingual =>
  both((book) => (phase === 'FLEXIBLE' && basis === 'TIGHTENED' ? book.tightened : book.phase[phase]));

/** Why a step is as it is, in both languages. */
export function explainOpeningStep(
  agreement: Pick<Agreement, 'tiers' | 'letting' | 'criteriaSets'>,
  step: OpeningStep,
): { readonly title: Bilingual; readonly why: Bilingual; readonly sum: Bilingual | null } {
  const context = contextOf(agreement, step);
  const da = stepWords(PHRASEBOOKS.da, step, context);
  const en = stepWords(PHRASEBOOKS.en, step, context);
  return {
    title: { da: da.title, en: en.title },
    why: { da: da.why, en: en.why },
    sum: da.sum === null || en.sum === null ? null : { da: da.sum, en: en.sum },
  };
}

const stepWords = <Kind extends OpeningStepKind>(
  book: LettingPhrasebook,
  step: StepOfKind<Kind> & { readonly kind: Kind },
  context: StepContext,
): StepWords => book.steps[step.kind](step, context);

function contextOf(
  { tiers, letting, criteriaSets }: Pick<Agreement, 'tiers' | 'letting' | 'criteriaSets'>,
  { inputs }: OpeningStep,
): StepContext {
  const tier = 'tier' in inputs ? inputs.tier : null;
  const named: readonly CriteriaSetId[] = 'sets' in inputs ? inputs.sets : [];
  const beside: readonly CriteriaSetId[] = 'alsoRequired' in inputs ? inputs.alsoRequired : [];
  const labels = (sets: readonly CriteriaSetId[]) =>
    criteriaSets.filter((row) => sets.includes(row.set)).map((row) => row.label);
  return {
    standing: tiers.find((row) => row.tier === tier)?.standing ?? null,
    text: letting.find((row) => tier !== null && row.tiers.includes(tier))?.text ?? null,
    sets: labels(named),
    alsoRequired: labels(beside),
  };
}

/** Why somebody is skipped, in both languages. A criterion is named by its label in the agreement. */
export function explainSkipped(
  { criteriaSets }: Pick<Agreement, 'criteriaSets'>,
  skipped: Skipped,
): Bilingual {
  const label = (set: string, id: string): Bilingual =>
    criteriaSets.find((row) => row.set === set)?.criteria.find((row) => row.criterion === id)?.label ?? {
      da: id,
      en: id,
    };
  return both((book) => book.skipped(skipped, label));
}
