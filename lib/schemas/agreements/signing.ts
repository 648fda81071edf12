import { z } from 'zod';
import {
  type AgreementDraftId,
  type AgreementVersionId,
  asId,
  type OrganisationId,
} from '@/lib/domain/shared/ids';
import { day } from '../days';
import { freeText } from '../free-text';
import type { SearchParams } from '../lists/params';
import { revision } from '../revision';
import { draftId } from './drafts';

const reason = freeText().pipe(z.string().min(3).max(500));
const versionId = z.uuid().transform((text) => asId<AgreementVersionId>(text));
/** The municipality is a party without an id of its own. */
const MUNICIPALITY = 'municipality';
const partyId = z
  .union([z.literal(MUNICIPALITY), z.uuid()])
  .transform((text) => (text === MUNICIPALITY ? null : asId<OrganisationId>(text)));

export const draftStepSchema = z.object({ draftId, revision });
export const recallSchema = z.object({ draftId, revision, reason });
export const signSchema = z.object({
  ...{ draftId, revision, partyId, signedOn: day },
  signatory: freeText().pipe(z.string().min(3).max(160)),
});
export const terminateSchema = z.object({
  ...{ versionId, noticeOn: day, noticeBy: partyId, endsOn: day, reason },
});
export const partyValue = (id: string | null): string => id ?? MUNICIPALITY;

const title = freeText().pipe(z.string().min(2).max(160));
export const attachSchema = z
  .object({ ...{ kind: z.enum(['SIGNED', 'ANNEX']), title }, of: z.enum(['draft', 'version']), id: z.uuid() })
  .transform(({ of, id, ...rest }) => ({
    ...rest,
    ...(of === 'draft'
      ? ({ draftId: asId<AgreementDraftId>(id), versionId: null } as const)
      : ({ draftId: null, versionId: asId<AgreementVersionId>(id) } as const)),
  }));

/** Why a file was not taken, as the address says it; null: nothing was refused. */
export function readAttachFault(params: SearchParams): AttachFault | null {
  const { fault } = params;
  return ATTACH_FAULTS.find((known) => known === fault) ?? null;
}

const ATTACH_FAULTS = ['not-found', 'empty', 'too-large', 'not-a-pdf', 'active-pdf'] as const;
export type AttachFault = (typeof ATTACH_FAULTS)[number];
