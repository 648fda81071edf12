export type Recurring = {
  /** `stopping` tells it to come to an end soon. What answers `{ more: true }` has left something over, and comes again at once. */
  readonly run: (stopping: AbortSignal) => Promise<unknown>;
  readonly firstAfterMs: number;
  readonly everyMs: number;
};

/**
 * Runs something again and again, with a pause after each run, so that it never overtakes itself. It does not keep the process alive.
 * `run` answers for its own failures; what it still throws is handed to `onError`. Answers how to stop it; stopping is done when a run
 * under way has ended.
 */
export function recur(
  { run, firstAfterMs, everyMs }: Recurring,
  onError: (error: unknown) => void,
): () => Promise<void> {
  const stopping = new AbortController();
  let running = Promise.resolve();
  let timer = setTimeout(begin, firstAfterMs);
  timer.unref();
  function begin(): void {
    running = turn();
  }
  async function turn(): Promise<void> {
    const answer = await run(stopping.signal).catch(onError);
    if (stopping.signal.aborted) return;
    timer = setTimeout(begin, hasMore(answer) ? 0 : everyMs);
    timer.unref();
  }
  return () => {
    stopping.abort();
    clearTimeout(timer);
    return running;
  };
}

const hasMore = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'more' in answer && answer.more === true;
