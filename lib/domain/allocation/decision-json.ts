import type { Published } from '../agreement/agreement-document';
import { formatFraction } from '../shared/fraction';
import type { Decision, Step } from './decision';

/** A decision as plain JSON: exact shares as texts. */
export type DecisionJson = Published<Decision>;
export type StepJson = Published<Step>;

/** The decision with its structured steps, ready to be stored; nothing is rounded. */
export function decisionJson(decision: Decision): DecisionJson {
  return JSON.parse(JSON.stringify(decision, fractionsAsText));
}

function fractionsAsText(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('n' in value) || !('d' in value)) return value;
  const { n, d } = value;
  return typeof n === 'bigint' && typeof d === 'bigint' ? formatFraction({ n, d }) : value;
}
