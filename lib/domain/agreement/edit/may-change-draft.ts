import { may } from '../../access/permissions';
import type { UserScope } from '../../access/scope';
import type { MunicipalityId } from '../../shared/ids';
import type { DraftState } from './draft';

/** Only the municipality whose draft it is, and only until it is sent for signing. */
export const mayChangeDraft = (
  scope: UserScope,
  { state, municipalityId }: { readonly state: DraftState; readonly municipalityId: MunicipalityId },
): boolean =>
  may(scope, 'agreement.draft') && state === 'DRAFT' && scope.municipalities.includes(municipalityId);
