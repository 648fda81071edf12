import { type AgreementInForce, latestOfEach } from '../agreement/agreement-in-force';
import type { DwellingRuleId } from '../agreement/vocabulary';
import type { Bilingual } from '../shared/bilingual';
import type { CalendarDate } from '../shared/calendar-date';
import type { ImportFault } from './faults';

/** A rule that an agreement has for single homes: as a file writes it, and what it is. @see H-11 */
export type OwnRule = { readonly rule: string; readonly label: Bilingual };

/** Those of the agreements in force, each once. `versions` latest first. */
export function ownRules(versions: readonly AgreementInForce[], today: CalendarDate): readonly OwnRule[] {
  const rules = latestOfEach(versions, today).flatMap(({ agreement }) => agreement.dwellingRules);
  return [...new Map(rules.map(({ rule, label }) => [rule, { rule, label }])).values()];
}

/** A rule that is none of these, with those that may be written. */
export const faultOfRule = (rules: readonly DwellingRuleId[]): [ImportFault, { of: string }?] =>
  rules.length === 0 ? ['no-rules'] : ['unknown-rule', { of: rules.join(', ') }];
