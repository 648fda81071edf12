const NO_BREAK_SPACE = '\u00a0';
const NO_BREAK_HYPHEN = '\u2011';

/** A section and its number, and the years of an agreement, stay on one line: `afsnit 6`, `2024-2027`. */
export const keepTogether = (reference: string): string =>
  reference
    .replace(/(afsnit|section|stk\.|bilag|annex|§) (?=[0-9])/gi, `$1${NO_BREAK_SPACE}`)
    .replace(/([0-9]{4})-([0-9]{4})/g, `$1${NO_BREAK_HYPHEN}$2`);
