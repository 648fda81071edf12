import type { Bilingual } from '../../shared/bilingual';
import type { Agreement } from '../agreement';
import { RULE_PARTS, type Rule } from './rule';
import { rulesOf } from './rules-of';

/** A rule that says something else, that is new, or that is gone. */
export type RuleChange =
  | { readonly kind: 'CHANGED'; readonly before: Rule; readonly after: Rule }
  | { readonly kind: 'ADDED'; readonly before: null; readonly after: Rule }
  | { readonly kind: 'REMOVED'; readonly before: Rule; readonly after: null };

/** What the later version says otherwise, in words: `gul, familieboliger: hver 6. → hver 5.`. Grouped by part. */
export function compareAgreements(earlier: Agreement, later: Agreement): readonly RuleChange[] {
  const [before, after] = [byKey(rulesOf(earlier)), byKey(rulesOf(later))];
  const changes = [
    ...[...after].flatMap(([key, rule]): RuleChange[] => {
      const old = before.get(key);
      if (old === undefined) return [{ kind: 'ADDED', before: null, after: rule }];
      return saysTheSame(old, rule) ? [] : [{ kind: 'CHANGED', before: old, after: rule }];
    }),
    ...[...before].flatMap(([key, rule]): RuleChange[] =>
      after.has(key) ? [] : [{ kind: 'REMOVED', before: rule, after: null }],
    ),
  ];
  return RULE_PARTS.flatMap((part) => changes.filter((change) => partOf(change) === part));
}

const byKey = (rules: readonly Rule[]): ReadonlyMap<string, Rule> =>
  new Map(rules.map((rule) => [`${rule.part} ${rule.key}`, rule]));

/** The section may move without the rule saying anything else. */
const saysTheSame = (a: Rule, b: Rule): boolean =>
  isSameText(a.says, b.says) && isSameText(a.subject, b.subject);

const isSameText = (a: Bilingual, b: Bilingual): boolean => a.da === b.da && a.en === b.en;

const partOf = (change: RuleChange): Rule['part'] => (change.after ?? change.before).part;
