/** A decision about an offer `o` that waits for a second officer. */
export const AWAITS_SECOND = `EXISTS (SELECT FROM offer_decision x WHERE x.offer_id = o.id AND x.state = 'AWAITING_SECOND')`;

/** The same, where the reader may be that officer: nobody confirms what she has decided herself. `reader` is the text of her id. */
export const awaitsSecondBy = (reader: string): string =>
  `EXISTS (SELECT FROM offer_decision x WHERE x.offer_id = o.id AND x.state = 'AWAITING_SECOND'
    AND x.decided_by IS DISTINCT FROM ${reader}::uuid)`;
