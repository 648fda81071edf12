import type { Agreement } from '../agreement';
import { RULE_PARTS } from '../rules/rule';
import { criteriaFindings } from './criteria-findings';
import type { Finding } from './finding';
import { shareFindings } from './share-findings';
import { thresholdFindings } from './threshold-findings';

/** Everything about an agreement that the parties should have seen before they sign it, part by part. */
export function reviewAgreement(agreement: Agreement): readonly Finding[] {
  const findings = [
    ...thresholdFindings(agreement),
    ...shareFindings(agreement),
    ...criteriaFindings(agreement),
  ];
  return RULE_PARTS.flatMap((part) => findings.filter((finding) => finding.part === part));
}
