import { getAgreement } from '@/agreements/registry';
import type { Agreement } from '@/lib/domain/agreement/agreement';
import { EDIT_PARTS } from '@/lib/domain/agreement/edit/draft';
import { documentJson, editPart } from '@/lib/domain/agreement/edit/edit-part';
import { formValues } from '@/lib/domain/agreement/edit/form-values';
import { type EditTarget, partEditor } from '@/lib/domain/agreement/edit/parts';
import type { Entries } from '@/lib/domain/agreement/edit/read-form';
import { readMove } from '@/lib/domain/agreement/edit/typed-rows';

const holbaek = getAgreement('holbaek-2024');

/** Every page of the editor that an agreement has. */
export function targetsOf({ criteriaSets }: Agreement): readonly EditTarget[] {
  const parts = EDIT_PARTS.flatMap((part): EditTarget[] => (part === 'CRITERION' ? [] : [{ part }]));
  const criteria = criteriaSets.flatMap(({ set, criteria: rows }) =>
    rows.map(({ criterion }): EditTarget => ({ part: 'CRITERION', set, criterion })),
  );
  return [...parts, ...criteria];
}

/** What the page of the part would send if nobody touched it. */
export function untouched(agreement: Agreement, target: EditTarget, language: 'da' | 'en' = 'da'): Entries {
  const document = documentJson(agreement);
  const editor = partEditor(document, target);
  if (editor === null) throw new Error('There is no such part');
  const { values, lists } = formValues(editor.fields, editor.view(document), language);
  return { ...values, ...lists };
}

export function edited(target: EditTarget, changes: Entries, { agreement = holbaek, move = '' } = {}) {
  const entries = { ...untouched(agreement, target), ...changes };
  return editPart(agreement, target, { entries, move: readMove(move) });
}

/** The agreement after a change that nothing is wrong with. */
export function afterEdit(
  target: EditTarget,
  changes: Entries,
  more: { agreement?: Agreement; move?: string } = {},
) {
  const answer = edited(target, changes, more);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}

/** What is wrong with what was typed, by field. */
export function faults(target: EditTarget, changes: Entries, agreement = holbaek) {
  const answer = edited(target, changes, { agreement });
  if (answer.ok || answer.error.code !== 'faulty') throw new Error('It was accepted');
  return Object.fromEntries(answer.error.faults.map(({ field, text }) => [field ?? 'form', text.da]));
}
