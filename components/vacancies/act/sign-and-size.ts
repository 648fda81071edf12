/** A correction for a sentence that says "taken from" or "given back" instead of a sign. */
export const signAndSize = (correction: string) => ({
  sign: /^[-−]/.test(correction) ? 'minus' : 'plus',
  share: correction.replace(/^[-−]/, ''),
});
