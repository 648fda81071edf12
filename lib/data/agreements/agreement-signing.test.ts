import { expect, test } from 'vitest';
import { newId } from '@/lib/platform/new-id';
import { givenDraft, givenSigningTown } from '@/lib/testing/agreements/signing';
import { sendDraft } from '@/lib/usecases/agreements/send-draft';
import { inHotTransaction } from '../transaction';

test('what is written of a draft is of its municipality: another’s signature and change of it are refused by the database', async () => {
  const [town, other] = [await givenSigningTown(), await givenSigningTown()];
  const draftId = await givenDraft(town, { inForce: { from: '2025-11-01', to: null } });
  await sendDraft(town.manager, { draftId, revision: 1 });
  const write = ({ manager, municipalityId }: typeof town, text: string) =>
    inHotTransaction(manager, (tx) =>
      tx.query({ text, values: [draftId, municipalityId, manager.userId] }),
    ).then(
      ({ rowCount }) => rowCount,
      (error: { code?: string }) => error.code,
    );
  const signature = `INSERT INTO agreement_signature (id, draft_id, municipality_id, checksum, signed_on, signatory, recorded_at, recorded_by)
    VALUES ('${newId()}', $1, $2, 'x', '2025-10-06', 'Prøve Person', app_now(), $3)`;
  const change = `INSERT INTO agreement_draft_change (draft_id, municipality_id, revision, part, changed_at, changed_by)
    VALUES ($1, $2, 9, 'PUBLISHED', app_now(), $3)`;
  for (const text of [signature, change]) {
    expect(await write(other, text)).toBe('23503');
    expect(await write(town, text)).toBe(1);
  }
});
