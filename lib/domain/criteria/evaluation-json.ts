import type { Language } from '../shared/bilingual';
import type { Reference } from '../shared/reference';
import type { CriteriaSet } from './criteria-set';
import type { Evaluation } from './evaluation';
import { renderEvaluation, type StoredCriterion } from './render-evaluation';

const ASSUMED = { da: ' (antaget)', en: ' (assumed)' } as const;

/** An evaluation as `npm run evaluate` writes it: the reasons as data, and beside them as sentences in one language. */
export function evaluationJson(set: CriteriaSet, evaluation: Evaluation, language: Language) {
  const stored = renderEvaluation(set, evaluation);
  const cited = ({ text, assumed }: Reference): string => text[language] + (assumed ? ASSUMED[language] : '');
  return {
    set: stored.set,
    mode: evaluation.mode,
    outcome: stored.outcome,
    rank: stored.rank,
    mayReach: stored.mayReach,
    text: stored.headline[language],
    reference: cited(stored.reference),
    dates: stored.dates,
    criteria: stored.criteria.map((row, index) => ({
      criterion: row.criterion,
      label: row.label[language],
      rank: row.rank,
      outcome: row.outcome,
      ground: evaluation.criteria[index]?.ground,
      text: row.why?.[language] ?? null,
      reference: cited(row.reference),
      members: membersJson(row, evaluation.criteria[index]?.members ?? [], language),
      notConcerned: row.notConcerned.map(({ member, age }, at) => ({
        ...{ member, age, because: evaluation.criteria[index]?.notConcerned[at]?.because },
      })),
    })),
    checklist: stored.checklist.map(({ text, references, ...item }) => ({
      ...item,
      text: text[language],
      references: references.map(cited),
    })),
    warnings: evaluation.warnings.map((warning, index) => ({
      ...warning,
      text: stored.warnings[index]?.[language],
    })),
  };
}

type Results = Evaluation['criteria'][number]['members'];

const membersJson = (row: StoredCriterion, results: Results, language: Language) =>
  row.members.map(({ member, age, outcome, why }, index) => ({
    ...{ member, age, outcome },
    reason: results[index]?.reason,
    missing: results[index]?.missing,
    cautions: results[index]?.cautions,
    text: why[language],
  }));
