// Reads a source file as the rules need it: without comments, and without comments and texts. Lines keep their numbers.

/** @typedef {{ path: string, text: string, uncommented: string, code: string }} Source */

const REGEX_MAY_FOLLOW = /(?:^|[(,=:[!&|?{};\n>]|\breturn)\s*$/;

/**
 * @param {string} path
 * @param {string} text
 * @returns {Source}
 */
export function readSource(path, text) {
  let uncommented = '';
  let code = '';
  for (let at = 0; at < text.length; ) {
    const piece = pieceAt(text, at, code);
    const blank = piece.text.replace(/[^\n]/g, ' ');
    uncommented += piece.kind === 'comment' ? blank : piece.text;
    code += piece.kind === 'code' ? piece.text : blank;
    at += piece.text.length;
  }
  return { path, text, uncommented, code };
}

/**
 * @param {string} text
 * @param {number} at
 * @param {string} before the code so far: tells a division from a pattern
 * @returns {{ kind: 'code' | 'comment' | 'text', text: string }}
 */
function pieceAt(text, at, before) {
  const rest = text.slice(at, at + 2);
  if (rest === '//') return { kind: 'comment', text: upTo(text, at, '\n', 0) };
  if (rest === '/*') return { kind: 'comment', text: upTo(text, at, '*/', 2) };
  const first = text.charAt(at);
  if (first === '`') return { kind: 'text', text: quoted(text, at, '`', true) };
  if (first === "'" || first === '"') return { kind: 'text', text: quoted(text, at, first, false) };
  if (first === '/' && REGEX_MAY_FOLLOW.test(before.slice(-40)))
    return { kind: 'text', text: quoted(text, at, '/', false) };
  return { kind: 'code', text: first };
}

/**
 * @param {string} text
 * @param {number} at
 * @param {string} end
 * @param {number} more
 */
function upTo(text, at, end, more) {
  const found = text.indexOf(end, at + 2);
  return text.slice(at, found < 0 ? text.length : found + more);
}

/**
 * @param {string} text
 * @param {number} at
 * @param {string} quote
 * @param {boolean} mayBreak a template runs over lines; an apostrophe in a sentence ends with its line
 */
function quoted(text, at, quote, mayBreak) {
  let end = at + 1;
  let isInClass = false;
  for (; end < text.length; end += 1) {
    const letter = text.charAt(end);
    if (letter === '\\') end += 1;
    else if (letter === '\n' && !mayBreak) return text.slice(at, end);
    else if (quote === '/' && letter === '[') isInClass = true;
    else if (quote === '/' && letter === ']') isInClass = false;
    else if (letter === quote && !isInClass) return text.slice(at, end + 1);
  }
  return text.slice(at, end);
}

/**
 * @param {string} text
 * @param {number} index
 */
export const lineAt = (text, index) => text.slice(0, index).split('\n').length;

/**
 * What a file imports, with the line; relative ones as they are from the root.
 * @param {Source} source
 * @returns {{ from: string, line: number }[]}
 */
export function importsOf({ path, uncommented }) {
  const found = uncommented.matchAll(
    /(?:^|[\s;}])(?:import|export)\s*(?:[\w*{}\s,$]+?\s*from\s*)?\(?\s*(['"])([^'"\n]+)\1/g,
  );
  return [...found].map((match) => ({
    from: rooted(path, match[2] ?? ''),
    line: lineAt(uncommented, (match.index ?? 0) + match[0].length),
  }));
}

/**
 * @param {string} path
 * @param {string} from
 */
function rooted(path, from) {
  if (from.startsWith('@/')) return from.slice(2);
  if (!from.startsWith('.')) return from;
  return new URL(from, `file:///${path}`).pathname.slice(1);
}
