import type { Agreement } from '../agreement';
import type { Finding } from '../review/finding';
import { reviewAgreement } from '../review/review-agreement';
import { compareAgreements, type RuleChange } from '../rules/compare-agreements';
import { RULE_PARTS, type Rule, type RulePart } from '../rules/rule';
import { rulesOf } from '../rules/rules-of';
import type { EditPart } from './draft';

/** One rule as the draft has it, and how the version it was drafted from had it. */
export type ReadRule = { readonly rule: Rule; readonly change: RuleChange | null };

export type ReadPart = {
  readonly part: RulePart;
  /** The page of the editor that changes it. */
  readonly edit: EditPart;
  readonly rules: readonly ReadRule[];
  /** What the earlier version says here and the draft does not. */
  readonly removed: readonly Rule[];
  readonly findings: readonly Finding[];
};

const EDITED_IN: Record<RulePart, EditPart> = {
  PERIOD: 'FRAME',
  PARTIES: 'PARTIES',
  ANNEXES: 'FRAME',
  INDIVIDUAL: 'INDIVIDUAL',
  TIERS: 'TIERS',
  SHARES: 'TIERS',
  DWELLING_RULES: 'DWELLING_RULES',
  LADDER: 'LADDER',
  PLACING: 'PLACING',
  PROPOSAL: 'PROPOSAL',
  DEADLINES: 'DEADLINES',
  RETURNS: 'RETURNS',
  SPECIAL_CRITERIA: 'SPECIAL_CRITERIA',
  DEMANDS: 'DEMANDS',
  LETTING: 'LETTING',
  CRITERIA: 'CRITERIA_SETS',
  YEAR: 'YEAR',
  READINGS: 'READINGS',
  EXAMPLES: 'EXAMPLES',
};

/** The whole draft in plain words, part by part: every rule, what is new in it, and what the check found there. */
export function readDraft(agreement: Agreement, base: Agreement | null): readonly ReadPart[] {
  const rules = rulesOf(agreement);
  const changes = base === null ? [] : compareAgreements(base, agreement);
  const findings = reviewAgreement(agreement);
  return RULE_PARTS.map((part) => ({
    part,
    edit: EDITED_IN[part],
    rules: rules
      .filter((rule) => rule.part === part)
      .map((rule) => ({ rule, change: changes.find(({ after }) => isSame(after, rule)) ?? null })),
    removed: changes.flatMap(({ kind, before }) =>
      kind === 'REMOVED' && before.part === part ? [before] : [],
    ),
    findings: findings.filter((finding) => finding.part === part),
  }));
}

const isSame = (a: Rule | null, b: Rule): boolean => a !== null && a.part === b.part && a.key === b.key;
