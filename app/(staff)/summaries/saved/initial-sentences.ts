import type { Summary } from '@/lib/domain/summary/summary';

/** What stands out in the figures, as sentences that the manager may edit before the summary is sent. */
export const initialSentences = (_summary: Summary): readonly string[] => [];
