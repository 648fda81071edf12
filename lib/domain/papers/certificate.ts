import type { CriteriaInUse } from '../criteria/criteria-in-use';
import type { PaperKind } from '../criteria/vocabulary';

/**
 * Is there a ground to ask for the paper, when applicants for a home are held against these criteria? Only of a
 * criminal-record certificate is one needed. @see GDPR art. 10; BEK om udlejning af almene boliger § 29
 */
export const mayBeAskedFor = (kind: PaperKind, inUse: readonly CriteriaInUse[]): boolean =>
  kind !== 'CRIMINAL_RECORD' || inUse.some(hasGround);

const hasGround = ({ set, switchedOn }: CriteriaInUse): boolean =>
  set.criteria.some(
    (row) =>
      row.kind === 'NO_CONVICTION' &&
      row.certificateBasis !== null &&
      (switchedOn === null || row.always || switchedOn.includes(row.criterion)),
  );
