import type { Choice } from './choices';
import type { VacancyReport } from './vacancy-report';

/** What a decision looks at. Wrong, it takes a void and a new report: nothing is ever decided twice. */
export const FACTS_OF_DECISION = [
  'departmentId',
  'unitNumber',
  'dwellingType',
  'allocationRule',
  'occasion',
  'reportedOn',
] as const;
export type FactOfDecision = (typeof FACTS_OF_DECISION)[number];

/** Which of them a corrected report puts right. */
export const correctedFacts = (before: VacancyReport, after: VacancyReport): readonly FactOfDecision[] =>
  FACTS_OF_DECISION.filter((fact) => factOf(before, fact) !== factOf(after, fact));

function factOf(report: VacancyReport, fact: FactOfDecision): string | null {
  switch (fact) {
    case 'departmentId':
    case 'occasion':
    case 'reportedOn':
      return report[fact];
    default:
      return report.home[fact];
  }
}

/** What the new report of a correction is remembered as: it may keep its day, but not move it back unseen. */
export function choicesOfCorrection(before: VacancyReport, after: VacancyReport): readonly Choice[] {
  const choices: Choice[] = ['NEW_REPORT'];
  if (after.reportedOn < before.reportedOn) choices.push('BACKDATED');
  if (after.occasion !== before.occasion && after.occasion !== 'RELET') choices.push('UNCOUNTED_OCCASION');
  return choices;
}
