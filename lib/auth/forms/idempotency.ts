import { randomUUID } from 'node:crypto';

/** A fresh key for a form: `<input type="hidden" name="idempotencyKey" value={state.values.idempotencyKey ?? key}>`. Sent twice it counts once. */
export const newIdempotencyKey = (): string => randomUUID();
