import { type Bilingual, bothWays } from '../../shared/bilingual';
import { ExactNumber, parseExactJson } from '../../shared/exact-json';
import { looksLikeCpr } from '../../shared/looks-like-cpr';
import { err, ok, type Result } from '../../shared/result';
import type { Agreement } from '../agreement';
import { parseAgreement } from '../parse-agreement';
import { faultInWords } from './fault-in-words';
import { placeInWords } from './place-in-words';

/** Where in the file something is wrong, as its path and in words, and what. */
export type ImportFault = { readonly path: string; readonly place: Bilingual; readonly text: Bilingual };

const LARGEST = { bytes: 512 * 1024, rows: 200, depth: 30, text: 4000 };
export const LARGEST_IMPORT = LARGEST.bytes;

/** Reads a file in the published form; the first thing that is wrong with it, in words. Nothing of it is believed before. */
export function readImport(bytes: Uint8Array): Result<Agreement, ImportFault> {
  if (bytes.length > LARGEST.bytes)
    return refuse('$', 'filen er for stor: højst 512 KB', 'the file is too large: at most 512 KB');
  const document = jsonIn(bytes);
  if (document === undefined)
    return refuse(
      '$',
      'filen kan ikke læses. Vælg en kladde eller en version, der er hentet fra Nøglen som JSON',
      'the file cannot be read. Choose a draft or a version that was exported from Nøglen as JSON',
    );
  const unsafe = unsafeIn(document, '', 0);
  if (unsafe !== null) return err(unsafe);
  const read = parseAgreement(document);
  return read.ok ? ok(read.value) : err(faultOf(read.error.path, faultInWords(read.error)));
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return parseExactJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // Whatever it is, it is no JSON; why not would quote it.
    return undefined;
  }
}

const faultOf = (path: string, text: Bilingual): ImportFault => ({ path, text, place: placeInWords(path) });

const refuse = (path: string, da: string, en: string): Result<never, ImportFault> =>
  err(faultOf(path, bothWays(da, en)));

/** Signs that nobody sees, or that turn what is read around; a lone half of a sign is none. */
const UNSEEN = /[\p{Cf}\p{Co}\p{Cn}\p{Cs}]|(?![\n\r\t])\p{Cc}/u;

/** What no parser asks about: texts that hide something or hold what they must not, and more than anybody writes. */
function unsafeIn(value: unknown, path: string, depth: number): ImportFault | null {
  if (typeof value === 'string') return unsafeText(value, path);
  if (typeof value !== 'object' || value === null || value instanceof ExactNumber) return null;
  if (depth > LARGEST.depth)
    return faultOf('$', bothWays('der er for mange lag', 'there are too many levels'));
  if (Array.isArray(value) && value.length > LARGEST.rows)
    return faultOf(path || '$', bothWays(`højst ${LARGEST.rows} rækker`, `at most ${LARGEST.rows} rows`));
  for (const [key, item] of Object.entries(value)) {
    const inside = Array.isArray(value) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
    const found = unsafeIn(item, inside, depth + 1);
    if (found !== null) return found;
  }
  return null;
}

function unsafeText(text: string, path: string): ImportFault | null {
  if (text.length > LARGEST.text)
    return faultOf(path, bothWays(`højst ${LARGEST.text} tegn`, `at most ${LARGEST.text} characters`));
  if (UNSEEN.test(text))
    return faultOf(
      path,
      bothWays('teksten har tegn, der ikke kan ses', 'the text has signs that cannot be seen'),
    );
  return looksLikeCpr(text)
    ? faultOf(path, bothWays('skriv ikke CPR-numre her', 'do not write CPR numbers here'))
    : null;
}
