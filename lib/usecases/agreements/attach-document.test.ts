import { describe, expect, test } from 'vitest';
import { anIndividual, givenDraft, givenSigningTown, signByAll } from '@/lib/testing/agreements/signing';
import { rowsOf } from '@/lib/testing/builders';
import { attachDocument } from './attach-document';
import { publishDraft } from './publish-draft';
import { readAttachment } from './read-attachment';

const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);
const ACTIVE = Buffer.from(
  PDF.toString().replace('/Pages 2 0 R>>', '/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>'),
);
const file = (bytes: Buffer, name = 'aftale.pdf') => ({ name, bytes });

describe('the signed document', () => {
  test('is kept sealed, follows the draft to its version, and comes back as it was', async () => {
    const town = await givenSigningTown();
    const draftId = await givenDraft(town, { inForce: { from: '2025-11-01', to: null } });
    const { revision } = await signByAll(town, draftId);
    const sent = { draftId, versionId: null, kind: 'SIGNED', title: 'Underskrevet aftale' } as const;
    const attached = await attachDocument(town.manager, { ...sent, file: file(PDF) });
    if (!attached.ok) throw new Error(attached.error.code);
    expect((await publishDraft(town.manager, { draftId, revision })).ok).toBe(true);
    const { attachmentId } = attached.value;
    for (const reader of [town.manager, town.organisationManager])
      expect((await readAttachment(reader, attachmentId))?.bytes.equals(PDF)).toBe(true);
    const [row] = await rowsOf<{ sealed: Buffer }>('SELECT sealed FROM agreement_attachment WHERE id = $1', [
      attachmentId,
    ]);
    expect(row?.sealed.includes('%PDF')).toBe(false);
    expect(await readAttachment((await givenSigningTown()).manager, attachmentId)).toBeNull();
  });

  test('that of an individual agreement is its two parties’ alone', async () => {
    const town = await givenSigningTown();
    const draftId = await givenDraft(town, {}, { individual: anIndividual(town), state: 'SIGNING' });
    const sent = { draftId, versionId: null, kind: 'SIGNED', title: 'Egen aftale' } as const;
    const attached = await attachDocument(town.manager, { ...sent, file: file(PDF) });
    if (!attached.ok) throw new Error(attached.error.code);
    const { attachmentId } = attached.value;
    expect(await readAttachment(town.organisationManager, attachmentId)).not.toBeNull();
    const [, colleague] = [town, await givenSigningTown()];
    const neighbour = { ...colleague.organisationManager, reach: [town.municipalityId] };
    expect(await readAttachment(neighbour, attachmentId)).toBeNull();
  });

  test('what is no plain PDF, or belongs to somebody else, is refused', async () => {
    const town = await givenSigningTown();
    const draftId = await givenDraft(town, {}, { state: 'SIGNING' });
    const sent = { draftId, versionId: null, kind: 'ANNEX', title: 'Bilag 1' } as const;
    const codeOf = async (sending: Parameters<typeof attachDocument>[1], who = town.manager) => {
      const result = await attachDocument(who, sending);
      return result.ok ? 'kept' : result.error.code;
    };
    expect(await codeOf({ ...sent, file: file(Buffer.alloc(0)) })).toBe('empty');
    expect(await codeOf({ ...sent, file: file(Buffer.from('hello')) })).toBe('not-a-pdf');
    expect(await codeOf({ ...sent, file: file(PDF, 'aftale.exe') })).toBe('not-a-pdf');
    expect(await codeOf({ ...sent, file: file(ACTIVE) })).toBe('active-pdf');
    const other = await givenSigningTown();
    expect(await codeOf({ ...sent, file: file(PDF) }, other.manager)).toBe('not-found');
    expect(await codeOf({ ...sent, file: file(PDF) }, town.organisationManager)).toBe('not-found');
    expect(await codeOf({ ...sent, draftId: await givenDraft(town), file: file(PDF) })).toBe('not-found');
    expect(await codeOf({ ...sent, file: file(PDF) })).toBe('kept');
  });
});
