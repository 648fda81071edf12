import type { Agreement } from '../agreement/agreement';
import type { Bilingual } from '../shared/bilingual';
import type { Decision, RungStep, Step } from './decision';
import { PHRASEBOOKS, rungContext } from './explain-step';
import type { Names } from './words/phrasebook';

/** Who gets the home, in one sentence. */
export const headline = ({ route }: Pick<Decision, 'route'>): Bilingual => ({
  da: PHRASEBOOKS.da.headline[route],
  en: PHRASEBOOKS.en.headline[route],
});

/** Why, in a short paragraph with the names of the parties. */
export function lead(agreement: Agreement, decision: Decision, names: Names): Bilingual {
  const step = takingStep(decision);
  const context = rungContext(agreement, step, names);
  return {
    da: PHRASEBOOKS.da.rungs[step.rung].lead(context),
    en: PHRASEBOOKS.en.rungs[step.rung].lead(context),
  };
}

/** The rung that decided. */
export function takingStep(decision: Pick<Decision, 'steps'>): RungStep {
  const taken = decision.steps.find(takes);
  if (taken === undefined) throw new Error('A decision always has a rung that takes the vacancy');
  return taken;
}

const takes = (step: Step): step is RungStep => step.outcome === 'TAKES';
