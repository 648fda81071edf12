import { bothWays } from '../../shared/bilingual';
import type { Fault } from '../../shared/reading';
import { err, type Result } from '../../shared/result';
import type { Agreement } from '../agreement';
import { documentOf } from '../document-of';
import { parseAgreement } from '../parse-agreement';
import { faultInWords } from './fault-in-words';
import { formValues } from './form-values';
import { isRecord, type Json, type JsonObject, jsonOf, listOf, recordOf } from './json';
import { type EditTarget, partEditor } from './parts';
import { placeInWords, stepsOf } from './place-in-words';
import { type Entries, type FieldFault, type Origins, readForm } from './read-form';
import type { Move } from './typed-rows';

export type EditFault =
  | { readonly code: 'no-such-part' }
  | { readonly code: 'faulty'; readonly faults: readonly FieldFault[] };

/** An agreement in its published form, as the editor takes it apart. */
export const documentJson = (agreement: Agreement): JsonObject => recordOf(jsonOf(documentOf(agreement)));

/** The agreement with one part as it was typed; or everything that is wrong with what was typed, each at its field. */
export function editPart(
  agreement: Agreement,
  target: EditTarget,
  { entries, move }: { readonly entries: Entries; readonly move: Move | null },
): Result<Agreement, EditFault> {
  const document = documentJson(agreement);
  const editor = partEditor(document, target);
  if (editor === null) return err({ code: 'no-such-part' });
  const read = readForm(editor.fields, entries, move);
  if (!read.ok) return err({ code: 'faulty', faults: read.error });
  const origins = new Map(read.value.origins);
  const keep = (from: Json, to: Json): void => {
    const origin = origins.get(from);
    if (origin) origins.set(to, origin);
  };
  const changed = editor.put(document, read.value.value, keep);
  const parsed = parseAgreement(changed);
  if (parsed.ok) return parsed;
  return err({ code: 'faulty', faults: [faultAtField(changed, parsed.error, origins)] });
}

const MOST_TOLD = 20;

/** What the fields of a part hold now where something else was typed, for whoever was overtaken by another. */
export function whatStandsOtherwise(
  agreement: Agreement,
  target: EditTarget,
  entries: Entries,
): readonly { readonly field: string; readonly now: string }[] {
  const document = documentJson(agreement);
  const editor = partEditor(document, target);
  if (editor === null) return [];
  const inDanish = formValues(editor.fields, editor.view(document), 'da').values;
  const inEnglish = formValues(editor.fields, editor.view(document), 'en').values;
  return Object.entries(inDanish)
    .filter(([name, now]) => {
      const typed = entries[name] ?? '';
      return !/\.\$(rows|new|gone|on|sent)$/.test(name) && typed !== now && typed !== inEnglish[name];
    })
    .map(([field, now]) => ({ field, now }))
    .slice(0, MOST_TOLD);
}

/** The parser's fault at the field that was typed wrong; of another part, in words with its place. */
function faultAtField(document: JsonObject, fault: Fault, origins: Origins): FieldFault {
  const said = faultInWords(fault);
  const typed =
    shareThatIsMissing(document, fault, origins) ?? fieldOfPath(document, stepsOf(fault.path), origins);
  if (typed !== null) return { field: typed, text: bothWays(`${capital(said.da)}.`, `${capital(said.en)}.`) };
  const place = placeInWords(fault.path);
  return { field: null, text: bothWays(`${place.da}: ${said.da}.`, `${place.en}: ${said.en}.`) };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Down the path as far as objects were typed; under the innermost of them, the key that is named next. */
function fieldOfPath(
  document: JsonObject,
  steps: readonly (string | number)[],
  origins: Origins,
): string | null {
  let at: Json | undefined = document;
  let found: string | null = null;
  steps.forEach((step, index) => {
    const keyName = at === undefined ? undefined : origins.get(at);
    if (keyName && typeof step === 'string')
      found = [keyName(step), ...textsUnder(steps.slice(index + 1))].join('.');
    at = inside(at, step);
  });
  return found;
}

/** `text`, `da`: what has fields of its own without being an object of the form. */
const textsUnder = (steps: readonly (string | number)[]): readonly string[] => {
  const names = steps.filter((step) => typeof step === 'string');
  return names.length === steps.length ? names : [];
};

function inside(value: Json | undefined, step: string | number): Json | undefined {
  if (Array.isArray(value)) return typeof step === 'number' ? (value as readonly Json[])[step] : undefined;
  return isRecord(value) && typeof step === 'string' ? value[step] : undefined;
}

/** The parser names the ladder, where the missing share would be asked for; it is typed beside its tier. */
function shareThatIsMissing(document: JsonObject, fault: Fault, origins: Origins): string | null {
  const [, tier] = /^the tier "(.+)" can reach "TURN" but has no rate/.exec(fault.message) ?? [];
  const row = listOf(document.tiers).find((one) => recordOf(one).tier === tier);
  const keyName = row === undefined ? undefined : origins.get(row);
  const given = listOf(document.rates).filter((rate) => recordOf(rate).tier === tier).length;
  return keyName === undefined ? null : `${keyName('shares')}.${given}.rate`;
}
