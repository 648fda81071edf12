/** Another figure has replaced the figure `k`. */
export const RESTATED = 'EXISTS (SELECT FROM key_figure r WHERE r.restates = k.id)';
export const FIGURE_STANDS = `NOT ${RESTATED}`;

/** A row of key_figure `k` that takes a figure back: it says nothing in place of the one it restates. */
export const WITHDRAWS = '(k.restates IS NOT NULL AND k.value IS NULL AND NOT k.suppressed)';

/** Something said later of the goal of the row `v`, or the row itself, that ends on its first day: from that day nothing said before goes on. */
export const GOAL_TAKEN_BACK = `EXISTS (SELECT FROM figure_goal w WHERE w.goal_id = v.goal_id AND w.version >= v.version
  AND w.valid_to = w.valid_from AND w.valid_from <= v.valid_from)`;

/** Nobody has taken the placement `p` back. */
export const PLACEMENT_STANDS = 'NOT EXISTS (SELECT FROM placement_withdrawal w WHERE w.placement_id = p.id)';
