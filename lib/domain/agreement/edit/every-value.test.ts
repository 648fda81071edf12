import { expect, test } from 'vitest';
import { AGREEMENT_IDS, getAgreement } from '@/agreements/registry';
import { targetsOf } from '@/lib/testing/agreements/edited-parts';
import {
  aFewOfEach,
  leavesOf,
  otherValues,
  type Path,
  withLeaf,
} from '@/lib/testing/agreements/published-forms';
import type { Agreement } from '../agreement';
import { parseAgreement } from '../parse-agreement';
import { documentJson, editPart } from './edit-part';
import { formValues } from './form-values';
import type { Json } from './json';
import { type EditTarget, partEditor } from './parts';

/** An agreement keeps its own name through all its versions; a criterion keeps its name, or it is another criterion. */
const KEPT = [/^id$/, /^criteriaSets\.\d+\.set$/, /^criteriaSets\.\d+\.criteria\.\d+\.(criterion|kind)$/];

/** Can the page of the part turn the one agreement into the other? It is typed in as the other would show it. */
function turns(from: Agreement, to: Agreement, target: EditTarget): boolean {
  const document = documentJson(to);
  const editor = partEditor(document, target);
  const shown = JSON.stringify(editor?.view(document));
  if (editor === null || shown === JSON.stringify(editor.view(documentJson(from)))) return false;
  const { values, lists } = formValues(editor.fields, editor.view(document), 'da');
  const answer = editPart(from, target, { entries: { ...values, ...lists }, move: null });
  return answer.ok && JSON.stringify(documentJson(answer.value)) === JSON.stringify(document);
}

test.each(AGREEMENT_IDS)(
  'every value of %s can be changed on some page of the editor',
  { timeout: 120_000 },
  (id) => {
    const agreement = getAgreement(id);
    const document = documentJson(agreement);
    const [targets, locked]: [readonly EditTarget[], string[]] = [targetsOf(agreement), []];
    let tried = 0;
    for (const { path, value } of aFewOfEach(leavesOf(document), 1)) {
      const at = path.join('.');
      if (KEPT.some((kept) => kept.test(at))) continue;
      for (const other of otherValues(value)) {
        if (isTwice(document, path, other)) continue;
        const changed = parseAgreement(withLeaf(document, path, other));
        if (!changed.ok || JSON.stringify(documentJson(changed.value)) === JSON.stringify(document)) continue;
        tried += 1;
        if (!targets.some((target) => turns(agreement, changed.value, target)))
          locked.push(`${at}: ${String(value)} → ${String(other)}`);
      }
    }
    expect(tried).toBeGreaterThan(100);
    expect(locked).toEqual([]);
  },
);

/** A word twice in a list says nothing else than once. */
function isTwice(document: Json, path: Path, other: Json): boolean {
  const list = path
    .slice(0, -1)
    .reduce<Json | undefined>((at, step) => Reflect.get(Object(at), step), document);
  return Array.isArray(list) && list.includes(other);
}
