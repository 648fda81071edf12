const DANISH = /^(?:\+45|0045)(?=[0-9]{8}$)/;
const WRITTEN = /^\+?[0-9]+$/;

/** A telephone number as it is kept: digits, a Danish one without its country, another's with + before it; null when it is none. */
export function phoneDigits(text: string): string | null {
  const digits = text.replace(/[\s().–-]/g, '').replace(DANISH, '');
  return WRITTEN.test(digits) ? digits.replace(/^00/, '+') : null;
}

/** Danish numbers in pairs: 12 34 56 78. */
export const phoneAsRead = (digits: string): string =>
  /^[0-9]{8}$/.test(digits) ? (digits.match(/../g) ?? []).join(' ') : digits;
