import type { SystemScope } from '@/lib/domain/access/scope';
import { systemScope } from './scope';

/**
 * The figures of a summary between several parties are of all their homes: each sees the others' sums, and none the others' homes.
 * Whoever asks has shown before that the summary is hers to see.
 */
export const summaryFiguresScope = (): SystemScope => systemScope('figures of a summary between its parties');

/** What readers are not shown is decided from all homes of the municipality, so that two of them cannot put it together. */
export const readersMenuScope = (): SystemScope => systemScope('what readers of summaries are not shown');
