import type { Scope } from '@/lib/domain/access/scope';
import { type Hindrance, publishable } from '@/lib/domain/agreement/life/hindrances';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { AgreementDraftId } from '@/lib/domain/shared/ids';
import { inTransaction } from '../transaction';
import { readPublishingFacts } from './agreement-publishing';
import { type Attachment, listAttachments } from './agreement-shelf';
import { type DraftToSign, readDraftToSign } from './agreement-signing';

/** A draft between its parties: who has signed, what is attached, and what stands against publishing it now. */
export type SigningFile = {
  readonly draft: DraftToSign;
  readonly today: CalendarDate;
  readonly attachments: readonly Attachment[];
  readonly hindrances: readonly Hindrance[];
};

export const findSigningFile = (scope: Scope, id: AgreementDraftId): Promise<SigningFile | null> =>
  inTransaction(scope, async (tx) => {
    const draft = await readDraftToSign(tx, scope, id);
    if (draft === null) return null;
    const facts = await readPublishingFacts(tx, scope, draft);
    const attachments = (await listAttachments(tx, scope)).filter(({ draftId }) => draftId === id);
    return { draft, today: facts.today, attachments, hindrances: publishable(facts).hindrances };
  });
