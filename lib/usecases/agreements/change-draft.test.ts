import { describe, expect, test } from 'vitest';
import { findDraft, listDrafts } from '@/lib/data/agreements/agreement-drafts';
import { listAgreements } from '@/lib/data/agreements/agreements';
import type { UserScope } from '@/lib/domain/access/scope';
import { documentJson } from '@/lib/domain/agreement/edit/edit-part';
import { formValues } from '@/lib/domain/agreement/edit/form-values';
import { type EditTarget, partEditor } from '@/lib/domain/agreement/edit/parts';
import { compareAgreements } from '@/lib/domain/agreement/rules/compare-agreements';
import type { AgreementDraftId } from '@/lib/domain/shared/ids';
import { day, givenPerson, givenTown, insert, rowsOf, type Town } from '@/lib/testing/builders';
import { granted } from '@/lib/testing/lettings/slots';
import { changeDraftPart } from './change-draft-part';
import { importDraft } from './import-draft';
import { makeDraft } from './make-draft';

const TIERS: EditTarget = { part: 'TIERS' };

async function givenDrafters(): Promise<{ town: Town; admin: UserScope; manager: UserScope }> {
  const town = await givenTown();
  const own = { municipalities: [town.municipalityId], reach: [town.municipalityId] };
  const [admin, manager] = [await givenPerson('AGREEMENT_ADMIN', own), await givenPerson('MANAGER', own)];
  return { town, admin, manager };
}

async function versionOf(scope: UserScope) {
  const [version] = (await listAgreements(scope)).versions;
  if (version === undefined) throw new Error('The town has an agreement');
  return version;
}

async function givenDraft() {
  const people = await givenDrafters();
  const { id } = await versionOf(people.admin);
  const made = { versionId: id, title: 'Gul: hver 5.', from: day('2026-01-01'), to: day('2028-01-01') };
  const { draftId } = granted(await makeDraft(people.admin, made));
  return { ...people, draftId };
}

async function found(scope: UserScope, id: AgreementDraftId) {
  const draft = await findDraft(scope, id);
  if (draft === null) throw new Error('The draft is not found');
  return draft;
}

/** What the page of the part sends, with some of it typed anew. */
async function typed(
  scope: UserScope,
  draftId: AgreementDraftId,
  target: EditTarget,
  changes: Record<string, string>,
) {
  const { agreement, revision } = await found(scope, draftId);
  const document = documentJson(agreement);
  const editor = partEditor(document, target);
  if (editor === null) throw new Error('There is no such part');
  const { values, lists } = formValues(editor.fields, editor.view(document), 'da');
  return { draftId, revision, target, entries: { ...values, ...lists, ...changes }, move: null };
}

const YELLOW = { 'tiers.1.shares.0.rate': 'hver 5.' };
const code = (answer: { readonly ok: boolean; readonly error?: unknown }) =>
  answer.ok ? 'ok' : (answer.error as { code: string }).code;

