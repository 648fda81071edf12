/** Where the page comes back to when a row has been put right. */
export const MENDED_NOTE = 'mended';
