import type { Published } from '../agreement/agreement-document';
import { formatFraction } from '../shared/fraction';
import type { Counted, Decision, PlacementRow, Step, TierGround } from './decision';

/** A decision as plain JSON: exact shares as texts. */
export type DecisionJson = Published<Decision>;
export type StepJson = Published<Step>;

/** The decision with its structured steps, ready to be stored; nothing is rounded. */
export const decisionJson = (decision: Decision): DecisionJson => ({
  ...decision,
  counted: countedJson(decision.counted),
  steps: decision.steps.map(stepJson),
});

const stepJson = (step: Step): StepJson =>
  step.rung === 'TIER'
    ? { ...step, inputs: { ...step.inputs, ground: groundJson(step.inputs.ground) } }
    : { ...step, inputs: { ...step.inputs, counted: countedJson(step.inputs.counted) } };

function countedJson(counted: Counted | null): Published<Counted> | null {
  if (counted === null) return null;
  const { lapsed, ...plain } = counted;
  return {
    ...plain,
    rate: formatFraction(counted.rate),
    creditBefore: formatFraction(counted.creditBefore),
    creditAfter: formatFraction(counted.creditAfter),
    ...(lapsed && { lapsed: { ...lapsed, credit: formatFraction(lapsed.credit) } }),
  };
}

const groundJson = (ground: TierGround): Published<TierGround> =>
  ground.by === 'PLACEMENT' ? { by: ground.by, row: placementJson(ground.row) } : ground;

function placementJson(row: PlacementRow): Published<PlacementRow> {
  const { basis, ...plain } = row;
  if (basis === undefined || basis === null) return plain;
  const figure = basis.figure === null ? null : formatFraction(basis.figure);
  return { ...plain, basis: { ...basis, figure } };
}
