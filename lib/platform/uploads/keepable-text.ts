/** Whether the database can keep the text: it has no sign of number nothing, and no half of a sign. */
export const isKeepable = (text: string): boolean => !text.includes('\u0000') && !/\p{Surrogate}/u.test(text);
