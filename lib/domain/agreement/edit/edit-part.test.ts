import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AGREEMENT_IDS, getAgreement } from '@/agreements/registry';
import type { Agreement } from '../agreement';
import { compareAgreements } from '../rules/compare-agreements';
import { EDIT_PARTS } from './draft';
import { documentJson, editPart } from './edit-part';
import { formValues } from './form-values';
import { type Json, listOf, recordOf, textOf } from './json';
import { type EditTarget, partEditor } from './parts';

const holbaek = getAgreement('holbaek-2024');

/** Every page of the editor that an agreement has. */
function targetsOf(agreement: Agreement): readonly EditTarget[] {
  const parts = EDIT_PARTS.flatMap((part): EditTarget[] => (part === 'CRITERION' ? [] : [{ part }]));
  const criteria = agreement.criteriaSets.flatMap(({ set, criteria: rows }) =>
    rows.map(({ criterion }): EditTarget => ({ part: 'CRITERION', set, criterion })),
  );
  return [...parts, ...criteria];
}

/** What the page of the part would send if nobody touched it. */
function untouched(agreement: Agreement, target: EditTarget, language: 'da' | 'en' = 'da') {
  const document = documentJson(agreement);
  const editor = partEditor(document, target);
  if (editor === null) throw new Error('There is no such part');
  const { values, lists } = formValues(editor.fields, editor.view(document), language);
  return { ...values, ...lists };
}

const edited = (agreement: Agreement, target: EditTarget, entries: Readonly<Record<string, unknown>>) =>
  editPart(agreement, target, { entries, move: null });

describe.each(AGREEMENT_IDS)('%s', (id) => {
  const agreement = getAgreement(id);
  test.each(targetsOf(agreement).map((target) => [JSON.stringify(target), target] as const))(
    '%s comes back as it was when nobody touches it',
    (_, target) => {
      for (const language of ['da', 'en'] as const) {
        const answer = edited(agreement, target, untouched(agreement, target, language));
        expect(answer.ok ? documentJson(answer.value) : answer.error).toEqual(documentJson(agreement));
      }
    },
  );
});
