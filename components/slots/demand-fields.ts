import type { Locale } from 'next-intl';
import type { Demand } from '@/lib/domain/slot/demands';
import type { ActField, DemandWords } from './act-field';

/** Each demand in force as a question of its own, with the section that asks it. */
export const demandFields = (
  demands: readonly Demand[],
  words: DemandWords,
  locale: Locale,
): readonly ActField[] =>
  demands.map(({ demand, label, text, reference }) => ({
    kind: 'demand',
    demand,
    label: label[locale],
    text: text[locale],
    reference: reference.text[locale],
    words,
  }));
