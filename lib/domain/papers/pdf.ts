/** So many bytes at either end are looked at. A zip's own end may stand this far before the last byte. */
export const PDF_HEAD = 1024;
export const PDF_TAIL = 66_000;

const END = '%%EOF';
const MARKUP = /<\s*(!doctype|html|head|body|script|svg|iframe|\?php|\?xml-stylesheet)/i;
const ZIP_END = 'PK\x05\x06';
const ZIP_END_LENGTH = 22;

/**
 * Is the file a PDF and nothing else besides? `head` and `tail` are its first and last bytes, one character a byte. A PDF
 * begins at the first byte and ends with its own mark; a page, a script or an archive before or behind it is a second
 * file in the same bytes.
 */
export function isOnlyPdf(head: string, tail: string): boolean {
  if (!/^%PDF-[12]\.[0-9]/.test(head)) return false;
  if (MARKUP.test(head.slice(0, PDF_HEAD))) return false;
  const end = tail.lastIndexOf(END);
  if (end === -1 || !/^[\s\0]*$/.test(tail.slice(end + END.length))) return false;
  return !endsAsZip(tail);
}

/** An archive is read from its end: a mark, and a remark exactly as long as it says. */
function endsAsZip(tail: string): boolean {
  for (let at = tail.indexOf(ZIP_END); at !== -1; at = tail.indexOf(ZIP_END, at + 1)) {
    const remark = tail.charCodeAt(at + 20) + 256 * tail.charCodeAt(at + 21);
    if (at + ZIP_END_LENGTH + remark === tail.length) return true;
  }
  return false;
}
