import { bothWays } from '../../shared/bilingual';
import type { Agreement } from '../agreement';
import { exampleInWords, wayInWords } from '../rules/example-words';
import { RULE_PARTS } from '../rules/rule';
import { criteriaFindings } from './criteria-findings';
import type { Finding } from './finding';
import { periodFindings } from './period-findings';
import { readingFindings } from './reading-findings';
import { runExamples } from './run-examples';
import { shareFindings } from './share-findings';
import { thresholdFindings } from './threshold-findings';

/** Everything about an agreement that the parties should have seen before they sign it, part by part. */
export function reviewAgreement(agreement: Agreement): readonly Finding[] {
  const findings = [
    ...periodFindings(agreement),
    ...thresholdFindings(agreement),
    ...shareFindings(agreement),
    ...criteriaFindings(agreement),
    ...readingFindings(agreement),
    ...failingExamples(agreement),
  ];
  return RULE_PARTS.flatMap((part) => findings.filter((finding) => finding.part === part));
}

const failingExamples = (agreement: Agreement): readonly Finding[] =>
  runExamples(agreement)
    .filter(({ holds }) => !holds)
    .map(({ example, goes }) => {
      const [what, is, expected] = [
        exampleInWords(agreement, example),
        wayInWords(goes),
        wayInWords(example.route),
      ];
      return {
        ...{ code: 'EXAMPLE_FAILS', part: 'EXAMPLES' },
        text: bothWays(
          `${what.da}, går ${is.da}. Parterne ventede: ${expected.da}.`,
          `${what.en} goes ${is.en}. The parties expected: ${expected.en}.`,
        ),
      };
    });
