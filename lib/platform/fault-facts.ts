import { randomUUID } from 'node:crypto';

/** A short number that the reader is shown and the log has beside the facts. */
export const newFaultNumber = (): string => randomUUID().slice(0, 8);

/** What may be logged of something thrown: neither message nor input, since a driver's message can hold the row. */
export function factsOfFault(error: unknown) {
  if (!(error instanceof Error)) return { name: typeof error };
  const lines = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return { name: error.name, code: 'code' in error ? error.code : undefined, stack: lines?.slice(0, 8) };
}
