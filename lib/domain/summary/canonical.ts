import type { EditionContent } from './saved';

/** Plain JSON in one way of writing: keys in order, nothing that is undefined, no spaces. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const entries = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`).join(',')}}`;
}

/** What the checksum of an edition is taken of. */
export const editionText = ({
  number,
  kind,
  title,
  meeting,
  sentences,
  figures,
  inputs,
  reason,
}: EditionContent) => canonicalJson({ number, kind, title, meeting, sentences, figures, inputs, reason });
