const [REGULAR, BLANK, DELIMITER] = [0, 1, 2];
const KINDS = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) KINDS[code] = BLANK;
for (const sign of '()<>[]{}/%') KINDS[sign.charCodeAt(0)] = DELIMITER;

const codeOf = (sign: string) => sign.charCodeAt(0);
const [LF, CR, HASH, SLASH, PERCENT, BACKSLASH] = [10, 13, 35, 47, 37, 92];
const [ROUND, ROUND_END, LESS, MORE] = [codeOf('('), codeOf(')'), codeOf('<'), codeOf('>')];

/** The longest name that matters, `FileAttachment`, when each of its signs is written in hexadecimal. Of a longer one nothing is read. */
export const LONGEST_NAME = 42;
const LONGEST_WORD = 16;

export type Token = {
  /** `MARK` is a sign that opens or closes something; `WORD` a number or a keyword. */
  readonly kind: 'NAME' | 'WORD' | 'STRING' | 'MARK';
  /** A name as it is meant, with its slash; empty where it is longer than any that matters. */
  readonly text: string;
  /** Where it ends in the bytes. */
  readonly end: number;
};

/** The tokens of a PDF from a place on, as its readers cut them. @see docs/adr/0012 */
export function* tokens(bytes: Uint8Array, from: number): Generator<Token> {
  let at = pastBlanks(bytes, from);
  while (at < bytes.length) {
    const token = tokenAt(bytes, at);
    yield token;
    at = pastBlanks(bytes, token.end);
  }
}

/** Behind white space and comments. */
function pastBlanks(bytes: Uint8Array, from: number): number {
  let at = from;
  for (; at < bytes.length; at += 1) {
    const code = bytes[at] ?? 0;
    if (code === PERCENT) at = lineEnd(bytes, at);
    else if (KINDS[code] !== BLANK) break;
  }
  return at;
}

function lineEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== LF && bytes[at] !== CR) at += 1;
  return at;
}

function tokenAt(bytes: Uint8Array, at: number): Token {
  const code = bytes[at] ?? 0;
  if (code === SLASH) return nameAt(bytes, at);
  if (code === ROUND) return { kind: 'STRING', text: '()', end: stringEnd(bytes, at) };
  if (KINDS[code] === REGULAR) return wordAt(bytes, at);
  const doubled = (code === LESS || code === MORE) && bytes[at + 1] === code;
  if (code === LESS && !doubled) return { kind: 'STRING', text: '()', end: hexadecimalEnd(bytes, at) };
  const sign = String.fromCharCode(code);
  return { kind: 'MARK', text: doubled ? sign + sign : sign, end: at + (doubled ? 2 : 1) };
}

function stringEnd(bytes: Uint8Array, from: number): number {
  let [at, depth] = [from, 0];
  do {
    const code = bytes[at];
    if (code === BACKSLASH) at += 1;
    else if (code === ROUND) depth += 1;
    else if (code === ROUND_END) depth -= 1;
    at += 1;
  } while (depth > 0 && at < bytes.length);
  return at;
}

function hexadecimalEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== MORE) at += 1;
  return at + 1;
}

function regularEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && KINDS[bytes[at] ?? 0] === REGULAR) at += 1;
  return at;
}

function wordAt(bytes: Uint8Array, at: number): Token {
  const end = regularEnd(bytes, at);
  return { kind: 'WORD', text: plain(bytes, at, Math.min(end, at + LONGEST_WORD), false), end };
}

/** The name that begins at this slash. Its signs may be written in hexadecimal: /J#61vaScript. @see docs/adr/0012 */
export function nameAt(bytes: Uint8Array, slash: number): Token {
  const end = regularEnd(bytes, slash + 1);
  return {
    kind: 'NAME',
    text: end - slash - 1 > LONGEST_NAME ? '' : plain(bytes, slash, end, true),
    end,
  };
}

function plain(bytes: Uint8Array, from: number, to: number, coded: boolean): string {
  let text = '';
  for (let at = from; at < to; at += 1) {
    const code = bytes[at] ?? 0;
    const meant = coded && code === HASH && at + 2 < to ? hexadecimal(bytes[at + 1], bytes[at + 2]) : -1;
    text += String.fromCharCode(meant < 0 ? code : meant);
    if (meant >= 0) at += 2;
  }
  return text;
}

function hexadecimal(high: number | undefined, low: number | undefined): number {
  const [first, second] = [digit(high ?? 0), digit(low ?? 0)];
  return first < 0 || second < 0 ? -1 : 16 * first + second;
}

function digit(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const letter = code | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}
