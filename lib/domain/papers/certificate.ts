import type { CriteriaInUse } from '../criteria/criteria-in-use';
import { appliedCriteria } from '../criteria/evaluate-criteria';
import type { PaperKind } from '../criteria/vocabulary';

/**
 * Is there a ground to ask for the paper, when applicants for a home are held against these criteria? Only of a
 * criminal-record certificate is one needed. @see GDPR art. 10; BEK om udlejning af almene boliger § 29
 */
export const mayBeAskedFor = (kind: PaperKind, inUse: readonly CriteriaInUse[]): boolean =>
  kind !== 'CRIMINAL_RECORD' || inUse.some(hasCertificateGround);

/** The agreement version itself has to say on which ground a certificate is asked for. */
export const hasCertificateGround = (inUse: CriteriaInUse): boolean =>
  appliedCriteria(inUse).some((row) => row.kind === 'NO_CONVICTION' && row.certificateBasis !== null);
