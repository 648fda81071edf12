import type { Agreement } from '../agreement';
import { conductRules } from './conduct-rules';
import { exampleRules } from './example-words';
import { frameRules } from './frame-rules';
import { ladderRules } from './ladder-rules';
import { lettingRules } from './letting-rules';
import { placingRules } from './placing-rules';
import { powerRules } from './powers-words';
import { RULE_PARTS, type Rule } from './rule';
import { shareRules } from './share-rules';
import { yearRules } from './year-rules';

/** Everything an agreement says, rule by rule in plain words, each beside its section. Grouped by part, in the agreement's order. */
export function rulesOf(agreement: Agreement): readonly Rule[] {
  const rules = [
    ...frameRules(agreement),
    ...powerRules(agreement),
    ...shareRules(agreement),
    ...ladderRules(agreement),
    ...placingRules(agreement),
    ...conductRules(agreement),
    ...lettingRules(agreement),
    ...yearRules(agreement),
    ...exampleRules(agreement),
  ];
  return RULE_PARTS.flatMap((part) => rules.filter((rule) => rule.part === part));
}
