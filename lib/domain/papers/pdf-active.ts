/** Ends a name: white space, or the beginning of something else. */
const END = '(?=[\\s\\0()<>[\\]{}/%]|$)';
/** Names that stand for something that runs, plays, starts a program or carries another file. Long enough not to come about by chance. */
const ACTIVE = new RegExp(
  `/(?:JavaScript|Launch|RichMedia|Rendition|EmbeddedFiles?|FileAttachment)${END}|/EF\\s*(?:<<|[0-9]+\\s+[0-9]+\\s+R)|/XFA\\s*[[0-9]`,
);
/** The same where the text is a dictionary and nothing else, so that a short name is one. */
const ACTIVE_IN_OBJECTS = new RegExp(`${ACTIVE.source}|/(?:JS|XFA|EF)${END}`);
const OBJECTS = new RegExp(`/(?:ObjStm|First)${END}`);
const ENCRYPTED = new RegExp(`/Encrypt${END}`);
const FILTER = /\/Filter\s*(\[[^\]]{0,200}\]|\/[^\s()<>[\]{}/%]+|[0-9]+\s+[0-9]+\s+R)/;
const DEFLATED = /^(?:\[\s*)?\/(?:FlateDecode|Fl)(?:\s*\])?$/;
const PREDICTED = /\/Predictor\s+(?!\s|1(?![0-9]))/;

/** A name may be written in hexadecimal, sign by sign: /J#61vaScript. */
const plain = (text: string): string =>
  text.replace(/#([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** The longest that a name which matters can be when each of its signs is written in hexadecimal, and what follows it. */
export const LONGEST_NAME = 128;

/** Is there something in these bytes of a PDF, one character a byte, that may run or that carries another file? */
export const isActive = (text: string): boolean => ACTIVE.test(plain(text));
export const isActiveInObjects = (text: string): boolean => ACTIVE_IN_OBJECTS.test(plain(text));
/** Strings and streams are locked; names outside of them are not. */
export const isEncrypted = (text: string): boolean => ENCRYPTED.test(plain(text));

/**
 * What stands before the data of a stream says whether objects are kept in it, compressed: `SURE` where its own dictionary says so,
 * `PERHAPS` where something else before it does, `SHUT` where they are packed in a way that nobody ordinary uses.
 */
export function keepsObjects(before: string): 'NO' | 'PERHAPS' | 'SURE' | 'SHUT' {
  const text = plain(before);
  if (!OBJECTS.test(text)) return 'NO';
  const own = text.slice(text.lastIndexOf('obj'));
  if (!OBJECTS.test(own)) return 'PERHAPS';
  const filter = FILTER.exec(own)?.[1];
  // Not packed: its bytes are looked at with all others.
  if (filter === undefined) return 'NO';
  return DEFLATED.test(filter) && !PREDICTED.test(own) ? 'SURE' : 'SHUT';
}
