/** A row of key_figure `k` that takes a figure back: it says nothing in place of the one it restates. */
export const WITHDRAWS = '(k.restates IS NOT NULL AND k.value IS NULL AND NOT k.suppressed)';
