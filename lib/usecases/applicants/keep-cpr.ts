import type { KeptCpr } from '@/lib/data/applicants/applicants-write';
import type { CprNumber } from '@/lib/domain/applicant/cpr';
import type { ApplicantId, OrganisationId } from '@/lib/domain/shared/ids';
import { cprIndex } from '@/lib/platform/secrets/cpr-index';
import { seal } from '@/lib/platform/secrets/sealed';

/** A number as it is kept on an applicant's row: sealed, and found by its index. */
export const keptCpr = (
  cpr: CprNumber,
  { id, organisationId }: { readonly id: ApplicantId; readonly organisationId: OrganisationId },
): KeptCpr => ({ sealed: seal(cpr, id), index: cprIndex(cpr, organisationId) });