describe('a draft', () => {
  test('begins as a copy of a signed version with days of its own', async () => {
    const { admin, draftId } = await givenDraft();
    const { agreement, base, state, revision, changes } = await found(admin, draftId);
    expect(agreement.inForce).toEqual({ from: '2026-01-01', to: '2028-01-01' });
    expect({ ...agreement, inForce: base?.inForce }).toEqual(base);
    expect({ state, revision, acts: changes.map(({ part }) => part) }).toEqual({
      state: 'DRAFT',
      revision: 1,
      acts: ['MADE'],
    });
  });

  test('is not begun from another municipality’s version, nor with its days the wrong way round', async () => {
    const [{ admin }, stranger] = [await givenDrafters(), await givenDrafters()];
    const { id } = await versionOf(stranger.admin);
    const made = { versionId: id, title: 'Ikke min', from: day('2026-01-01'), to: null };
    expect(code(await makeDraft(admin, made))).toBe('not-found');
    expect(code(await makeDraft(stranger.admin, { ...made, to: day('2026-01-01') }))).toBe(
      'ends-before-it-begins',
    );
    expect([await listDrafts(admin), await listDrafts(stranger.admin)]).toEqual([[], []]);
    expect(code(await makeDraft(stranger.admin, made))).toBe('ok');
  });

  test('is changed part by part, and both parties see who changed what', async () => {
    const { town, admin, manager, draftId } = await givenDraft();
    granted(await changeDraftPart(manager, await typed(manager, draftId, TIERS, YELLOW)));
    for (const scope of [admin, town.officer]) {
      const { agreement, base, changes } = await found(scope, draftId);
      if (base === null) throw new Error('It has a base');
      expect(compareAgreements(base, agreement).map(({ after }) => after?.says.da)).toEqual([
        'fra 1. januar 2026 til og med 31. december 2027',
        'hver 5. (almenboligloven § 59, stk. 1)',
      ]);
      expect(changes.map(({ part }) => part)).toEqual(['TIERS', 'MADE']);
      expect((await listDrafts(scope)).map(({ id, part }) => [id, part])).toEqual([[draftId, 'TIERS']]);
    }
  });

  test('what cannot be read is told at its field, and nothing is written', async () => {
    const { admin, draftId } = await givenDraft();
    const answer = await changeDraftPart(
      admin,
      await typed(admin, draftId, TIERS, { 'tiers.1.shares.0.rate': 'en del' }),
    );
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'faulty', faults: [{ field: 'tiers.1.shares.0.rate' }] },
    });
    expect((await found(admin, draftId)).revision).toBe(1);
  });

  test('typed as it stands, it is left as it is', async () => {
    const { admin, draftId } = await givenDraft();
    expect(granted(await changeDraftPart(admin, await typed(admin, draftId, TIERS, {}))).changed).toBe(false);
    expect((await found(admin, draftId)).revision).toBe(1);
  });
});

test('what was sent to be signed is not changed', async () => {
  const { admin, draftId } = await givenDraft();
  const input = await typed(admin, draftId, TIERS, YELLOW);
  await insert(`UPDATE agreement_draft SET state = 'SIGNING' WHERE id = $1`, [draftId]);
  expect(await changeDraftPart(admin, input)).toEqual({
    ok: false,
    error: { code: 'not-draft', state: 'SIGNING' },
  });
});

describe('two at once', () => {
  test('of one part the later one is told what stands there now, and may then say it again', async () => {
    const { admin, manager, draftId } = await givenDraft();
    const late = await typed(admin, draftId, TIERS, { 'tiers.1.shares.0.rate': 'hver 4.' });
    granted(await changeDraftPart(manager, await typed(manager, draftId, TIERS, YELLOW)));
    const answer = await changeDraftPart(admin, late);
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'changed-meanwhile', changes: [{ field: 'tiers.1.shares.0.rate', now: 'hver 5.' }] },
    });
    expect(code(await changeDraftPart(admin, { ...late, revision: 2 }))).toBe('ok');
  });
  test('of different parts they do not meet', async () => {
    const { admin, manager, draftId } = await givenDraft();
    const other = await typed(admin, draftId, { part: 'DEADLINES' }, { 'deadlines.nameWorkingDays': '9' });
    granted(await changeDraftPart(manager, await typed(manager, draftId, TIERS, YELLOW)));
    granted(await changeDraftPart(admin, other));
    const { agreement, revision } = await found(admin, draftId);
    expect([revision, agreement.deadlines.nameWorkingDays]).toEqual([3, 9]);
    expect(agreement.rates[1]?.rate).toEqual({ n: 1n, d: 5n });
  });
  test('twenty at once: each change is either written or told that it came too late', async () => {
    const { admin, draftId } = await givenDraft();
    const inputs = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        typed(admin, draftId, { part: 'DEADLINES' }, { 'deadlines.nameWorkingDays': `${n + 10}` }),
      ),
    );
    const codes = (await Promise.all(inputs.map((input) => changeDraftPart(admin, input)))).map(code);
    expect(codes.filter((one) => one === 'ok')).toHaveLength(1);
    expect(codes.filter((one) => one === 'changed-meanwhile')).toHaveLength(19);
    expect((await found(admin, draftId)).revision).toBe(2);
  });
});

