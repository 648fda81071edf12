export type Allowance = { readonly most: number; readonly ms: number };

/** No end is wished for. */
export const NEVER_STOPS: AbortSignal = new AbortController().signal;

/**
 * Answers a question to be asked before each piece of work: may one more be done? Not after `most` of them, nor after `ms` milliseconds,
 * nor when the process is to stop. The first always may, however slow the machine is, unless the process is to stop.
 */
export function allowanceOf({ most, ms }: Allowance, stopping: AbortSignal): () => boolean {
  const begun = performance.now();
  let had = 0;
  return () => {
    if (stopping.aborted || had >= most || (had > 0 && performance.now() - begun > ms)) return false;
    had += 1;
    return true;
  };
}
