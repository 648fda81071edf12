import type { Reference } from '../shared/reference';
import type { StoredVerdict } from './render-verdict';

/** Where the rule stands that decided; null without a verdict. */
export const sectionOf = (verdict: StoredVerdict | null): Reference | null =>
  verdict?.steps.find(({ outcome }) => outcome === 'TAKES')?.reference ?? null;
