import { LIFETIMES, OVERLAPS } from '@/lib/domain/access/api-scope';
import type { ActField } from '../slots/act-field';

/** How long a key works, in months. */
export const monthsField = (label: string, say: (months: number) => string): ActField => ({
  ...{ kind: 'radio', name: 'months', label, value: '12' },
  choices: LIFETIMES.map((months) => ({ value: String(months), label: say(months) })),
});

/** How long the old key works beside the new one, in days. */
export const overlapField = (label: string, hint: string, say: (days: number) => string): ActField => ({
  ...{ kind: 'radio', name: 'overlapDays', label, hint, value: '7' },
  choices: OVERLAPS.map((days) => ({ value: String(days), label: say(days) })),
});
