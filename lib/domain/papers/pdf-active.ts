import type { PdfDictionary } from './pdf-dictionary';
import { LONGEST_NAME, nameAt, type Token, tokens } from './pdf-tokens';

/** Names that stand for something that runs, plays, starts a program or carries another file. Long enough not to come about by chance. */
const ACTIVE = new Set([
  '/JavaScript',
  '/Launch',
  '/RichMedia',
  '/Rendition',
  '/EmbeddedFile',
  '/EmbeddedFiles',
  '/FileAttachment',
  '/OnInstantiate',
]);
/** Too short for that: what follows tells, or that there is nothing but objects. */
const SHORT = new Set(['/EF', '/XFA', '/JS']);
const FIRST_SIGNS = new Set(
  [...'#', ...[...ACTIVE, ...SHORT].map((name) => name[1])].map((sign) => sign?.charCodeAt(0)),
);
const SLASH = 47;

const FLATE = /^(?:\/FlateDecode|\/Fl|\[ (?:\/FlateDecode|\/Fl) \])$/;
const NOT_PACKED = /^(?:null|\[ \])$/;
const WITHOUT_PREDICTOR = /^(?:null|\[ null \]|(?:\[ )?<<(?!.* \/Predictor (?!1 (?:\/|>>))).* >>(?: \])?)$/;
const NUMBER = /^[+.0-9]/;

/** What the name at a slash says by itself. @see docs/adr/0012 */
export function nameSays(bytes: Uint8Array, slash: number): 'NOTHING' | 'ACTIVE' | 'PERHAPS' {
  if (!FIRST_SIGNS.has(bytes[slash + 1])) return 'NOTHING';
  const { text } = nameAt(bytes, slash);
  if (ACTIVE.has(text)) return 'ACTIVE';
  return SHORT.has(text) ? 'PERHAPS' : 'NOTHING';
}

/** A short name that may have come about by chance: is it followed by what it stands before in a PDF? How far was read to tell? */
export function shortNameIsActive(
  bytes: Uint8Array,
  slash: number,
): { readonly active: boolean; readonly end: number } {
  const { text, end } = nameAt(bytes, slash);
  if (text === '/JS') return { active: false, end };
  const [next, second] = twoTokens(bytes, end);
  const reference = isNumber(next) && (text === '/XFA' || isNumber(second));
  const active = reference || next?.text === (text === '/EF' ? '<<' : '[');
  return { active, end: second?.end ?? next?.end ?? bytes.length };
}

function twoTokens(bytes: Uint8Array, from: number): readonly (Token | undefined)[] {
  const following = tokens(bytes, from);
  const next = following.next().value ?? undefined;
  return isNumber(next) ? [next, following.next().value ?? undefined] : [next];
}

const isNumber = (token: Token | undefined): boolean => token?.kind === 'WORD' && NUMBER.test(token.text);

/**
 * Is there such a name in this piece of objects, where a short one is one too? A name that reaches the piece's end is not judged
 * before `last`: it stands in the beginning of the next, where LONGEST_NAME and its slash are carried over.
 */
export function isActiveInObjects(piece: Uint8Array, last: boolean): boolean {
  for (let slash = piece.indexOf(SLASH); slash !== -1; slash = piece.indexOf(SLASH, slash + 1)) {
    if (nameSays(piece, slash) === 'NOTHING') continue;
    if (last || nameAt(piece, slash).end < piece.length) return true;
  }
  return false;
}
export const CARRIED = LONGEST_NAME + 1;

/** Locked with a password: strings and streams are, names outside of them are not. `trailer`: it stands behind that word. */
export function isLocked({ entries }: PdfDictionary, trailer: boolean): boolean {
  const encrypt = entries.get('/Encrypt') ?? '';
  return (trailer || entries.get('/Type') === '/XRef') && /^(?:<<|[0-9]+ [0-9]+ R$)/.test(encrypt);
}

/**
 * A stream whose dictionary speaks of objects: are they `PACKED` so that they can be unpacked, `PLAIN` so that they are looked at with all
 * other bytes, or `SHUT`, packed or written in a way that nobody ordinary uses? @see docs/adr/0012
 */
export function objectsAre({ entries, odd }: PdfDictionary): 'PLAIN' | 'PACKED' | 'SHUT' {
  // The short forms are for pictures in a page; there are readers that take them here.
  if (odd || ['/F', '/DP', '/FFilter'].some((key) => entries.has(key))) return 'SHUT';
  const filter = entries.get('/Filter') ?? 'null';
  if (NOT_PACKED.test(filter)) return 'PLAIN';
  const parameters = entries.get('/DecodeParms') ?? 'null';
  return FLATE.test(filter) && WITHOUT_PREDICTOR.test(parameters) ? 'PACKED' : 'SHUT';
}
