const NO_BREAK_SPACE = '\u00a0';
const NO_BREAK_HYPHEN = '\u2011';

/** A section and its number, the years of an agreement and a number and its per cent stay on one line: `afsnit 6`, `2024-2027`, `27,9 %`. */
export const keepTogether = (text: string): string =>
  text
    .replace(/(afsnit|section|stk\.|bilag|annex|§) (?=[0-9])/gi, `$1${NO_BREAK_SPACE}`)
    .replace(/([0-9]) %/g, `$1${NO_BREAK_SPACE}%`)
    .replace(/([0-9]{4})-([0-9]{4})/g, `$1${NO_BREAK_HYPHEN}$2`);
