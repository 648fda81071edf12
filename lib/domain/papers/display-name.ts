import { extensionOf, type MediaType } from './upload';

const LONGEST = 80;
const NAMELESS = 'fil';
const OWN_EXTENSION: Readonly<Record<MediaType, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
};
/** Names that mean a device to some systems. */
const DEVICE = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/i;
/** What nobody sees, what turns the direction of writing, and halves of signs. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** Signs that end a name in a header, an address or a shell. */
const SPECIAL = /["'`\\/:;*?<>|%&$#{}[\]^~=]/g;
/** Six digits, perhaps a stroke, four digits: a CPR number is nobody's file name. */
const LIKE_CPR = /(?<![0-9])[0-9]{6}[\s_–-]?[0-9]{4}(?![0-9])/g;

/**
 * A name to show and to save by, made from whatever the sender wrote: no path, no sign that means something to a program,
 * no number of a person, and an extension that says what the bytes are.
 */
export function displayName(sent: string, mediaType: MediaType): string {
  const last = sent.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const clean = last.replace(UNSEEN, '').replace(SPECIAL, ' ').replace(LIKE_CPR, 'xxxxxx-xxxx');
  const known = extensionOf(clean);
  const stem = known === '' ? clean : clean.slice(0, -known.length - 1);
  const shown = stem
    .replace(/[\s.]+/g, ' ')
    .trim()
    .slice(0, LONGEST)
    // Cut between the halves of a sign.
    .replace(/[\p{Cs}\s]+$/u, '');
  const safe = shown === '' || DEVICE.test(shown) ? NAMELESS : shown;
  return `${safe}.${OWN_EXTENSION[mediaType]}`;
}

/** The header that makes a browser save the file under its name; what old programs read is plain letters. */
export function attachmentHeader(name: string, way: 'attachment' | 'inline' = 'attachment'): string {
  const plain = name.normalize('NFKD').replace(/[^A-Za-z0-9 ._-]/g, '_');
  const exact = encodeURIComponent(name).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `${way}; filename="${plain}"; filename*=UTF-8''${exact}`;
}
