// A prepared statement is known to a connection by its name: two texts of one name, and whoever asks the second gets a fault.
import { lineAt } from './source.mjs';

/** @typedef {{ path: string, line: number, name: string }} Named */

const OF_QUERIES = /^lib\/data\/(?!generated\/)(?!.*\.test\.ts$).*\.ts$/;
const NAMING = /\b(?:const name\s*=|name:)\s*((?:\$\{[^}]*\}|[^,;\n}])*)/g;
const LITERAL = /(['"`])([a-z](?:(?!\1).)*)\1/g;

/**
 * @param {import('./source.mjs').Source} source
 * @returns {Named[]}
 */
function namesIn({ path, uncommented }) {
  if (!OF_QUERIES.test(path)) return [];
  return [...uncommented.matchAll(NAMING)].flatMap((naming) =>
    [...withoutChoices(naming[1] ?? '').matchAll(LITERAL)].map(([, , name = '']) => ({
      path,
      line: lineAt(uncommented, naming.index),
      name,
    })),
  );
}

/** A text inside `${…}` is a part of the name around it, and so is whatever it chooses. @param {string} expression */
const withoutChoices = (expression) => expression.replace(/\$\{[^}]*\}/g, '…');

/**
 * Names that stand in two places.
 * @param {readonly import('./source.mjs').Source[]} sources
 * @returns {(import('./rules.mjs').Finding & { path: string })[]}
 */
export function namedTwice(sources) {
  const all = sources.flatMap(namesIn);
  return all.flatMap((one, at) => {
    const other = all.slice(0, at).find(({ name }) => name === one.name);
    if (!other) return [];
    const says = `the statement '${one.name}' is named in ${other.path}:${other.line} too: two texts of one name break whoever asks both. Name it after what it asks.`;
    return [{ path: one.path, line: one.line, says }];
  });
}
