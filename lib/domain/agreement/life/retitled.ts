import type { Agreement } from '../agreement';
import { documentOf } from '../document-of';
import { parseAgreement } from '../parse-agreement';

/** The same agreement under another name, also where its own sections are cited. */
export function retitled(agreement: Agreement, title: string): Agreement {
  const { shortTitle } = agreement;
  const named = new RegExp([shortTitle.da, shortTitle.en].map(literally).join('|'), 'giu');
  const document: unknown = JSON.parse(JSON.stringify(documentOf(agreement)), (_, value: unknown) =>
    typeof value === 'string' ? value.replace(named, () => title) : value,
  );
  const read = parseAgreement(document);
  if (!read.ok) throw new Error(`${agreement.id} under another name: ${read.error.path}`);
  return read.value;
}

/** In the middle of a sentence it may stand with a small letter. */
const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
