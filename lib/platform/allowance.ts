export type Allowance = { readonly most: number; readonly ms: number };

/** No end is wished for. */
export const NEVER_STOPS: AbortSignal = new AbortController().signal;

/**
 * Answers, asked before each thing, whether one more may be done: not after so many, nor after so long, nor when the process is to stop.
 * The first may always be, however slow the machine is, unless it is to stop.
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