test('an organisation reads and does not write; a stranger sees nothing', async () => {
  const [{ town, admin, draftId }, stranger] = [await givenDraft(), await givenDrafters()];
  const input = await typed(admin, draftId, TIERS, YELLOW);
  for (const scope of [town.officer, stranger.admin, stranger.town.officer])
    expect(code(await changeDraftPart(scope, input))).toBe('not-found');
  expect(await findDraft(stranger.admin, draftId)).toBeNull();
  expect(await listDrafts(stranger.admin)).toEqual([]);
  const rows = await rowsOf('SELECT revision FROM agreement_draft WHERE id = $1', [draftId]);
  expect(rows).toEqual([{ revision: 1 }]);
  expect(code(await changeDraftPart(admin, input))).toBe('ok');
});

describe('a file', () => {
  const bytesOf = (text: string) => new TextEncoder().encode(text);
  const imported = async (scope: UserScope, text: string) =>
    importDraft(scope, { versionId: (await versionOf(scope)).id, title: 'Fra fil', bytes: bytesOf(text) });

  test('that was exported is imported as the same draft, under the agreement’s own name', async () => {
    const { admin, draftId } = await givenDraft();
    const { agreement } = await found(admin, draftId);
    const text = JSON.stringify({ ...documentJson(agreement), id: 'et-andet-navn', ukendt: '=1+1' });
    const answer = granted(await imported(admin, text));
    const copy = await found(admin, answer.draftId);
    expect(copy.agreement).toEqual(agreement);
    expect(copy.title).toBe('Fra fil');
    expect(copy.changes.map(({ part }) => part)).toEqual(['IMPORTED']);
  });
  test('that is given no name has its agreement’s', async () => {
    const { admin, draftId } = await givenDraft();
    const { agreement } = await found(admin, draftId);
    const bytes = bytesOf(JSON.stringify(documentJson(agreement)));
    const answer = granted(
      await importDraft(admin, { versionId: (await versionOf(admin)).id, title: null, bytes }),
    );
    expect((await found(admin, answer.draftId)).title).toBe(agreement.title.da);
  });
  test.each([
    [
      'no JSON',
      'navn;andel',
      '$',
      'filen kan ikke læses. Vælg en kladde eller en version, der er hentet fra Nøglen som JSON',
    ],
    ['a share that is none', '"1/6"→"en del"', 'rates[1].rate', '"en del" er ikke en brøk som „1/3“'],
    [
      'signs that nobody sees',
      '"gul"→"gu\\u202el"',
      'tiers[1].label.da',
      'teksten har tegn, der ikke kan ses',
    ],
    ['half a sign', '"gul"→"gul\\ud800"', 'tiers[1].label.da', 'teksten har tegn, der ikke kan ses'],
    [
      'a sign that the database cannot hold',
      '"gul"→"gul\\u0000"',
      'tiers[1].label.da',
      'teksten har tegn, der ikke kan ses',
    ],
    ['somebody’s number', '"gul"→"gul 010190-1234"', 'tiers[1].label.da', 'skriv ikke CPR-numre her'],
  ])('with %s is refused with its path', async (_, change, path, text) => {
    const { admin, draftId } = await givenDraft();
    const whole = JSON.stringify(documentJson((await found(admin, draftId)).agreement));
    const [from = '', to] = change.split('→');
    const answer = await imported(admin, to === undefined ? from : whole.replace(from, to));
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'faulty-file', fault: { path, text: { da: text } } },
    });
    expect(await listDrafts(admin)).toHaveLength(1);
  });
  test('that is too large, too deep or too long is refused', async () => {
    const { admin } = await givenDrafters();
    for (const text of [
      ' '.repeat(600_000),
      '['.repeat(5_000) + ']'.repeat(5_000),
      JSON.stringify({ tiers: Array(300).fill(1) }),
    ])
      expect(code(await imported(admin, text))).toBe('faulty-file');
  });
});
