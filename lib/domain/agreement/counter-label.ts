import type { Bilingual } from '../shared/bilingual';
import type { Agreement } from './agreement';
import { type CounterName, DWELLING_TYPES } from './vocabulary';
import { HOMES } from './vocabulary-words';

/** What a counter counts: a dwelling type, or the homes of one rule of the agreement. */
export function counterLabel(agreement: Agreement | null, counter: CounterName): Bilingual {
  const rule = agreement?.dwellingRules.find(
    ({ effect }) => effect.kind === 'OWN_COUNTER' && effect.counter === counter,
  );
  if (rule) return rule.label;
  const type = DWELLING_TYPES.find((known) => known === counter);
  return type ? HOMES[type] : { da: counter, en: counter };
}
