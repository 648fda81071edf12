import type { Scope } from '@/lib/domain/access/scope';
import type { IndividualInForce } from '@/lib/domain/agreement/individual/individual-agreement';
import { readToday } from '../clock';
import { inTransaction } from '../transaction';
import {
  type Attachment,
  listAttachments,
  listEnds,
  listSignedBy,
  type RecordedEnd,
  type SignedBy,
} from './agreement-shelf';
import { listAgreementVersions } from './agreement-versions';
import { type AgreementParty, type AgreementShelf, listParties } from './agreements';
import { listIndividualVersions } from './individual-agreements';

/** Every agreement that the reader works under, with all that has happened to it. */
export type AgreementLife = AgreementShelf & {
  /** By organisation, oldest first. */
  readonly individuals: readonly IndividualInForce[];
  readonly ends: readonly RecordedEnd[];
  readonly signatures: readonly SignedBy[];
  readonly attachments: readonly Attachment[];
};
export type { AgreementParty };

export const listAgreementLife = (scope: Scope): Promise<AgreementLife> =>
  inTransaction(scope, async (tx) => {
    const versions = await listAgreementVersions(tx, scope);
    return {
      today: await readToday(tx),
      versions: [...versions].reverse(),
      parties: await listParties(tx, scope),
      individuals: await listIndividualVersions(tx, scope),
      ends: await listEnds(tx, scope),
      signatures: await listSignedBy(tx, scope),
      attachments: await listAttachments(tx, scope),
    };
  });
