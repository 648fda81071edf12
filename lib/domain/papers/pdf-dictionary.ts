import type { Token } from './pdf-tokens';

/** What of a dictionary matters: its own entries of these names, their tokens with a space between. */
const READ = new Set(['/Type', '/Filter', '/DecodeParms', '/Encrypt', '/F', '/DP', '/FFilter']);
const MOST_TOKENS = 24;
/** Readers give up sooner. */
const DEEPEST = 100;
const CLOSES = new Map([
  ['<<', '>>'],
  ['[', ']'],
]);

export type PdfDictionary = {
  readonly entries: ReadonlyMap<string, string>;
  /** `/First` or `/ObjStm` stands somewhere in it: if it is a stream's, objects are kept there. */
  readonly namesObjects: boolean;
  /** Written as no program writes one, so that two readers may read two things. */
  readonly odd: boolean;
};

type Reading = {
  readonly entries: Map<string, string>;
  readonly open: string[];
  key: string | null;
  value: string[];
  namesObjects: boolean;
  odd: boolean;
};

export type DictionaryReader = {
  /** The next token. `NONE`: a dictionary does not begin here. */
  take(token: Token): 'MORE' | 'DONE' | 'NONE';
  readonly dictionary: PdfDictionary;
};

/** Reads a dictionary token by token and keeps of it only what matters. @see docs/adr/0012 */
export function dictionaryReader(): DictionaryReader {
  const reading: Reading = {
    entries: new Map(),
    open: [],
    key: null,
    value: [],
    namesObjects: false,
    odd: false,
  };
  return { dictionary: reading, take: (token) => take(reading, token) };
}

function take(reading: Reading, token: Token): 'MORE' | 'DONE' | 'NONE' {
  const depth = reading.open.length;
  if (depth === 0 && token.text !== '<<') return 'NONE';
  if (token.kind === 'NAME') reading.namesObjects ||= token.text === '/First' || token.text === '/ObjStm';
  if (token.kind === 'MARK') bracket(reading, token.text);
  if (depth === 0) return 'MORE';
  if (reading.open.length === 0) {
    endEntry(reading);
    return 'DONE';
  }
  inEntry(reading, token, depth === 1);
  return 'MORE';
}

/** What closes something else than is open closes nothing, for most readers. */
function bracket(reading: Reading, sign: string): void {
  const closes = CLOSES.get(sign);
  if (closes !== undefined) reading.open.push(closes);
  else if (reading.open.at(-1) === sign) reading.open.pop();
  else reading.odd = true;
  if (reading.open.length > DEEPEST) giveUp(reading);
}

/** What comes deeper down is not read, and may be anything. */
function giveUp(reading: Reading): void {
  reading.open.length = 0;
  reading.odd = true;
  reading.namesObjects = true;
}

function inEntry(reading: Reading, token: Token, outermost: boolean): void {
  const begins = outermost && token.kind === 'NAME' && (reading.key === null || reading.value.length > 0);
  if (begins) {
    endEntry(reading);
    reading.key = token.text;
  } else if (reading.key === null) reading.odd = true;
  else if (reading.value.length < MOST_TOKENS) reading.value.push(token.text);
}

function endEntry(reading: Reading): void {
  const { entries, key, value } = reading;
  if (key !== null && value.length === 0) reading.odd = true;
  if (key !== null && READ.has(key)) {
    // Of two that are alike some readers take the first and some the last.
    if (entries.has(key)) reading.odd = true;
    entries.set(key, value.join(' '));
  }
  reading.key = null;
  reading.value = [];
}
