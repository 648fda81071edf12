/** Groups of letters, digits and the signs that case systems use, with single spaces between them. */
const GROUPS = /^[\p{L}0-9._/-]+( [\p{L}0-9._/-]+)*$/u;
const A_DIGIT = /[0-9]/;
/** Two words in a row are a name; `Sag nr. 17` and `KMD 25-17` are none. */
const TWO_WORDS = /(?:^| )[\p{L}-]{3,} [\p{L}-]{3,}(?: |$)/u;

/** Is it the number of a case? A citizen is known here by the municipality's number alone, so a name is refused. */
export const isCaseReference = (text: string): boolean =>
  GROUPS.test(text) && A_DIGIT.test(text) && !TWO_WORDS.test(text);

/**
 * Months the reference is kept from the tenancy's start, or from when a naming that came to nothing ended. At most five years, after
 * which names in the books go; a year at least, so that a complaint and the year's settlement find the case. @see L-55
 */
export const CASE_PERIOD = { standing: 60, least: 12, most: 60 } as const;
