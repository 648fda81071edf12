/** So many bytes at either end are looked at. A zip's own end may stand this far before the last byte. */
export const PDF_HEAD = 1024;
export const PDF_TAIL = 66_000;

const END = '%%EOF';
const MARKUP = /<\s*(!doctype|html|head|body|script|svg|iframe|\?php|\?xml-stylesheet)/i;
/** With the number of its disk, which is none; an archive is found by it also where more follows. */
const ZIP_END = 'PK\x05\x06\0\0';
/** Some programs close their file as DOS did, and some printers their job. */
const AFTER = new RegExp(`^(?:[\\s\\0${'\x1a'}]|${'\x1b'}%-12345X(?:@PJL[^\\n]*\\n)*)*$`);

/**
 * Is the file a PDF and nothing else besides? `head` and `tail` are its first and last bytes, one character a byte. A PDF
 * begins at the first byte and ends with its own mark; a page, a script or an archive before or behind it is a second
 * file in the same bytes.
 */
export function isOnlyPdf(head: string, tail: string): boolean {
  if (!/^%PDF-[12]\.[0-9]/.test(head)) return false;
  if (MARKUP.test(head.slice(0, PDF_HEAD))) return false;
  const end = tail.lastIndexOf(END);
  if (end === -1 || !AFTER.test(tail.slice(end + END.length))) return false;
  // A file that was saved again has its mark more than once: nothing but objects stands between them.
  return !MARKUP.test(tail.slice(tail.indexOf(END))) && !tail.includes(ZIP_END);
}
