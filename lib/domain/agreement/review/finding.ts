import type { Bilingual } from '../../shared/bilingual';
import type { RulePart } from '../rules/rule';

/** What a careful reader would ask the parties about before they sign. The agreement can be decided by all the same. */
export type Finding = {
  readonly code: FindingCode;
  readonly part: RulePart;
  readonly text: Bilingual;
};

const FINDING_CODES = [
  'EXAMPLE_FAILS',
  'THRESHOLD_GAP',
  'THRESHOLD_OVERLAP',
  'THRESHOLD_NEVER_REACHED',
  'TIER_NEVER_USED',
  'TIER_WITHOUT_LETTING',
  'SHARE_ABOVE_QUARTER',
  'SET_NEVER_USED',
  'CRITERION_WITHOUT_DOCUMENT',
  'AGES_NOT_COVERED',
  'RENEGOTIATION_OUTSIDE',
  'NOTICE_TOO_LONG',
  'READING_NOT_FOLLOWED',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** What must be mended before an agreement can be published: it would leave a home without an answer, or go beyond the law. */
const BLOCKING: readonly FindingCode[] = [
  'EXAMPLE_FAILS',
  'THRESHOLD_GAP',
  'THRESHOLD_OVERLAP',
  'TIER_WITHOUT_LETTING',
  'SHARE_ABOVE_QUARTER',
  'CRITERION_WITHOUT_DOCUMENT',
  'READING_NOT_FOLLOWED',
];

export const isBlocking = ({ code }: Pick<Finding, 'code'>): boolean => BLOCKING.includes(code);
