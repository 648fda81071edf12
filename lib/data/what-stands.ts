/** Another figure has replaced the figure `k`. */
export const RESTATED = 'EXISTS (SELECT FROM key_figure r WHERE r.restates = k.id)';
export const FIGURE_STANDS = `NOT ${RESTATED}`;

/** A row of key_figure `k` that takes a figure back: it says nothing in place of the one it restates. */
export const WITHDRAWS = '(k.restates IS NOT NULL AND k.value IS NULL AND NOT k.suppressed)';

/** Nobody has taken the placement `p` back. */
export const PLACEMENT_STANDS = 'NOT EXISTS (SELECT FROM placement_withdrawal w WHERE w.placement_id = p.id)';
