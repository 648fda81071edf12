import { hidesAnything, type WordedSummary } from '@/lib/domain/summary/worded';

/** So that a program that knows nothing of it reads its letters right. */
const BYTE_ORDER_MARK = '\ufeff';

/** What lies in the package, for whoever opens it in some years. */
export function readMe(summary: WordedSummary, files: readonly string[]): Buffer {
  const { title, about, facts, words, sentences } = summary;
  const lines = [
    `${title}, ${about}`,
    '',
    ...facts.flatMap(({ term, values }) => values.map((value) => `${term}: ${value}`)),
    '',
    ...(sentences.length === 0 ? [] : [words.standsOut, ...sentences.map((sentence) => `- ${sentence}`), '']),
    words.readMe,
    ...(hidesAnything(summary) ? ['', words.hiddenNote] : []),
    '',
    ...files,
    '',
  ];
  return Buffer.from(BYTE_ORDER_MARK + lines.join('\n').replaceAll('\n', '\r\n'));
}
